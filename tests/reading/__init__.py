"""Tests of how hard words are to read."""
