"""Every kind of problem there is: its code, how grave it is, what it means and how it is mended.

A code that has no entry here cannot be used. To add one, write an entry in the
group of its stage, or add a group of your own to `CATALOGUE`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

import msgspec


class Severity(StrEnum):
    """Whether a problem fails every build, or only a strict one."""

    ERROR = "error"
    WARNING = "warning"


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of problem.

    `example` is the smallest file that shows it, where one file alone can; the others are in
    `explaining.examples`. `repair` is what to do in general; a problem itself often knows the
    exact text to type. One that `follows` is most often there only because of another problem.
    """

    id: str
    severity: Severity = Severity.ERROR
    sentence: str
    example: str | None = None
    repair: str | None = None
    follows: bool = False


READING = (
    Code(
        id="not-utf-8",
        sentence="The file holds bytes that are not UTF-8 text.",
        repair="save the file as UTF-8",
    ),
    Code(
        id="byte-order-mark",
        severity=Severity.WARNING,
        sentence="The file begins with an invisible byte order mark.",
        example="\ufeffsays: Some feel better.\n",
        repair="save the file as UTF-8 without a byte order mark",
    ),
    Code(
        id="control-character",
        sentence="A character that cannot be printed stands in the text.",
        example="says: Some\x00 feel better.\n",
        repair="delete the character",
    ),
    Code(
        id="invisible-character",
        sentence="A space that is no ordinary space, or a character without width, is in the text.",
        example="says: Some\u00a0feel better.\n",
        repair="delete it and type an ordinary space",
    ),
    Code(
        id="tab-indentation",
        sentence="A line begins with a tab; YAML is indented with spaces only.",
        example="claims:\n\tonset: []\n",
        repair="replace each tab by two spaces",
    ),
    Code(
        id="merge-conflict",
        sentence="The marks of a merge that nobody finished stand in the file.",
        example="<<<<<<< HEAD\nsays: One.\n=======\nsays: Two.\n>>>>>>> theirs\n",
        repair="keep the lines that are right, and delete the marks",
    ),
    Code(
        id="empty-file",
        sentence="The file holds no content.",
        example="# nothing yet\n",
        repair="write the content, or delete the file",
    ),
    Code(
        id="several-documents",
        sentence="A line `---` begins a second document in the same file.",
        example="says: One.\n---\nsays: Two.\n",
        repair="delete the line, or put the rest in a file of its own",
    ),
    Code(
        id="duplicate-key",
        sentence="The same key is given twice, and only one of the two could count.",
        example="says: One.\nsays: Two.\n",
        repair="keep one of the two lines",
    ),
    Code(
        id="key-not-text",
        sentence="A key is a list or a mapping.",
        example="? [a, b]\n: text\n",
        repair="write a word before the colon",
    ),
    Code(
        id="anchor-not-allowed",
        sentence="An anchor (`&name`) is given; facts are written out.",
        example="says: &first Some feel better.\n",
        repair="delete the anchor; if `&` belongs to the text, put the text in quotes",
    ),
    Code(
        id="alias-not-allowed",
        sentence="An alias (`*name`) is used; facts are written out.",
        example="says: *first\n",
        repair="write the value again; if `*` belongs to the text, put the text in quotes",
    ),
    Code(
        id="tag-not-allowed",
        sentence="A tag (`!name`) is given; types follow from the model.",
        example="says: !!str 12\n",
        repair="delete the tag; if `!` belongs to the text, put the text in quotes",
    ),
    Code(
        id="merge-not-allowed",
        sentence="A merge key (`<<`) is used; facts are written out.",
        example="<<: {says: Some feel better.}\n",
        repair="write the keys themselves",
    ),
    Code(
        id="lost-text",
        sentence="Text after ` #` is read as a comment and would be lost.",
        example="says: Item # 2 of the list\n",
        repair="put the text in quotes, or leave two spaces before a comment",
    ),
    Code(
        id="needs-quotes",
        sentence="A text has a character in it by which YAML takes it for something else.",
        example="says: Note: some feel better.\n",
        repair="put the text in quotes",
    ),
    Code(
        id="missing-space",
        sentence="There is no space between a colon or dash and what follows.",
        example="says:Some feel better.\nhedged: true\n",
        repair="type a space after the colon or dash",
    ),
    Code(
        id="not-closed",
        sentence="A bracket, brace or quote mark is opened and not closed.",
        example="cites: [1, 2\nhedged: true\n",
        repair="close it at the end of the text",
    ),
    Code(
        id="wrong-indentation",
        sentence="A line is not indented like those that it belongs with.",
        example="says: Some feel better.\n  hedged: true\n",
        repair="begin the line below the line that it belongs with",
    ),
    Code(
        id="nested-too-deeply",
        sentence="Lists and mappings are nested more deeply than any content file needs.",
        example="[" * 60 + "\n",
        repair="check the brackets; if they belong to a text, put the text in quotes",
    ),
    Code(
        id="yaml-syntax",
        sentence="The file cannot be read as YAML from here on.",
        example="says: Some feel better.\n- hedged\n",
        repair="compare the line with its neighbours; put text with odd characters in quotes",
    ),
)

