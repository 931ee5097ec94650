"""Tests of sharing work with copies of the process."""
