"""The one way in which a set-up fails: with a sentence for the person who typed the command."""

from __future__ import annotations


class SetUpError(Exception):
    """The environment cannot be made; the message says why and what to type."""