RECORDS = (
    Code(
        id="unknown-key",
        sentence="A key is given that does not exist at this place.",
        repair="correct the key, or delete the line",
    ),
    Code(
        id="missing-key",
        sentence="A key is missing that has to be given.",
    ),
    Code(
        id="wrong-type",
        sentence="A value is of another kind than is due here: text, number, list, true or false.",
    ),
    Code(
        id="unknown-value",
        sentence="A value is none of the words that are allowed here.",
    ),
    Code(
        id="wrong-form",
        sentence="A text is empty, too long or not of the form that is due here.",
    ),
    Code(
        id="out-of-range",
        sentence="A number is smaller or larger than is possible here.",
    ),
    Code(
        id="wrong-length",
        sentence="A list has fewer or more items than is possible here.",
    ),
)


TIES = (
    Code(
        id="locator-too-long",
        sentence="A locator quotes more than eight words.",
        repair="keep the few words by which the sentence is found",
    ),
    Code(
        id="locator-not-found",
        sentence="The words of a locator do not stand in one sentence of the article.",
        repair="copy at most eight words in a row from the one sentence that the claim rests on",
    ),
    Code(
        id="locator-in-other-source",
        sentence="The words of a locator stand in another article.",
        repair="move the claim to that source, or copy the words from this article",
    ),
    Code(
        id="locator-changed",
        sentence="The words of a locator stood in the recorded edition, and no longer do.",
        repair="read the new sentence; if it still says so, copy its words into the locator",
    ),
    Code(
        id="locator-ambiguous",
        sentence="The words of a locator stand in more than one place.",
        repair="make the locator longer, or say which place is meant: `occurrence: 2`",
    ),
    Code(
        id="occurrence-wrong",
        sentence="An occurrence is given that the locator does not have or does not need.",
        repair="correct the number, or delete the line",
    ),
    Code(
        id="link-ambiguous",
        severity=Severity.WARNING,
        sentence="A link to these words would highlight an earlier place in the article.",
        repair="choose words that stand only once, or with different words before them",
    ),
    Code(
        id="worded-not-found",
        sentence="The words of a value do not stand in the sentence that the claim rests on.",
        repair="copy the words of the value from that sentence",
    ),
    Code(
        id="too-close",
        sentence="Nine or more words in a row are the article's own.",
        repair="say it in other words",
    ),
    Code(
        id="original-missing",
        sentence="There is no text of this source to verify against.",
        repair="put the article's text into the folder, named after the source",
    ),
    Code(
        id="record-outdated",
        follows=True,
        sentence="The record of an article is not what verifying finds now.",
        repair="run: python build.py verify --originals DIR --write",
    ),
    Code(
        id="not-verified",
        follows=True,
        severity=Severity.WARNING,
        sentence="A claim has not been verified against its article as it stands now.",
        repair="run: python build.py verify --originals DIR --write",
    ),
)

LEDGER = (
    Code(
        id="sentence-unaccounted",
        follows=True,
        sentence="A sentence of the article is neither used by a claim nor set aside.",
        repair="write a claim that rests on it, or set its number aside with a reason",
    ),
    Code(
        id="sentence-twice",
        sentence="A sentence is set aside twice, or set aside though a claim rests on it.",
        repair="delete the number from one of the lists",
    ),
    Code(
        id="sentence-unknown",
        sentence="A number is set aside that no sentence of the article has.",
        repair="correct or delete the number",
    ),
    Code(
        id="number-range",
        sentence="An item in a list of sentences is neither a number nor a range such as 3-5.",
        repair="write a number, or a first and last number with a dash between",
    ),
)

