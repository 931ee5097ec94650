"""Explaining: what a claim reaches, who says what of a term, and what an error means."""
