"""The files that all sources share, and the pages of prose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from making.claims import FORM
from making.sources import DAY
from making.topics import ALSO, COLUMNS, TermPlan
from making.words import NOUNS

_GLOSSARY: Final = 40
_QUESTIONS: Final = 3
_SITUATIONS: Final = 7
_IN_SITUATION: Final = 12
_CHANGES: Final = 3

Plan = Mapping[str, Sequence[TermPlan]]
Record = dict[str, object]

_PAGES: Final = {
    "method": (
        "How we work",
        "How claims are read, tied and compared.",
        "## What counts as a claim\n\nA claim is what one source says of one point. "
        "See [what none says](page:silences), and [who says what](page:sources).\n\n"
        "## How claims are tied\n\n- Each claim rests on one sentence.\n- A locator finds it.\n",
    ),
    "how-to-read": (
        "How to read a row",
        "What the signs in a row mean.",
        "A row is one point. A column is one way to quiet a house. "
        "[The words](page:glossary) are told in plain ones.\n",
    ),
    "about": (
        "About this site",
        "That all of this is invented.",
        "All of this is invented: the houses, the cures, the sources and the works. It is made to "
        "measure how long a site takes to build.\n",
    ),
}


def shared_files(plan: Plan, addresses: Sequence[str]) -> dict[str, Record]:
    """What every shared file holds, by its path in the content folder."""
    questions = _questions(plan)
    return {
        "site.yaml": _site(),
        "subjects.yaml": _subjects(),
        "glossary.yaml": {"entries": [_entry(noun) for noun in NOUNS[:_GLOSSARY]]},
        "questions.yaml": {"questions": questions},
        "situations.yaml": {"situations": _situations(plan, questions)},
        "checklists.yaml": {"checklists": [_checklist(plan)]},
        "standards.yaml": {"standards": {"house": {name: _standard(name) for name in plan}}},
        "changes.yaml": {"changes": _changes(addresses)},
    }


def pages() -> dict[str, str]:
    """Every page of prose, by its path in the content folder."""
    return {
        f"pages/{name}.md": (
            f"---\ntitle: {title}\ndescription: {description}\norder: {order}\n---\n\n{prose}"
        )
        for order, (name, (title, description, prose)) in enumerate(_PAGES.items(), 1)
    }


def _site() -> Record:
    return {
        "title": "humcompare",
        "tagline": "Two ways to quiet a humming house",
        "base_url": None,
        "as_of": DAY,
        "repository": None,
        "maker": None,
        "payer": None,
        "update_policy": None,
        "publishers": "firms",
        "statement": "No builder has reviewed this site.",
        "advice": "This site gives no advice. Ask a builder first.",
        "crisis": [
            {
                "name": "House line",
                "region": "Invented land only",
                "says": "Does the roof shake? Call at any hour.",
                "call": "555",
            }
        ],
    }


def _subjects() -> Record:
    first, second = COLUMNS
    form = {"id": FORM, "name": "Lomen oil", "explains": "Lomen that is thinned with oil."}
    return {
        "subjects": [
            {
                "id": first,
                "name": "Lomen",
                "short": first,
                "tagline": "paste or oil",
                "forms": [form],
                "includes": ["lom"],
            },
            {"id": second, "name": "Tarvik", "short": second, "tagline": "boards and nails"},
        ],
        "also": [{"id": ALSO, "name": "Humming", "short": ALSO}],
    }


def _entry(noun: str) -> Record:
    return {"term": noun, "means": f"A part of a house that may hum, here called {noun}."}


def _questions(plan: Plan) -> list[Record]:
    return [
        {
            "id": f"{topic}-{number}",
            "topic": topic,
            "asks": f"What of the {term.words} in a home like mine?",
            "terms": [f"{topic}/{term.id}"],
        }
        for topic, terms in plan.items()
        for number, term in enumerate(terms[:_QUESTIONS], 1)
    ]


def _situations(plan: Plan, questions: Sequence[Record]) -> list[Record]:
    terms = [f"{topic}/{term.id}" for topic, of_topic in plan.items() for term in of_topic[:5]]
    return [
        {
            "id": f"case-{number + 1}",
            "title": f"My house hums, and it is case {number + 1}",
            "lead": "Here is what each firm says of that.",
            "crisis": number == 0,
            "terms": terms[number * _IN_SITUATION : (number + 1) * _IN_SITUATION],
            "questions": [str(each["id"]) for each in questions[number * 3 : number * 3 + 3]],
        }
        for number in range(_SITUATIONS)
        if number * _IN_SITUATION < len(terms)
    ]


def _checklist(plan: Plan) -> Record:
    return {
        "id": "house",
        "name": "the list for houses",
        "explains": "It lists what a firm should tell before it comes to a house.",
        "lines": {topic: f"what becomes of the {topic}" for topic in plan},
    }


def _standard(topic: str) -> Record:
    return {"answer": "met", "because": f"[The page of the {topic}](topic:{topic}) tells it."}


def _changes(addresses: Sequence[str]) -> list[Record]:
    return [
        {
            "date": DAY,
            "claims": [address],
            "what": "The claim was put in plainer words.",
            "why": "So that it is as strong as its sentence, and no stronger.",
        }
        for address in addresses[:_CHANGES]
    ]
