"""Reading the content folder: YAML with places, and its conversion to typed records."""
