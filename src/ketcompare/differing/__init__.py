"""What changes of the content alter: claims, lines, cells, silences and pages of two states."""
