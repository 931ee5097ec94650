"""Pages that show one file of the content: questions, glossary, changes, prose; and the 404."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from ketcompare import prose
from ketcompare.model import Change, Entry, Question
from ketcompare.rendering import wording
from ketcompare.rendering.addresses import address
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.claims import claim_href
from ketcompare.rendering.parts.crisis import CrisisPart, crisis_parts, crisis_where_spoken
from ketcompare.rendering.parts.grades import Grades, grades
from ketcompare.rendering.parts.lines import term_anchor
from ketcompare.rendering.parts.names import SubjectPart, subject_part
from ketcompare.rendering.parts.words import WordPart, Words, word_slug
from ketcompare.rendering.plan import EVERYTHING, NO_CLAIMS, PlannedPage
from ketcompare.rendering.public import anchors
from ketcompare.rendering.view import Link, View
from ketcompare.rendering.views.trail import trail


class QuestionPart(Struct, frozen=True):
    """A question to ask, of which subjects, and the points that give rise to it."""

    id: str
    asks: str
    subjects: tuple[SubjectPart, ...]
    why: tuple[Link, ...]


class QuestionGroup(Struct, frozen=True):
    """The questions of one topic."""

    id: str
    topic: Link
    crisis: tuple[CrisisPart, ...]
    questions: tuple[QuestionPart, ...]


class QuestionsPage(View, frozen=True, kw_only=True):
    """What to ask before choosing."""

    lead: str
    groups: tuple[QuestionGroup, ...]


class GlossaryEntry(Struct, frozen=True):
    """A word, its meaning, and its other spellings."""

    id: str
    term: str
    means: str
    also: str
    crisis: tuple[CrisisPart, ...]


class GlossaryPage(View, frozen=True, kw_only=True):
    """Special words in plain ones."""

    entries: tuple[GlossaryEntry, ...]


class ChangePart(Struct, frozen=True):
    """A change of substance."""

    date: str
    iso: str
    anchor: str
    what: str
    why: str
    claims: tuple[Link, ...]
    crisis: tuple[CrisisPart, ...]


class ChangesPage(View, frozen=True, kw_only=True):
    """What changed, newest first."""

    policy: str | None
    changes: tuple[ChangePart, ...]


class ProsePage(View, frozen=True, kw_only=True):
    """A page of prose."""

    text: Markup
    grades: Grades | None
    words: tuple[WordPart, ...]
    glossary: str


class MissingPage(View, frozen=True, kw_only=True):
    """What a web server shows for an address that is not there."""

    links: tuple[Link, ...]


def planned(context: Context) -> Iterator[PlannedPage]:
    """Every one of these pages; a prose page's headings can be pointed at."""
    content = context.content
    entries = frozenset(_entry_id(entry) for entry in content.glossary.entries)
    asked = frozenset(question.id for question in content.questions.questions)
    yield PlannedPage(address("questions"), "questions.html", questions_page, asked)
    yield PlannedPage(address("glossary"), "glossary.html", glossary_page, entries, NO_CLAIMS)
    yield PlannedPage(address("changes"), "changes.html", changes_page)
    yield PlannedPage(
        address("missing"), "missing.html", missing_page, needs=NO_CLAIMS, listed=False
    )
    for name, page in content.prose.items():
        build = partial(prose_page, name=name)
        # How hard the site is to read depends on every word of it.
        needs = EVERYTHING if page.page.reading_grades else NO_CLAIMS
        yield PlannedPage(address("page", name), "prose.html", build, page.headings, needs)


def questions_page(here: Here) -> QuestionsPage:
    """Every question, by topic."""
    return QuestionsPage(
        title="Questions to ask",
        description="What to ask before you choose, question by question, and why it is open.",
        section="questions",
        trail=trail(here, ("Questions to ask", None)),
        lead="Take these to someone who does not sell what you ask about. They come from what the "
        "articles leave open, dispute or do not tell.",
        groups=tuple(_question_groups(here)),
    )


