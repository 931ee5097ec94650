"""What holds of copying published pages; every page is served by this machine."""
