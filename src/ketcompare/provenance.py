"""The record that `verify` leaves of an article: hashes and numbers, never its sentences."""

import msgspec

VERSION = 1


class SentenceRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One numbered sentence: where it stands, how long it is, and what became of it.

    `words` counts words; `hash` is of its normal form; `fate` is a set-aside reason or the
    `topic/id` of each claim that rests on it. The wording facts are kept so that a build
    without the article can still see a dropped hedge, negation or number; they include
    those of the lead-in whose number is `lead_in`.
    """

    number: int
    section: int
    words: int
    hash: str
    fate: str | tuple[str, ...] | None
    lead_in: int | None = None
    hedged: bool = False
    negated: bool = False
    numbers: tuple[str, ...] = ()


class ClaimRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a claim's locator was found.

    `text` are the article's own characters (a glued footnote digit included); `before` up to
    three words that tell it from an earlier hit; `label` the row's label where it is named.
    """

    locator: str
    occurrence: int | None
    sentence: int
    text: str
    before: str | None = None
    label: str | None = None


class Provenance(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """provenance/<source>.json: one edition of an article, as it was when last verified.

    `edition` is a hash of the normalised text; `words` its length; `quoted_words` how many of
    them locators quote; `verified` the day of verifying; `alike` maps a sentence number to
    nearly identical sentences of other sources, as `source/number`.
    """

    version: int = VERSION
    source: str
    edition: str
    words: int
    quoted_words: int
    verified: str
    sentences: tuple[SentenceRecord, ...]
    claims: dict[str, ClaimRecord]
    alike: dict[int, tuple[str, ...]] = {}


def to_bytes(record: Provenance) -> bytes:
    """A record as JSON, a line a sentence and a line a claim, so that changes read well."""
    plain = msgspec.to_builtins(record, str_keys=True)
    sentences, claims = plain.pop("sentences"), plain.pop("claims")
    lines = [f"{_json(key)}: {_json(value)}" for key, value in plain.items()]
    lines.append('"sentences": [\n' + ",\n".join(f"  {_json(each)}" for each in sentences) + "\n ]")
    tied = (f"  {_json(address)}: {_json(claim)}" for address, claim in claims.items())
    lines.append('"claims": {\n' + ",\n".join(tied) + "\n }")
    return ("{\n " + ",\n ".join(lines) + "\n}\n").encode()


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
