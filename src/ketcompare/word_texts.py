"""What each word of a closed list means, in a line: editors show it where one chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final, get_args

from ketcompare import model

_TEXTS: Final[tuple[tuple[Any, Mapping[str, str]], ...]] = (
    (
        model.Stance,
        {
            "affirms": "The sentence says that it is so.",
            "denies": "The sentence says that it is not so.",
            "leaves_open": "The sentence speaks of it, and says neither that it is so nor not.",
        },
    ),
    (
        model.Basis,
        {
            "none": "The sentence offers nothing that the claim rests on.",
            "vague": "It points to studies or experts, and names none of them.",
            "named": "It names a study, a journal or an institution.",
            "cited": "It points to an entry of the article's own list; `cites` then holds its id.",
        },
    ),
    (
        model.Point,
        {
            "good": "It speaks for the option that it is said of.",
            "bad": "It speaks against the option that it is said of.",
            "neutral": "It speaks neither for nor against.",
        },
    ),
    (
        model.Measure,
        {
            "duration": "A length of time, compared by steps from minutes to years.",
            "count": "A number of things; `unit` says of which.",
            "share": "How many in 100; each value says of whom.",
        },
    ),
    (
        model.Reason,
        {
            "promotion": "It praises the publisher, or asks the reader to get in touch.",
            "advice": "It says to see a doctor, to consider, to ask. Who, when or how is a claim.",
            "testimonial": "It tells one patient's story.",
            "question": "It asks, and tells nothing.",
            "navigation": "It leads about the site: links and menus.",
            "form": "It belongs to a form: its fields and their small print.",
            "teaser": "It announces another article.",
            "heading": "It heads a part or a table, or gives a date.",
            "lead_in": "It only introduces the list that follows.",
            "disclaimer": "It says what the article is not, such as medical advice.",
            "reference": "It is an entry of the article's own list of works.",
            "signpost": "It says what the article is about to tell, or to read on.",
        },
    ),
    (
        model.WaivableCheck,
        {
            "hedge": "That the claim is hedged where its sentence, or the lead-in, holds back.",
            "negation": "That a no or not of the sentence shows in `says`, and no other does.",
            "numbers": "That every number of `says` and `value` stands in the sentence.",
            "overlap": "That `says` takes over no long run of the sentence's words.",
            "says_hedge": "That `says`, `hedged` and the sentence all hold back, or none does.",
        },
    ),
    (
        model.Relation,
        {
            "supports": "The finding says the same as the claim.",
            "qualifies": "The finding holds the claim true only in part, or for some.",
            "contradicts": "The finding says the opposite of the claim.",
        },
    ),
    (
        model.Strength,
        {
            "label": "What a drug's label says, as a regulator approved it.",
            "regulator": "What a regulator or another public body decided, or warns of.",
            "guideline": "What a group of experts advises.",
            "systematic-review": "Many studies, looked at together by a stated method.",
            "rct": "A trial in which chance decides who gets which treatment.",
            "cohort": "A study that watched people and decided nothing for them.",
            "mechanistic": "Work in a laboratory, or reasoning on how it acts.",
            "reporting": "What was reported or counted, and not put to a test.",
        },
    ),
    (
        model.ReferenceType,
        {
            "label": "A drug's official label.",
            "regulator": "A document or page of a regulator or another public body.",
            "guideline": "A guideline or a statement of experts.",
            "journal-article": "An article in a scientific journal.",
            "book": "A book, or a chapter of one.",
            "news": "A report in the press.",
        },
    ),
    (
        model.TimeUnit,
        {
            "minutes": "Both ends are given in minutes.",
            "hours": "Both ends are given in hours.",
            "days": "Both ends are given in days.",
            "weeks": "Both ends are given in weeks.",
            "months": "Both ends are given in months.",
            "years": "Both ends are given in years.",
        },
    ),
    (
        model.CodeHost,
        {
            "github": "Its addresses are built as those of GitHub.",
            "gitlab": "Its addresses are built as those of GitLab.",
            "forgejo": "Its addresses are built as those of Forgejo, Gitea and Codeberg.",
        },
    ),
    (
        model.PublishedBasis,
        {
            "text": "The article's own text states the date.",
            "address": "Only the web address tells the date.",
        },
    ),
    (
        model.Extent,
        {
            "full": "All that is given of the work was confirmed.",
            "partial": "Only part of what is given, or only a summary of the work, was seen.",
        },
    ),
    (
        model.Answer,
        {
            "met": "The site has it today, where a reader finds it.",
            "partly": "The site has some of it.",
            "cannot": "The site does not have it; `because` says why.",
            "not_applicable": "The line does not concern a site of this kind.",
        },
    ),
    (
        model.Traced,
        {
            "fully": "It was looked for and found.",
            "partly": "It was looked for, and only some of it was found.",
            "not_at_all": "It was looked for, and nothing was found.",
        },
    ),
)
WORD_TEXTS: Final[Mapping[frozenset[str], Mapping[str, str]]] = MappingProxyType(
    {frozenset(get_args(words)): MappingProxyType(texts) for words, texts in _TEXTS}
)
"""The meanings by the words of the whole list, since a word may mean other things in another."""


def meanings(words: Iterable[str]) -> Mapping[str, str]:
    """What each word of a closed list means, in the order of the words given."""
    given = tuple(words)
    texts = WORD_TEXTS[frozenset(given)]
    return {word: texts[word] for word in given}
