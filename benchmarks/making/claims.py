"""Drawing the claims of one source, each with the clause of its article that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random
from typing import Final

from making import words
from making.shape import Shape
from making.topics import COLUMNS, TermPlan, plan_topics
from making.values import Made, value_of

_VOCABULARY: Final = words.vocabulary("the words of articles", 4000)
_VERBS: Final = (
    ("ease", "eases"),
    ("shift", "shifts"),
    ("change", "changes"),
    ("touch", "touches"),
    ("bring", "brings"),
    ("reach", "reaches"),
)
_BOTH: Final = 0.06
_FIRST_COLUMN: Final = 0.6
_HEDGED: Final = 0.3
_THAN: Final = 0.05
_LIMITED: Final = 0.12
_REPEATS: Final = 0.08
_WAIVED: Final = 0.02
_STOCK: Final = 0.05
_OF_FORM: Final = 0.04
_MOVED: Final = 0.01
_STANCES: Final = ("affirms",) * 22 + ("denies",) * 2 + ("leaves_open",)
_BASES: Final = ("none",) * 14 + ("vague",) * 3 + ("named",) + ("cited",) * 2
FORM: Final = "oil"


@dataclass(frozen=True)
class Drawn:
    """A claim as the fact file has it, with its clause and what the clause's sentence does.

    `stock` marks a clause that other articles may have word for word: it stands alone.
    """

    topic: str
    term: TermPlan
    claim: Mapping[str, object]
    clause: str
    hedges: bool
    negates: bool
    stock: bool = False


@dataclass(frozen=True)
class _Sense:
    """What a claim says, before it is put into words; a claim that repeats another shares it."""

    term: TermPlan
    subjects: tuple[str, ...]
    stance: str
    than: str | None
    hedged: bool
    value: Made | None


@dataclass
class Drawing:
    """The drawing of one source's claims; the same shape and number give the same claims."""

    shape: Shape
    number: int
    references: int
    random: Random = field(init=False)
    _taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.random = Random(f"claims {self.shape.seed} {self.number}")

    def claims(self) -> Iterator[Drawn]:
        """Every claim, topic by topic."""
        topics = plan_topics(self.shape)
        names = list(topics)
        chosen = self.random.choices(
            range(len(names)), _falling(len(names), 0.6), k=self.shape.claims_of(self.number)
        )
        for place in sorted(set(chosen)):
            yield from self._of_topic(topics[names[place]], chosen.count(place))

    def _of_topic(self, terms: Sequence[TermPlan], count: int) -> Iterator[Drawn]:
        said: list[tuple[str, _Sense]] = []
        drawn = self.random.choices(terms, cum_weights=_falling_sums(len(terms)), k=count)
        for place, term in enumerate(drawn, 1):
            repeated = self.random.choice(said) if said and self._chance(_REPEATS) else None
            sense = repeated[1] if repeated else self._sense(term)
            claim_id = f"{sense.term.id.replace('_', '-')}-{place}"
            if not repeated:
                said.append((claim_id, sense))
            yield self._drawn(sense, claim_id, repeated[0] if repeated else None)

    def _sense(self, term: TermPlan) -> _Sense:
        subjects = self._subjects(term)
        stance = self.random.choice(_STANCES)
        free = not term.subjects and len(subjects) == 1 and stance == "affirms"
        than = next(each for each in COLUMNS if each not in subjects) if free else None
        than = than if than and self._chance(_THAN) else None
        hedged = stance != "leaves_open" and self._chance(_HEDGED)
        measured = term.measure is not None and stance == "affirms" and not than
        return _Sense(
            term, subjects, stance, than, hedged, value_of(term, self.random) if measured else None
        )

    def _subjects(self, term: TermPlan) -> tuple[str, ...]:
        if term.subjects:
            return term.subjects
        if self._chance(_BOTH):
            return COLUMNS
        return (COLUMNS[0] if self._chance(_FIRST_COLUMN) else COLUMNS[1],)

    def _drawn(self, sense: _Sense, claim_id: str, repeats: str | None) -> Drawn:
        waived = not sense.hedged and sense.stance == "affirms" and self._chance(_WAIVED)
        plain = sense.stance == "affirms" and not (sense.hedged or sense.value or waived)
        stock = self._stock(sense) if plain and self._chance(_STOCK) else None
        limits, tail = self._tail()
        clause = stock or self._clause(sense, hedges=sense.hedged or waived)
        claim = {
            "id": claim_id,
            "subject": sense.subjects[0] if len(sense.subjects) == 1 else list(sense.subjects),
            "term": sense.term.id,
            **_given(stance=sense.stance if sense.stance != "affirms" else None, than=sense.than),
            **self._form(sense),
            **_given(limits=limits),
            "says": self._says(sense, tail),
            "locator": " ".join(clause.split()[:2]),
            **_given(value=sense.value.record() if sense.value else None),
            "hedged": sense.hedged,
            **self._basis(),
            **_given(repeats=repeats, moved_from=self._moved(claim_id)),
            **_given(waived={"hedge": "it belongs to the other half"} if waived else None),
        }
        negates = sense.stance == "denies"
        topic = sense.term.topic
        return Drawn(
            topic, sense.term, claim, clause, sense.hedged or waived, negates, stock is not None
        )

    def _form(self, sense: _Sense) -> dict[str, object]:
        of_form = sense.subjects == COLUMNS[:1] and self._chance(_OF_FORM)
        return {"form": FORM} if of_form else {}

    def _tail(self) -> tuple[dict[str, object] | None, str]:
        """For whom, where or how it holds, and the last words of the claim."""
        place, time = self.random.choice(words.PLACES), self.random.choice(words.TIMES)
        if not self._chance(_LIMITED):
            return None, f"{place} {time}"
        kind, told = self.random.choice(
            (("people", words.PEOPLE), ("setting", words.SETTINGS), ("use", words.USES))
        )
        limit = self.random.choice(told)
        end = {"people": f"for people {limit}", "setting": limit, "use": f"if used {limit}"}[kind]
        return {kind: limit}, end

    def _says(self, sense: _Sense, tail: str) -> str:
        base, with_s = self.random.choice(_VERBS)
        names = " and ".join(each.capitalize() for each in sense.subjects)
        many = len(sense.subjects) > 1
        flat = base if many else with_s
        verb = flat
        if sense.stance == "denies":
            helper = "may" if sense.hedged else ("do" if many else "does")
            verb = f"{helper} not {base}"
        elif sense.hedged:
            verb = f"{self.random.choice(words.HEDGES)} {base}"
        start = "It is an open question if " if sense.stance == "leaves_open" else ""
        middle = f" more than {sense.than.capitalize()}" if sense.than else ""
        value = _told(sense)
        return f"{start}{names} {verb} the {sense.term.words}{middle}{value} {tail}."

    def _clause(self, sense: _Sense, *, hedges: bool) -> str:
        first = self._unused()
        held = self.random.choice(words.HEDGES) if hedges else ""
        denied = "not" if sense.stance == "denies" else ""
        worded = sense.value.worded if sense.value else ""
        return self._sentence(self.random, first, sense, (held, denied, worded))

    def _stock(self, sense: _Sense) -> str | None:
        """A clause that every article has alike; None if this one has it already."""
        place = self.random.randint(0, 1)
        term = sense.term
        drawn = Random(f"{self.shape.seed} {term.topic} {term.id} {sense.subjects} {place}")
        first = drawn.choice(_VOCABULARY)
        if first in self._taken:
            return None
        self._taken.add(first)
        return self._sentence(drawn, first, sense, ("", "", ""))

    @staticmethod
    def _sentence(random: Random, first: str, sense: _Sense, parts: tuple[str, str, str]) -> str:
        second, third, fourth, fifth, last = random.sample(_VOCABULARY, 5)
        held, denied, worded = parts
        subjects = " ".join(sense.subjects)
        told = f"{first} {second} {held} {denied} {sense.term.words} {third} {fourth} {worded}"
        return " ".join(f"{told} {subjects} {fifth} {last}".split())

    def _unused(self) -> str:
        """A word that no other clause of the article begins with."""
        while (word := self.random.choice(_VOCABULARY)) in self._taken:
            pass
        self._taken.add(word)
        return word

    def _basis(self) -> dict[str, object]:
        basis = self.random.choice(_BASES)
        if basis in ("named", "cited") and not self.references:
            basis = "vague"
        cites = [self.random.randint(1, self.references)] if basis == "cited" else None
        return {"basis": basis, **_given(cites=cites)}

    def _moved(self, claim_id: str) -> str | None:
        return f"former-{claim_id}" if self._chance(_MOVED) else None

    def _chance(self, share: float) -> bool:
        return self.random.random() < share


def _told(sense: _Sense) -> str:
    """A value as a claim tells it."""
    if sense.value is None:
        return ""
    link = {"count": " with", "share": " in"}.get(sense.term.measure or "", "")
    of = " of homes" if sense.term.measure == "share" else ""
    return f"{link} {sense.value.worded}{of}"


def _given(**keys: object) -> dict[str, object]:
    """The keys that have something to say."""
    return {key: value for key, value in keys.items() if value is not None}


def _falling(count: int, power: float) -> list[float]:
    """Weights by which the first is told most, and the last least."""
    return [(place + 1) ** -power for place in range(count)]


def _falling_sums(count: int) -> list[float]:
    return list(accumulate(_falling(count, 1.0)))
