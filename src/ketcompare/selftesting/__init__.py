"""The self-test: content is damaged in memory, and every damage must be caught by a check."""
