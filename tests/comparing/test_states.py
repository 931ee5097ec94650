"""The state of a line: the first that fits, the worst first."""

from __future__ import annotations

import msgspec
import pytest

from comparing.building import ADULTS, claim, content, counting, lasting, line, line_in
from ketcompare.model import Limits

SAYS = claim()
DENIES = claim(stance="denies")
LEAVES_OPEN = claim(stance="leaves_open")


def test_opposed_stances_of_two_sources_contradict() -> None:
    """One affirms and another denies, both without limits."""
    found = line({"a": [SAYS], "b": [DENIES], "c": []})

    assert found.state == "contradict"
    assert (found.says, found.denies, found.silent) == (("a",), ("b",), ("c",))
    assert not found.limits_differ


def test_opposed_stances_with_the_same_limits_contradict_whatever_their_spelling() -> None:
    """Limits are the same when they differ in case, spaces or the kind of quote mark only."""
    claims = {
        "a": [claim(limits=Limits(people="Adults’  first  try"))],
        "b": [claim(stance="denies", limits=Limits(people="adults' first try"))],
    }

    found = line(claims)

    assert found.state == "contradict"


def test_limits_that_are_all_null_are_no_limits() -> None:
    """An empty record of limits means the same as none."""
    found = line({"a": [claim(limits=Limits())], "b": [DENIES]})

    assert found.state == "contradict"


@pytest.mark.parametrize(
    "limits", [Limits(people="adults"), Limits(setting="a clinic"), Limits(use="as a spray")]
)
def test_opposed_stances_with_different_limits_differ(limits: Limits) -> None:
    """Claims with different limits never contradict; the line says that limits differ."""
    found = line({"a": [SAYS], "b": [claim(stance="denies", limits=limits)]})

    assert found.state == "differ"
    assert found.limits_differ


def test_opposed_stances_about_different_forms_differ() -> None:
    """Forms are kept apart as limits are."""
    found = line({"a": [claim(form="racemic")], "b": [claim(stance="denies", form="esketamine")]})

    assert found.state == "differ"
    assert found.limits_differ


def test_a_source_that_opposes_itself_contradicts_itself() -> None:
    """The others may be silent or side with it; the source stands in both lists."""
    found = line({"a": [SAYS, DENIES], "b": [], "c": []})

    assert found.state == "self_contradict"
    assert found.self_contradicting == found.says == found.denies == ("a",)


def test_a_source_that_opposes_itself_and_another_is_first_a_contradiction() -> None:
    """The first state that fits is taken, and who contradicts itself is kept."""
    found = line({"a": [SAYS, DENIES], "b": [SAYS]})

    assert found.state == "contradict"
    assert found.self_contradicting == ("a",)


def test_a_source_that_limits_its_own_denial_does_not_contradict_itself() -> None:
    """Suitable in general, not for some: with nobody else on the line that is one source."""
    found = line({"a": [SAYS, claim(stance="denies", limits=ADULTS)], "b": []})

    assert found.state == "one"
    assert found.self_contradicting == ()
    assert found.limits_differ


def test_affirmed_against_left_open_differs() -> None:
    """Left open is not the same as denied, and not the same as silent."""
    found = line({"a": [SAYS], "b": [LEAVES_OPEN]})

    assert found.state == "differ"
    assert found.leaves_open == ("b",)
    assert not found.limits_differ


def test_a_source_that_affirms_and_leaves_open_does_not_differ_from_itself() -> None:
    """To differ takes two sources."""
    found = line({"a": [SAYS, LEAVES_OPEN], "b": []})

    assert found.state == "one"


@pytest.mark.parametrize("said", [SAYS, DENIES, LEAVES_OPEN])
def test_every_source_with_one_stance_is_all(said: msgspec.Struct) -> None:
    """Agreement can be in denying, or in leaving open."""
    found = line({"a": [said], "b": [said], "c": [said]})  # type: ignore[list-item]

    assert found.state == "all"
    assert found.told == 3


def test_some_sources_with_one_stance_are_several() -> None:
    """Two agree and a third is silent."""
    found = line({"a": [SAYS], "b": [SAYS], "c": []})

    assert found.state == "several"


def test_one_source_alone_is_one_and_silence_is_none() -> None:
    """A line whose term applies stands even where nobody speaks."""
    claims = {"a": [SAYS], "b": []}

    assert line(claims).state == "one"
    assert line(claims, "hurts").state == "none"
    assert line(claims, "hurts").silent == ("a", "b")


def test_the_only_source_of_all_is_one_and_not_all() -> None:
    """With one source there is nobody to agree with."""
    assert line({"a": [SAYS]}).state == "one"


def test_repeats_count_nowhere() -> None:
    """A claim that says again what another says is kept, and changes nothing."""
    again = claim(hedged=True, stance="denies", repeats="c1")

    found = line({"a": [SAYS, again], "b": []})

    assert found.state == "one"
    assert (found.denies, found.two_strengths, found.with_hedge) == ((), (), 0)
    assert found.claims == ("a/onset/c1", "a/onset/c2")


BETTER = claim("better", "ketamine", than="antidepressants")
WORSE = claim("better", "antidepressants", than="ketamine")
NOT_BETTER = claim("better", "ketamine", than="antidepressants", stance="denies")


def test_a_comparison_shows_in_both_columns() -> None:
    """What is said to be better than the other makes the other denied to be better."""
    claims = {"a": [BETTER], "b": []}

    own = line(claims, "better", "ketamine")
    others = line(claims, "better", "antidepressants")

    assert own.says == ("a",)
    assert others.denies == ("a",)
    assert own.claims == others.claims == ("a/onset/c1",)


