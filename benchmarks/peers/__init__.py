"""What is measured beside the engine: a bare script, and a site for Hugo."""
