"""Copying the published pages, politely, and telling what has changed for the claims."""
