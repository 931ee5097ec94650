"""Finding sentences that two articles have nearly word for word in common."""

from __future__ import annotations

from ketcompare.text.article import Article
from ketcompare.verifying.alike import alike

SENTENCE = "A warm cup of tea in the morning wakes most people up."


def found(**texts: str) -> dict[tuple[str, int], tuple[str, ...]]:
    """What is alike in a few articles."""
    return dict(alike({name: Article(text + "\n") for name, text in texts.items()}))


def test_the_same_sentence_in_two_articles_is_found_from_both_sides() -> None:
    """Each names the other, by source and number."""
    assert found(one=f"Hello there. {SENTENCE}", two=SENTENCE) == {
        ("one", 2): ("two/1",),
        ("two", 1): ("one/2",),
    }


def test_a_few_other_words_do_not_hide_it() -> None:
    """Half of the runs of four words suffice."""
    near = SENTENCE.replace("most people", "nearly everybody")

    assert found(one=SENTENCE, two=near) == {("one", 1): ("two/1",), ("two", 1): ("one/1",)}


def test_the_same_words_in_another_order_are_not_alike() -> None:
    """What counts is runs of words, not words."""
    turned = " ".join(reversed(SENTENCE.rstrip(".").split())).capitalize() + "."

    assert found(one=SENTENCE, two=turned) == {}


def test_a_short_sentence_is_too_short_to_tell() -> None:
    """Seven words that many would write alike."""
    assert found(one="Most people drink tea in the morning.", two=SENTENCE) == {}
    short = "Most people drink tea in the morning."
    assert found(one=short, two=short) == {}


def test_one_article_that_repeats_itself_is_not_alike() -> None:
    """Likeness is between sources."""
    assert (
        found(one=f"{SENTENCE} {SENTENCE}", two="Coffee is not for everybody, as some have told.")
        == {}
    )


def test_a_sentence_within_a_longer_one_is_alike() -> None:
    """It is the shorter one's runs that are counted."""
    longer = f"Our guests have told us again and again over the years that {SENTENCE.lower()}"

    assert found(one=SENTENCE, two=longer)[("one", 1)] == ("two/1",)


def test_three_articles_name_each_other_in_order() -> None:
    """Every one names the two others."""
    assert found(b=SENTENCE, c=SENTENCE, a=SENTENCE)[("b", 1)] == ("a/1", "c/1")
