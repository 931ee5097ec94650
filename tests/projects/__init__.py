"""Small whole projects on disk: one that is valid, and what makes it invalid."""
