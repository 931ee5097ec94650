"""Writing into real folders: what changes, what goes, and what is left alone."""
