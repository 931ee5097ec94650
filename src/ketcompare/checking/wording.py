"""Whether a claim's wording keeps what its sentence hedges, negates and counts.

The facts of the sentence come from the provenance record, so that these rules hold
without the article too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ketcompare.checking.numbers import lacking
from ketcompare.loading.document import Document, KeyPath
from ketcompare.model import Claim, WaivableCheck
from ketcompare.problems import Problem
from ketcompare.provenance import SentenceRecord
from ketcompare.text import wording

Finding = tuple[str, str, str]
"""A code, the key of the claim that it is about, and a message."""


def check_wording(
    claim: Claim, sentence: SentenceRecord, document: Document, at: KeyPath
) -> Iterator[Problem]:
    """Problems of a claim's wording, and waivers that nothing calls for."""
    for waiver, rule in _RULES:
        found = rule(claim, sentence)
        if found and waiver not in claim.waived:
            code, key, message = found
            yield document.problem(code, (*at, key), message)
        if waiver in claim.waived and not found:
            message = f"the waiver `{waiver}` is not needed: the check passes"
            yield document.problem("waiver-not-needed", (*at, "waived", waiver), message)


def _hedge(claim: Claim, sentence: SentenceRecord) -> Finding | None:
    if sentence.hedged and not claim.hedged:
        return "dropped-hedge", "hedged", f"sentence {sentence.number} hedges; the claim does not"
    return None


def _says_hedge(claim: Claim, sentence: SentenceRecord) -> Finding | None:
    hedges = wording.hedges(claim.says)
    if claim.hedged and not sentence.hedged:
        message = f"the claim is marked as hedged; sentence {sentence.number} does not hedge"
        return "unfounded-hedge", "hedged", message
    if claim.hedged and not hedges:
        return "says-not-hedged", "says", "the claim is marked as hedged; its wording is flat"
    if hedges and not claim.hedged:
        message = f"the wording hedges ({hedges[0]}); the claim is not marked as hedged"
        return "says-hedges", "says", message
    return None


def _negation(claim: Claim, sentence: SentenceRecord) -> Finding | None:
    negations = wording.negations(claim.says)
    if sentence.negated and not negations:
        message = f"sentence {sentence.number} negates; the wording of the claim does not"
        return "dropped-negation", "says", message
    if negations and not sentence.negated and claim.stance != "leaves_open":
        message = f"the wording negates ({negations[0]}); sentence {sentence.number} does not"
        return "added-negation", "says", message
    if claim.stance == "denies" and not negations:
        return "denial-not-told", "stance", "the claim denies its term; its wording does not negate"
    return None


def _numbers(claim: Claim, sentence: SentenceRecord) -> Finding | None:
    places = (
        ("says", sorted(wording.numbers(claim.says) - set(sentence.numbers))),
        ("value", lacking(claim.value, set(sentence.numbers)) if claim.value else []),
    )
    for key, found in places:
        if found:
            verb = "does" if len(found) == 1 else "do"
            message = f"{', '.join(found)} {verb} not stand in sentence {sentence.number}"
            return "number-not-in-source", key, message
    return None


_RULES: tuple[tuple[WaivableCheck, Callable[[Claim, SentenceRecord], Finding | None]], ...] = (
    ("hedge", _hedge),
    ("says_hedge", _says_hedge),
    ("negation", _negation),
    ("numbers", _numbers),
)