WORDING = (
    Code(
        id="dropped-hedge",
        severity=Severity.WARNING,
        sentence="The sentence hedges and the claim does not.",
        repair="write `hedged: true` and hedge in `says`; or waive it: `waived: {hedge: why}`",
    ),
    Code(
        id="unfounded-hedge",
        severity=Severity.WARNING,
        sentence="The claim is marked as hedged, and nothing in its sentence hedges.",
        repair="write `hedged: false`",
    ),
    Code(
        id="says-not-hedged",
        severity=Severity.WARNING,
        sentence="The claim is marked as hedged, and its wording asserts flatly.",
        repair="add a word such as may, can, often or usually to `says`",
    ),
    Code(
        id="says-hedges",
        severity=Severity.WARNING,
        sentence="The wording of the claim hedges, and the claim is not marked as hedged.",
        repair="say it flatly; or waive it: `waived: {says_hedge: why}`",
    ),
    Code(
        id="dropped-negation",
        severity=Severity.WARNING,
        sentence="The sentence negates and the wording of the claim does not.",
        repair="negate in `says`; or waive it: `waived: {negation: why}`",
    ),
    Code(
        id="added-negation",
        severity=Severity.WARNING,
        sentence="The wording of the claim negates and the sentence does not.",
        repair="say it without a negation; or waive it: `waived: {negation: why}`",
    ),
    Code(
        id="denial-not-told",
        severity=Severity.WARNING,
        sentence="The claim denies its term, and its wording does not negate.",
        repair="negate in `says`, or correct `stance`; or waive it: `waived: {negation: why}`",
    ),
    Code(
        id="number-not-in-source",
        sentence="The wording or value of the claim has a number that its sentence lacks.",
        repair="take the number out; or waive it: `waived: {numbers: why}`",
    ),
    Code(
        id="waiver-not-needed",
        follows=True,
        sentence="A check is waived that would pass.",
        repair="delete the waiver",
    ),
)

RULES = (
    Code(
        id="missing-file",
        sentence="A file that the content must have is not there.",
        repair="add it; content/README.md tells what it holds",
    ),
    Code(
        id="no-sources",
        sentence="There is no fact file to compare.",
        repair="add content/sources/<source>.yaml",
    ),
    Code(
        id="bad-file-name",
        sentence="A file's name is not an id: small letters, digits, dashes.",
        repair="give the file another name, or move it out of this folder",
    ),
    Code(
        id="bad-front-matter",
        sentence="A page of prose does not begin with front matter between two lines `---`.",
        repair="begin the file with ---, title, description, order, ---",
    ),
    Code(id="unknown-topic", sentence="Claims stand under a topic that does not exist."),
    Code(id="unknown-term", sentence="A term is named that its topic does not have."),
    Code(id="unknown-subject", sentence="A subject is named that does not exist."),
    Code(id="unknown-form", sentence="A form is named that none of the claim's subjects has."),
    Code(id="unknown-reference", sentence="A reference is cited that is not listed."),
    Code(id="unknown-claim", sentence="A claim is named that does not exist.", follows=True),
    Code(
        id="unknown-question",
        sentence="A question is named that does not exist.",
        repair="choose an id of questions.yaml",
    ),
    Code(
        id="unknown-link",
        sentence="A link of a page of prose leads nowhere.",
        repair="write it as `topic:name`, `source:name`, `page:name` or a whole web address",
    ),
    Code(
        id="duplicate-id",
        sentence="The same id is given twice.",
        repair="give each its own",
    ),
    Code(
        id="term-not-for-subject",
        sentence="A claim uses a term that does not apply to its subject.",
        repair="choose another term, or add the subject to the term",
    ),
    Code(
        id="than-itself",
        sentence="A subject is compared with itself.",
        repair="name the other subject, or delete `than`",
    ),
    Code(
        id="repeats-wrongly",
        sentence="A claim repeats one of another term, subject, stance or strength.",
        repair="delete `repeats`, or name the claim that says the same",
    ),
    Code(
        id="basis-without-reference",
        sentence="A claim's basis is `cited`, and it cites nothing.",
        repair="add `cites: [...]`, or give the basis that the article offers",
    ),
    Code(
        id="reference-without-basis",
        sentence="A claim cites a reference, and its basis is neither `cited` nor `named`.",
        repair="write `basis: cited` or `basis: named`",
    ),
    Code(
        id="value-not-due",
        sentence="A value is given on a term that is not measured.",
        repair="delete the value, or give the term a kind of value",
    ),
    Code(id="value-missing", sentence="A term that is measured has a claim without a value."),
    Code(
        id="value-not-understood",
        sentence="The words of a duration are in no table, so nothing can be compared.",
        repair="give its numbers: `value: {worded: ..., least: 4, most: 8, unit: weeks}`",
    ),
    Code(id="value-field", sentence="A value has fields that do not belong to its term's kind."),
    Code(id="value-ends", sentence="A value ends before it begins."),
    Code(
        id="bad-date",
        sentence="A date does not exist.",
        repair='write the day, or the month or year if no more is known: "2026-01-31", "2026-01"',
    ),
    Code(
        id="unknown-host",
        sentence="The repository is at a code host whose addresses are not known.",
        repair="say what it is like: `repository_host: github`, `gitlab` or `forgejo`",
    ),
    Code(
        id="term-unused",
        follows=True,
        sentence="No claim uses a term, and nothing that asks for it is named.",
        repair="delete the term, or say in `asked_by` what asks for it",
    ),
    Code(
        id="unknown-asker",
        sentence="What is said to ask for a term is no finding and no line of a checklist.",
        repair="name a finding, or a line of a list in checklists.yaml as `list/line`",
    ),
    Code(
        id="draft",
        severity=Severity.WARNING,
        sentence="A fact file is a draft.",
        repair="finish it, and delete `draft: true`",
    ),
    Code(
        id="draft-claim",
        sentence="A claim of a draft is not written yet: a part of it still begins with TODO.",
        repair="read the sentence, and say it in your own words; or delete the claim",
    ),
    Code(
        id="draft-detail",
        sentence="A detail of a source is not written yet: it still begins with TODO.",
        repair="write what the article or its publisher states",
    ),
    Code(
        id="says-no-sentence",
        sentence="A claim is no sentence: it begins with a small letter, or ends without a stop.",
        repair="write one whole sentence, with a full stop at its end",
    ),
    Code(
        id="says-too-long",
        severity=Severity.WARNING,
        sentence="A claim is longer than thirty words.",
        repair="make it shorter, or two claims",
    ),
    Code(
        id="hard-to-read",
        severity=Severity.WARNING,
        sentence="A claim, a finding or an explanation is far harder to read than its page may be.",
        repair="use shorter words or two sentences, without saying more than is so",
    ),
    Code(
        id="unknown-line",
        sentence="What is answered is no checklist, or no line of it.",
        repair="choose a list and a line of checklists.yaml",
    ),
    Code(
        id="line-unanswered",
        sentence="A checklist is answered in part, and this line of it is not.",
        repair="add it: `answer` is met, partly, cannot or not_applicable; `because` says why",
    ),
    Code(
        id="record-unreadable",
        sentence="A provenance record cannot be read.",
        repair="run: python build.py verify --originals DIR --write",
    ),
    Code(
        id="broken-template",
        sentence="A template cannot be rendered.",
        repair="mend the template at this line",
    ),
    Code(
        id="record-orphaned",
        follows=True,
        severity=Severity.WARNING,
        sentence="There is a provenance record of a source that does not exist.",
        repair="delete the file",
    ),
)

