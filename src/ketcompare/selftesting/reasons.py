"""Why a damage may pass: what no check can tell, and a person reading has to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ketcompare.checking.numbers import lacking
from ketcompare.model import WaivableCheck
from ketcompare.provenance import SentenceRecord
from ketcompare.selftesting.damage import Damage
from ketcompare.selftesting.judging import Judge
from ketcompare.text import wording

Reason = Callable[[Damage, SentenceRecord, Judge], str | None]


def reason(damage: Damage, judge: Judge) -> str | None:
    """Why a damage that nothing caught had to pass; None where that cannot be told."""
    record = judge.content.record(damage.of)
    find = _REASONS.get(damage.kind)
    if record is None or find is None:
        return None
    sentence = judge.content.provenance[damage.of.source].sentences[record.sentence - 1]
    return find(damage, sentence, judge)


def _waived(damage: Damage, check: WaivableCheck) -> str | None:
    return "the check is waived at this claim" if check in damage.of.claim.waived else None


def _number_in_sentence(damage: Damage, sentence: SentenceRecord, _judge: Judge) -> str | None:
    claim, numbers = damage.claim, set(sentence.numbers)
    if claim is None:
        return None
    if not (
        wording.numbers(claim.says) - numbers or (claim.value and lacking(claim.value, numbers))
    ):
        return "the sentence has the other number, too"
    return _waived(damage, "numbers")


def _negation_left(damage: Damage, sentence: SentenceRecord, _judge: Judge) -> str | None:
    if damage.claim and wording.negations(damage.claim.says):
        return "the wording has another negation"
    if not sentence.negated:
        return "the sentence does not negate either"
    return _waived(damage, "negation")


def _negation_in_sentence(damage: Damage, sentence: SentenceRecord, _judge: Judge) -> str | None:
    if sentence.negated:
        return "the sentence negates, too; what it negates only a reader can tell"
    if damage.of.claim.stance == "leaves_open":
        return "what is left open may be told with a negation"
    return _waived(damage, "negation")


def _denial_told(damage: Damage, _sentence: SentenceRecord, _judge: Judge) -> str | None:
    if damage.claim and damage.claim.stance == "affirms":
        return "a term may be affirmed with a negation: what is meant only a reader can tell"
    if damage.claim and wording.negations(damage.claim.says):
        return "the wording negates something; whether it is the term only a reader can tell"
    return _waived(damage, "negation")


def _hedge_left(damage: Damage, _sentence: SentenceRecord, _judge: Judge) -> str | None:
    if damage.claim and wording.hedges(damage.claim.says):
        return "another word of the claim still holds back"
    return _waived(damage, "says_hedge")


def _hedge_waived(damage: Damage, _sentence: SentenceRecord, _judge: Judge) -> str | None:
    return _waived(damage, "hedge") or _waived(damage, "says_hedge")


def _same_sentence(damage: Damage, sentence: SentenceRecord, judge: Judge) -> str | None:
    record = judge.record(damage)
    if record and record.sentence == sentence.number:
        return "the words still point to the same sentence"
    return None


def _words_twice(damage: Damage, sentence: SentenceRecord, judge: Judge) -> str | None:
    if judge.record(damage) is None:
        return None
    same = _same_sentence(damage, sentence, judge)
    return same or "the same words stand there, too; `verify` tells it until it is recorded"


def _sentence_shared(damage: Damage, sentence: SentenceRecord, judge: Judge) -> str | None:
    records = judge.content.provenance[damage.of.source].claims.values()
    sharing = sum(each.sentence == sentence.number for each in records)
    return "another claim rests on the same sentence" if sharing > 1 else None


_REASONS: Mapping[str, Reason] = MappingProxyType(
    {
        "digit in says": _number_in_sentence,
        "number of value": _number_in_sentence,
        "digit in worded": _number_in_sentence,
        "hedged flipped": _hedge_waived,
        "negation dropped": _negation_left,
        "negation added": _negation_in_sentence,
        "stance flipped": _denial_told,
        "modal strengthened": _hedge_left,
        "locator: word dropped": _same_sentence,
        "occurrence changed": _words_twice,
        "claim taken out": _sentence_shared,
    }
)
