"""Making content of any size: an invented comparison of two ways to quiet a humming house."""