EVIDENCE = (
    Code(
        id="reference-unused",
        follows=True,
        severity=Severity.WARNING,
        sentence="No finding rests on a reference.",
        repair="write a finding that rests on it, or delete the reference",
    ),
    Code(id="unknown-finding", sentence="A finding is named that does not exist."),
    Code(
        id="time-not-in-finding",
        sentence="The words of a finding's time do not stand in what the finding says.",
        repair="write them as they stand in `says`",
    ),
    Code(
        id="answer-not-in-finding",
        sentence="What a finding answers has a number that the finding does not tell.",
        repair="write the numbers as they stand in `says`",
    ),
    Code(
        id="answer-beside-the-point",
        severity=Severity.WARNING,
        sentence="What was found of a point that no source tells shares no main word with it.",
    ),
    Code(
        id="why-missing",
        sentence="A finding qualifies or contradicts a claim, and no reason is given.",
        repair="add `why:` with one plain sentence",
    ),
)

OUTPUT = (
    Code(
        id="output-not-ours",
        sentence="Something that no build wrote stands where the site is to be written.",
        repair="name another folder with `--out`, or move what is there away",
    ),
    Code(
        id="output-manifest",
        sentence="The list of files that builds wrote cannot be read.",
        repair="delete the output folder, and build again",
    ),
    Code(
        id="output-path",
        sentence="A path leads out of the output folder, or is kept for the writer.",
    ),
    Code(
        id="output-name",
        sentence="A path has a name in it that not every system can store.",
        repair="give the file or claim another id",
    ),
    Code(
        id="output-collision",
        sentence="Two files of the site want one place.",
        repair="give one of the two another id",
    ),
)


def by_id(*groups: Iterable[Code]) -> Mapping[str, Code]:
    """The codes of all groups by their id; an id that is given twice is an error of the program."""
    entries: dict[str, Code] = {}
    for code in (code for group in groups for code in group):
        if code.id in entries:
            raise ValueError(f"two entries for the code {code.id}")
        entries[code.id] = code
    return MappingProxyType(entries)


GROUPS = (READING, RECORDS, RULES, EVIDENCE, TIES, LEDGER, WORDING, OUTPUT)
"""The codes by what is looked at, in the order in which it is best mended."""

CATALOGUE: Mapping[str, Code] = by_id(*GROUPS)
_FIRST = (READING, RECORDS)
_IMPORTANCE = {code.id: place for place, group in enumerate(_FIRST) for code in group}


def importance(code: str) -> int:
    """How early to tell of a problem: what keeps a file from being read goes before all else."""
    return len(_FIRST) + 1 if look_up(code).follows else _IMPORTANCE.get(code, len(_FIRST))


def look_up(code: str) -> Code:
    """The entry of a code; a code without entry is an error of the program."""
    if code not in CATALOGUE:
        raise LookupError(f"the code {code} has no entry in the catalogue")
    return CATALOGUE[code]
