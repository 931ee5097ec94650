"""Extracting: from a saved page or text to a draft fact file that a person goes on with."""
