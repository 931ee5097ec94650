"""Pages in a real browser: what scripts add, and what holds without them."""
