"""What holds of verifying."""
