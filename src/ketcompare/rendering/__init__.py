"""From content and comparison to the files of the site; nothing here touches the disk's output."""

from __future__ import annotations

from ketcompare.rendering.artifacts import Artifact
from ketcompare.rendering.render import render

__all__ = ["Artifact", "render"]
