"""The normal form of texts is that of their characters, one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ketcompare.text.normal import normal_character, normalise

TEXTS = st.text(st.one_of(st.characters(codec="ascii"), st.sampled_from("‘’´–−ﬁ\u00ad\u00a0éßİ½")))


@given(TEXTS)
def test_a_text_has_the_normal_form_of_its_characters(text: str) -> None:
    """The quick way for plain texts gives what the slow one does."""
    slowly = " ".join("".join(map(normal_character, text)).split())

    assert normalise(text) == slowly
