"""Make sure that a fitting Python environment runs; standard library only, as this comes first."""
