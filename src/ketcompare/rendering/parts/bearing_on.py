"""The findings that bear on some terms, those that stand against claims first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ketcompare.model import Finding
from ketcompare.rendering.context import Context
from ketcompare.rendering.evidence import WORST_FIRST


def bearing_on(context: Context, keys: Sequence[tuple[str, str]]) -> tuple[Finding, ...]:
    """The findings on the claims of these terms, and those that raise a term.

    What contradicts most claims comes first, then what qualifies most, then what names most of
    the terms.
    """
    raising = Counter(each.id for key in keys for each in context.evidence.raising(*key))
    does = _doing(context, keys)
    findings = context.content.findings
    bearing = [name for name in findings if name in does or name in raising]
    weight = {
        name: (*(-does.get(name, Counter())[each] for each in WORST_FIRST[:2]), -raising[name])
        for name in bearing
    }
    return tuple(findings[name] for name in sorted(bearing, key=weight.__getitem__))


def _doing(context: Context, keys: Sequence[tuple[str, str]]) -> dict[str, Counter[str]]:
    """How often each finding does what to claims of these terms."""
    found: dict[str, Counter[str]] = {}
    for key in dict.fromkeys(keys):
        for tie in context.evidence.touching.get(key, ()):
            found.setdefault(tie.finding.id, Counter())[tie.relation] += 1
    return found
