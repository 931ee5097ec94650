"""What holds of comparing two states of the content."""
