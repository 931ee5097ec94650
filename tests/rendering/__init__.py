"""How content and comparison become pages."""
