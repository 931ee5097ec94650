"""The commands: each knows the order of the stages, and nothing else does."""