def _question_groups(here: Here) -> Iterator[QuestionGroup]:
    content = here.context.content
    for topic, found in content.topics.items():
        own = [each for each in content.questions.questions if each.topic == topic]
        if own:
            yield QuestionGroup(
                id=f"topic-{topic}",
                topic=Link(found.question, here.link("topic", topic)),
                crisis=crisis_parts(here.context) if found.crisis else (),
                questions=tuple(_question(here, each) for each in own),
            )


def _question(here: Here, question: Question) -> QuestionPart:
    return QuestionPart(
        id=question.id,
        asks=question.asks,
        subjects=tuple(subject_part(here, subject) for subject in question.subjects),
        why=tuple(_point(here, *each.split("/")) for each in question.terms),
    )


def _point(here: Here, topic: str, term: str) -> Link:
    name = here.context.content.terms[topic, term].name
    anchor = term_anchor(term)
    page = here.context.addresses.known[address("topic", topic)]
    return Link(name, here.link("topic", topic, fragment=anchor if anchor in page else ""))


def glossary_page(here: Here) -> GlossaryPage:
    """Every entry in the order of the alphabet."""
    entries = sorted(here.context.content.glossary.entries, key=lambda each: each.term.casefold())
    return GlossaryPage(
        title="Words explained",
        description="The special words of these pages, in plain ones.",
        section="glossary",
        trail=trail(here, ("Words explained", None)),
        entries=tuple(_glossary_entry(here.context, each) for each in entries),
    )


def _glossary_entry(context: Context, entry: Entry) -> GlossaryEntry:
    return GlossaryEntry(
        id=_entry_id(entry),
        term=entry.term,
        means=entry.means,
        also=wording.listed(entry.also),
        crisis=crisis_where_spoken(context, entry.term, entry.means),
    )


def _entry_id(entry: Entry) -> str:
    return f"word-{word_slug(entry.term)}"


def changes_page(here: Here) -> ChangesPage:
    """What changed in substance."""
    changes = here.context.content.changes.changes
    return ChangesPage(
        title="Changes",
        description="What changed in substance, when and why.",
        section="changes",
        trail=trail(here, ("Changes", None)),
        policy=here.context.content.site.update_policy,
        changes=tuple(
            _change(here, each, anchor)
            for each, anchor in zip(changes, anchors(changes), strict=True)
        ),
    )


def _change(here: Here, change: Change, anchor: str) -> ChangePart:
    known = (here.context.claim[each] for each in change.claims if each in here.context.claim)
    links = tuple(
        Link(f"{here.context.short(each.source)} says: {here.says(each)}", claim_href(here, each))
        for each in known
    )
    told = (change.what, change.why, *(link.words for link in links))
    return ChangePart(
        date=wording.day(change.date),
        iso=change.date,
        anchor=anchor,
        what=change.what,
        why=change.why,
        claims=links,
        crisis=crisis_where_spoken(here.context, *told),
    )


def prose_page(here: Here, *, name: str) -> ProsePage:
    """A page of prose with its links resolved."""
    found = here.context.content.prose[name]
    words = Words(here.context)
    return ProsePage(
        title=found.page.title,
        description=found.page.description,
        section=name,
        trail=trail(here, (found.page.title, None)),
        text=words.marked_page(prose.markup(found.markdown, partial(resolved, here))),
        grades=grades(here) if found.page.reading_grades else None,
        words=words.parts,
        glossary=here.link("glossary"),
    )


def resolved(here: Here, target: str) -> str:
    """The address of what a link of prose names."""
    found = prose.parsed(target)
    if found is None:
        return target
    kind, ids, fragment = found
    return here.link(*_named(here, kind, ids), fragment=fragment)


def _named(here: Here, kind: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """`page:method` is a page of prose; `page:silences` one that is made from the comparison."""
    if kind == "page" and len(ids) == 1 and not here.context.addresses.has("page", *ids):
        return ids
    return (kind, *ids)


def missing_page(here: Here) -> MissingPage:
    """The page for an address that is not there."""
    links = (
        Link("The whole comparison", here.link("home")),
        Link("The sources", here.link("sources")),
        Link("Questions to ask", here.link("questions")),
    )
    return MissingPage(
        title="There is no such page",
        description="This address leads nowhere.",
        hidden=True,
        links=links,
    )
