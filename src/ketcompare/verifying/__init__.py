"""Verifying: tying every claim to the one sentence of its article, and recording the tie."""
