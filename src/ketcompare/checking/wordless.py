"""What rules between files read: everything but how claims are worded."""

from __future__ import annotations

from functools import partial
from hashlib import sha256

import msgspec

from ketcompare.checking.kept import KeptChecks
from ketcompare.loading.folder import Loaded
from ketcompare.model import Source


def digest_but_wording(loaded: Loaded, kept: KeptChecks) -> bytes:
    """A digest of all files in which the wording of claims makes no difference."""
    whole = sha256()
    for path, reading in sorted(loaded.readings.items()):
        digest = reading.digest
        if isinstance(reading.value, Source):
            digest = kept.made(f"wordless {path}", digest, bytes, partial(_digest, reading.value))
        whole.update(path.encode() + b"\0" + digest)
    return whole.digest()


def _digest(source: Source) -> bytes:
    claims = {
        topic: tuple(msgspec.structs.replace(claim, says="-") for claim in found)
        for topic, found in source.claims.items()
    }
    wordless = msgspec.structs.replace(source, claims=claims)
    return sha256(msgspec.msgpack.encode(wordless)).digest()
