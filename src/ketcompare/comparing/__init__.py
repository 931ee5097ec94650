"""Comparing what the sources say: pure functions from content to results."""
