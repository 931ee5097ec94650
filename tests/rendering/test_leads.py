"""How a page begins: with what findings answer, never with a claim that they contradict."""

from __future__ import annotations

from bs4 import BeautifulSoup
from msgspec import structs

from ketcompare.comparing.compare import compare
from ketcompare.model import InShort, Term
from ketcompare.rendering.context import Context
from ketcompare.rendering.parts.saying import some
from ketcompare.rendering.parts.stated import stated
from ketcompare.rendering.site import prepare
from rendering import invented, invented_evidence

ANSWER = InShort(says="Green tea warms for an hour.", findings=("hot-cups",))


def _page(path: str, **changes: object) -> BeautifulSoup:
    content = structs.replace(invented_evidence.content(), **changes)
    return BeautifulSoup(invented.site(content)[path].content, "html.parser")


def _facts(page: BeautifulSoup) -> list[tuple[str, str]]:
    """Label and text of what stands in short below the title."""
    return [
        (pair.dt.get_text(), " ".join(pair.dd.get_text(" ").split()))
        for pair in page.select(".opening .facts__pair")
        if pair.dt and pair.dd
    ]


def _topic(*in_short: InShort) -> BeautifulSoup:
    content = invented_evidence.content()
    warmth = structs.replace(content.topics["warmth"], in_short=in_short)
    return _page("topics/warmth/index.html", topics={**content.topics, "warmth": warmth})


def _situation(name: str, *in_short: InShort) -> BeautifulSoup:
    situations = tuple(
        structs.replace(each, in_short=in_short) if each.id == name else each
        for each in invented.SITUATIONS
    )
    return _page(f"situations/{name}/index.html", situations=situations)


def test_a_topic_begins_with_what_findings_answer() -> None:
    """The editor's words come before what articles say, and lead to the finding."""
    page = _topic(ANSWER)
    (first, text), (second, _), *_ = _facts(page)

    assert (first, second) == ("Independent evidence", "The articles")
    assert text.startswith(ANSWER.says)
    (link,) = page.select(".opening .facts__pair a")
    assert str(link["href"]).endswith("topics/warmth/evidence/index.html#finding-hot-cups")
    assert ANSWER.says in str(page.select("meta[name=description]")[0]["content"])


def test_without_an_answer_a_topic_begins_with_the_articles() -> None:
    """What evidence says of them follows."""
    assert [label for label, _ in _facts(_topic())][:2] == ["The articles", "Independent evidence"]


def test_a_contradicted_claim_never_leads() -> None:
    """That tea warms is contradicted, so neither a topic nor a situation begins with it."""
    leads = (dict(_facts(page))["The articles"] for page in (_topic(), _situation("cold")))

    assert all("tea, warms" not in lead.lower() for lead in leads)
    assert "This contradicts" in dict(_facts(_topic()))["Independent evidence"]


def test_counts_come_last() -> None:
    """How many claims are backed stands below the answer, not in it."""
    page = _topic(ANSWER)

    assert all("claims here" not in text for _, text in _facts(page))
    assert "claims here" in page.select(".opening__facts")[0].get_text()


def test_that_no_point_is_made_by_all_is_said_as_such() -> None:
    """To agree on no point would read as if all were at odds."""
    page = _topic()

    assert "agree on no point" not in page.get_text()
    assert "made by all four articles" in page.select(".opening__facts")[0].get_text()


def test_in_a_crisis_the_articles_speak_only_below_a_closed_fold() -> None:
    """What those who sell something claim reaches nobody in danger who does not ask for it."""
    page = _situation("burnt", ANSWER)
    (fold,) = page.select("main details.fold")
    labels = [label for label, _ in _facts(page)]

    assert labels[0] == "Independent evidence"
    assert "The articles" not in labels
    assert not fold.has_attr("open")
    assert fold.select(".compare")
    assert page.select(".compare") == fold.select(".compare")


def _with_terms(topic: str, **changes: dict[str, object]) -> Context:
    """The invented content, some terms of a topic changed."""
    content = invented.content()
    found = content.topics[topic]
    terms: tuple[Term, ...] = tuple(
        structs.replace(each, **changes.get(each.id, {})) for each in found.terms
    )
    topics = {**content.topics, topic: structs.replace(found, terms=terms)}
    changed = structs.replace(content, topics=topics)
    return prepare(changed, compare(changed), templates=invented.TEMPLATES).context


def _stated(context: Context, subject: str, term: str) -> str:
    return stated(context, context.line["warmth", subject, term])


def test_a_point_is_a_whole_sentence_where_its_term_has_a_clause() -> None:
    """Who says it, who denies it, and who is silent, where these are few."""
    context = _with_terms(
        "warmth", warms={"stated": {"tea": "tea warms", "coffee": "coffee warms"}}
    )

    assert _stated(context, "tea", "warms") == (
        "Ash says that tea warms; Birch denies it; Cedar says both yes and no; Elm does not speak "
        "of it."
    )
    assert _stated(context, "coffee", "warms") == (
        "Only Birch says, with a “may”, that coffee warms."
    )


def test_without_a_clause_a_point_is_told_by_its_name() -> None:
    """Names of articles keep their capitals."""
    context = _with_terms("warmth")

    assert _stated(context, "coffee", "warms") == "On “warms”, of coffee: only Birch says so."


def test_one_more_is_never_left_out() -> None:
    """Its name takes no more room than to say that there is one."""
    assert some(("a", "b", "c", "d")) == "a, b, c and d"
    assert some(("a", "b", "c", "d", "e")) == "a, b, c and 2 more"
