"""Turn fact files about competing articles into a source-attributed comparison site."""
