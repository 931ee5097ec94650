"""Checking what must hold between records; every rule yields problems and raises nothing."""