def test_a_denied_comparison_leaves_the_other_way_open() -> None:
    """Not better than the other does not mean that the other is better."""
    found = line({"a": [NOT_BETTER], "b": []}, "better", "antidepressants")

    assert found.leaves_open == ("a",)


@pytest.mark.parametrize("subject", ["ketamine", "antidepressants"])
@pytest.mark.parametrize("opposing", [WORSE, NOT_BETTER])
def test_opposed_comparisons_contradict_on_both_lines(
    subject: str, opposing: msgspec.Struct
) -> None:
    """X than Y meets Y than X, and not X than Y, and both columns show it."""
    found = line({"a": [BETTER], "b": [opposing]}, "better", subject)  # type: ignore[list-item]

    assert found.state == "contradict"


@pytest.mark.parametrize("subject", ["ketamine", "antidepressants"])
def test_a_source_with_opposed_comparisons_contradicts_itself_on_both_lines(subject: str) -> None:
    """The rule within one source is the rule between sources."""
    found = line({"a": [BETTER, NOT_BETTER], "b": []}, "better", subject)

    assert found.state == "self_contradict"
    assert found.self_contradicting == ("a",)


def test_opposed_comparisons_with_different_limits_differ() -> None:
    """Better after two failed drugs, not better in general."""
    limited = msgspec.structs.replace(BETTER, limits=ADULTS)

    found = line({"a": [limited], "b": [NOT_BETTER]}, "better")

    assert found.state == "differ"
    assert found.limits_differ


def test_comparisons_with_different_others_never_meet() -> None:
    """Better than one and not better than another is no difference."""
    made = content(
        {"a": [BETTER], "b": [claim("better", than="talking", stance="denies")]},
        columns=("ketamine", "antidepressants", "talking"),
    )

    found = line_in(made, "better")

    assert found.state == "several"
    assert (found.says, found.denies) == (("a",), ("b",))


def test_a_comparison_and_a_claim_that_compares_nothing_never_meet() -> None:
    """Better than another is no denial that the other is good."""
    claims = {"a": [BETTER], "b": [claim("better", "antidepressants")]}

    found = line(claims, "better", "antidepressants")

    assert found.state == "several"
    assert (found.says, found.denies) == (("b",), ("a",))


def test_comparing_with_a_subject_makes_no_line_where_the_term_does_not_apply() -> None:
    """A term for one subject only stays in that subject's cell."""
    claims = {"a": [claim("drip", than="antidepressants")]}

    with pytest.raises(StopIteration):
        line(claims, "drip", "antidepressants")


def test_a_subject_compared_with_itself_does_not_contradict_itself() -> None:
    """Checking reports the slip; comparing takes the claim once."""
    found = line({"a": [claim("better", than="ketamine")], "b": []}, "better")

    assert (found.state, found.says, found.denies) == ("one", ("a",), ())


def test_values_that_are_apart_differ() -> None:
    """Both say when relief comes, and share no step."""
    found = line({"a": [lasting("4 hours")], "b": [lasting("2 weeks")]}, "relief")

    assert found.state == "differ"
    assert not found.limits_differ


def test_values_apart_with_different_limits_say_that_limits_differ() -> None:
    """The measures may differ because the people do."""
    limited = msgspec.structs.replace(lasting("2 weeks"), limits=ADULTS)

    found = line({"a": [lasting("4 hours")], "b": [limited]}, "relief")

    assert found.state == "differ"
    assert found.limits_differ


def test_values_that_share_a_part_overlap() -> None:
    """Hours against hours to days."""
    found = line({"a": [lasting("4 hours")], "b": [lasting("hours to days")]}, "relief")

    assert found.state == "overlap"


def test_equal_values_agree() -> None:
    """Equal steps are agreement, whatever the numbers within them."""
    found = line({"a": [lasting("4–8 weeks")], "b": [lasting("several weeks")]}, "relief")

    assert found.state == "all"


def test_a_source_without_a_value_does_not_disturb_those_with_one() -> None:
    """It says that there is relief, not when."""
    found = line(
        {"a": [counting(6, 6)], "b": [counting(6, 6)], "c": [claim("sessions")]}, "sessions"
    )

    assert found.state == "all"


def test_values_apart_with_the_same_limits_are_not_laid_to_limits() -> None:
    """A limit elsewhere on the line does not explain what differs without it."""
    limited = msgspec.structs.replace(lasting("2 months"), limits=ADULTS)

    found = line({"a": [lasting("4 hours")], "b": [lasting("2 weeks")], "c": [limited]}, "relief")

    assert found.state == "differ"
    assert not found.limits_differ


def test_a_contradiction_is_not_laid_to_the_limits_of_a_third_claim() -> None:
    """Limits differ only where nothing opposed shares its limits."""
    found = line({"a": [SAYS], "b": [DENIES], "c": [claim(stance="denies", limits=ADULTS)]})

    assert found.state == "contradict"
    assert not found.limits_differ


def test_a_contradiction_of_stances_comes_before_values() -> None:
    """The worst state is named; the values are kept."""
    denied = claim("relief", stance="denies")

    found = line({"a": [lasting("an hour")], "b": [lasting("weeks")], "c": [denied]}, "relief")

    assert found.state == "contradict"
    assert len(found.measures[""]) == 2
