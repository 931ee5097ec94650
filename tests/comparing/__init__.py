"""Comparing is pure: its tests read no files."""
