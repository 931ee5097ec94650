"""`selftest`: every damage is caught or has a reason, and a check that is missing shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from ketcompare.checking import claims
from ketcompare.commands.project import Project
from ketcompare.commands.selftest import run_selftest
from ketcompare.content import SourcedClaim
from ketcompare.loading.folder import load
from ketcompare.reporter import RecordingReporter
from ketcompare.selftesting import shared, ties, wording
from ketcompare.selftesting.damage import swapped, with_other_digits
from ketcompare.selftesting.judging import Judge
from ketcompare.selftesting.reading import lines_of, read_claims
from ketcompare.selftesting.reasons import reason
from ketcompare.selftesting.run import Outcome, counts, run, unexplained
from ketcompare.selftesting.yaml_breaks import BREAKS
from ketcompare.verifying.originals import read_articles
from ketcompare.verifying.tie import tie
from projects.copying import VALID, copy_of_valid, edit

LOADED = load(VALID / "content")
ORIGINALS = VALID / "originals"


def judge(*, articles: bool = True) -> Judge:
    """The judge of the valid project."""
    content = LOADED.content
    assert content is not None
    found = read_articles(ORIGINALS, list(content.sources)) if articles else {}
    return Judge(content, LOADED, found)


def claim(address: str) -> SourcedClaim:
    """A claim of the valid project."""
    return next(each for each in judge().content.claims if each.address == address)


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    """All outcomes of the valid project, with its articles."""
    return list(run(judge()))


def test_nothing_passes_without_a_reason(outcomes: list[Outcome]) -> None:
    """On the valid project, judged with its articles."""
    assert unexplained(outcomes) == []


def test_nothing_passes_without_a_reason_where_there_are_no_articles() -> None:
    """Then a locator counts as caught when it is not the recorded one."""
    assert unexplained(run(judge(articles=False))) == []


def test_every_kind_of_damage_is_made(outcomes: list[Outcome]) -> None:
    """Those that the guide promises, and YAML in more than twenty ways."""
    kinds = {each.kind for each in counts(outcomes)}

    assert {"locator: word dropped", "digit in says", "moved to another source"} <= kinds
    assert {"negation dropped", "negation added", "modal strengthened", "id duplicated"} <= kinds
    assert {"missing term", "missing reference", "finding: missing reference"} <= kinds
    assert sum(kind.startswith("YAML: ") for kind in kinds) == len(BREAKS) > 20


def test_counts_add_up(outcomes: list[Outcome]) -> None:
    """What is made is caught or passed; what passed has a reason."""
    for count in counts(outcomes):
        assert count.made == count.caught + count.survived
        assert count.survived == sum(count.reasons.values())


def test_what_is_broken_as_yaml_is_always_told(outcomes: list[Outcome]) -> None:
    """No reason is good enough there."""
    assert [each for each in outcomes if each.kind.startswith("YAML") and not each.codes] == []


def test_a_rule_that_is_taken_away_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the rule on terms, missing terms pass without a reason."""
    without = tuple(rule for rule in claims.RULES if rule is not claims.names_a_term)
    monkeypatch.setattr("ketcompare.checking.sources.RULES", without)

    found = unexplained(run(judge()))

    assert "missing term" in {each.kind for each in found}


def test_the_judge_agrees_with_tying_on_words_that_are_not_found() -> None:
    """It takes a shorter way to the same code."""
    at_hand = judge()
    for sourced in at_hand.content.claims[::5]:
        for damage in ties.MAKERS[0](at_hand.content, sourced):
            assert damage.claim is not None
            document = LOADED.document(f"sources/{damage.source}.yaml")
            tied = tie(damage.claim, damage.source, at_hand.articles, document=document, at=())
            codes = at_hand.codes(damage)
            assert {each.code for each in tied.problems} <= codes


def test_a_shorter_locator_in_the_same_sentence_passes_with_that_reason() -> None:
    """It points to what it pointed to."""
    sourced = claim("cold-tap/strength/society")
    found = [
        reason(damage, judge())
        for damage in ties.word_dropped(judge().content, sourced)
        if not judge().codes(damage)
    ]

    assert set(found) == {"the words still point to the same sentence"}


def test_a_flipped_stance_is_caught_where_the_wording_does_not_negate() -> None:
    """Tea takes its time: that is no denial."""
    sourced = claim("cold-tap/speed/tea-slow")

    (damage,) = wording.stance_flipped(judge().content, sourced)

    assert judge().codes(damage) == {"denial-not-told"}


def test_a_damage_that_is_none_is_not_caught() -> None:
    """What is told before is not told again: the claim as it is leads to nothing."""
    sourced = claim("cold-tap/speed/tea-slow")
    (damage,) = wording.stance_flipped(judge().content, sourced)

    assert judge().codes(replace(damage, claim=sourced.claim)) == frozenset()


def test_shared_damages_are_made_to_copies() -> None:
    """The content is as it was afterwards."""
    of_shared = shared.SharedJudge(judge().content, LOADED)
    for damage in shared.damages(LOADED):
        assert of_shared.codes(damage)
    assert load(VALID / "content").content == LOADED.content


def test_the_lines_of_a_claim_read_as_the_claim() -> None:
    """Every claim of the valid project, comments included."""
    content = judge().content
    for sourced in content.claims:
        document = LOADED.document(f"sources/{sourced.source}.yaml")
        of_topic = content.sources[sourced.source].claims[sourced.topic]
        index = of_topic.index(sourced.claim)
        lines = lines_of(document, sourced.topic, index)
        assert read_claims("\n".join(lines) + "\n", sourced.topic) == ((sourced.claim,), [])


def test_words_and_digits_are_changed_one_at_a_time() -> None:
    """A sentence stays a sentence."""
    assert list(with_other_digits("4 of 9")) == ["5 of 9", "4 of 8"]
    assert list(swapped("Not here, not there.", {"not": ""})) == [
        "Here, not there.",
        "Not here, there.",
    ]


def test_the_command_prints_a_table_and_exits_with_0() -> None:
    """Each kind with how many were made, caught and passed."""
    reporter = RecordingReporter()

    code = run_selftest(Project(VALID), reporter, originals=ORIGINALS)

    assert code == 0
    assert reporter.summaries_told[0].split() == ["damage", "made", "caught", "passed"]
    assert "Nothing passed without a reason." in reporter.summaries_told


def test_content_with_errors_is_not_damaged_further(tmp_path: Path) -> None:
    """It is to be mended first."""
    project = copy_of_valid(tmp_path)
    edit(project.content / "sources/cold-tap.yaml", "term: works_slowly", "term: works_slow")
    reporter = RecordingReporter()

    assert run_selftest(project, reporter, originals=None) == 1
    assert "run check first" in reporter.summaries_told[0]
