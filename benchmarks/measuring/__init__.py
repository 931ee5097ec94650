"""Measuring whole processes: what they take, what they made, and how it stands to the aims."""
