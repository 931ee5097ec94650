"""Why each kind of problem is one, or how it comes about, in a sentence or two."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_READING = {
    "not-utf-8": (
        "An editor saved the file in an older encoding; letters with accents would turn into "
        "others."
    ),
    "byte-order-mark": (
        "Some editors put it there; other programs take it for part of the first key."
    ),
    "control-character": (
        "It came along with copied text. Nobody sees it, and browsers may not show the text."
    ),
    "invisible-character": (
        "It came along with copied text. Words on both sides of it look right and are not found."
    ),
    "tab-indentation": "YAML knows indentation by spaces only, since a tab is of no certain width.",
    "merge-conflict": (
        "Two people changed the same lines, and git left both versions in the file for a person to "
        "choose. Until then one of them would count by chance."
    ),
    "empty-file": "All lines are empty or comments, so nothing is said here.",
    "several-documents": "A line of three dashes parts documents. Only the first would be read.",
    "duplicate-key": (
        "YAML keeps the last one without a word, and what was written first would be lost."
    ),
    "key-not-text": "The line begins with `?`, a bracket or a brace where a word should stand.",
    "anchor-not-allowed": (
        "An anchor makes one place depend on another, and a fact should be readable where it "
        "stands."
    ),
    "alias-not-allowed": (
        "An alias repeats another place, or the text begins with a star and was meant as text."
    ),
    "tag-not-allowed": (
        "A tag would force another type on a value; the model alone says what type is due."
    ),
    "merge-not-allowed": (
        "Merging takes over keys from elsewhere, and a fact should be readable where it stands."
    ),
    "lost-text": "In YAML a `#` after a space begins a comment, also in the middle of a sentence.",
    "needs-quotes": (
        "A colon with a space after it, or a bracket, star or other sign at the start, means "
        "something in YAML."
    ),
    "missing-space": "Without the space YAML takes the key and its value for one word.",
    "not-closed": "Everything up to the end of the file is taken for a part of it.",
    "wrong-indentation": (
        "How far a line is indented says what it belongs to, and this one fits nothing."
    ),
    "nested-too-deeply": "No content needs it; most often brackets in a text were taken for lists.",
    "yaml-syntax": "A slip that is none of the usual ones.",
}
_RECORDS = {
    "unknown-key": (
        "A key is misspelt, or stands one level too high or too low. What nobody reads would "
        "be lost."
    ),
    "missing-key": (
        "What is not known is written as `null`, so that silence is told from forgetting."
    ),
    "wrong-type": "Only `true` and `false` are choices; `yes`, `no` and dates are text.",
    "unknown-value": (
        "A closed list of words lets sources be compared. Another word would stand alone."
    ),
    "wrong-form": "Ids stand in addresses of pages, and dates and addresses are read by programs.",
    "out-of-range": "Places and sentence numbers begin at 1, and shares lie between 0 and 100.",
    "wrong-length": (
        "Two to five subjects are compared; a list that must say something cannot be empty."
    ),
}
_TIES = {
    "locator-too-long": "The articles belong to others. Eight words are enough to find a sentence.",
    "locator-not-found": (
        "A word was left out or changed, or the words run over the end of a sentence or cell."
    ),
    "locator-in-other-source": (
        "The claim was written under the wrong source, or its words were copied from the "
        "wrong text."
    ),
    "locator-changed": (
        "The publisher changed the article after it was read. The claim may no longer hold."
    ),
    "locator-ambiguous": (
        "A reader who follows the link must come to one sentence, and to the right one."
    ),
    "occurrence-wrong": "The number was kept when the words changed, or counts from 0.",
    "link-ambiguous": (
        "Browsers highlight the first place that fits, and eight words are not enough to tell"
        " them apart."
    ),
    "worded-not-found": "A value in the source's own words must be in its own words.",
    "too-close": "A claim is in our words. So long a run of theirs is a quotation.",
    "original-missing": (
        "The folder of the texts has no `.txt` or `.html` file with the source's id as its name."
    ),
    "record-outdated": (
        "A locator, a set-aside list or the article changed since the last recording."
    ),
    "not-verified": (
        "The locator is not the one that was found in the article, or it was never looked for."
    ),
}
_LEDGER = {
    "sentence-unaccounted": "What is neither used nor visibly set aside is left out in silence.",
    "sentence-twice": "A sentence has one fate: if a claim rests on it, it was not set aside.",
    "sentence-unknown": "The article has fewer sentences; perhaps it was numbered anew.",
    "number-range": "A range runs from the smaller number to the larger: `3-5`.",
}
_WORDING = {
    "dropped-hedge": (
        "The source holds back, with a word such as may or often. Without it the claim is "
        "stronger than what was said."
    ),
    "unfounded-hedge": (
        "The source says it flatly, and should not be made to sound more careful than it is."
    ),
    "says-not-hedged": "Readers see `says`. If it sounds flat, the mark alone does not help them.",
    "says-hedges": (
        "Either the source holds back and the mark was forgotten, or a cautious word slipped in."
    ),
    "dropped-negation": "A lost `not` turns a claim into its opposite.",
    "added-negation": "A `not` that the source does not have turns its claim into the opposite.",
    "denial-not-told": "Readers see `says`. A denial that reads like an assertion misleads them.",
    "number-not-in-source": (
        "A number that the sentence does not have is ours and not the source's."
    ),
    "waiver-not-needed": "A waiver for nothing would hide a fault that comes later.",
}
_RULES = {
    "missing-file": "Every page needs what this file tells.",
    "no-sources": "Without an article there is nothing to compare.",
    "bad-file-name": "A file's name is its id and stands in addresses.",
    "bad-front-matter": "Title, description and order of a page are read from there.",
    "unknown-topic": (
        "Topics are files of `content/topics`, and what stands under another word is on no page."
    ),
    "unknown-term": (
        "Sources are compared term by term. A misspelt term would be a line of its own."
    ),
    "unknown-subject": "Subjects are listed in `content/subjects.yaml`.",
    "unknown-form": "Forms are listed with their subject, and are kept apart from one another.",
    "unknown-reference": (
        "A claim may cite only what its article lists; a finding only what the evidence lists."
    ),
    "unknown-claim": "It was renamed or taken out. A renamed claim leaves `moved_from`.",
    "unknown-question": "Questions are listed in `content/questions.yaml`, each with its id.",
    "unknown-link": (
        "Readers would end up nowhere. A page or a point on it was renamed or taken out, or "
        "the link is misspelt."
    ),
    "duplicate-id": "Two things at one address: one of them could not be reached.",
    "term-not-for-subject": "The term says to which subjects it applies, and this is none of them.",
    "than-itself": "A comparison has two sides.",
    "repeats-wrongly": (
        "What is folded under another claim must say the same of the same, and as firmly."
    ),
    "basis-without-reference": "Whoever says that something is cited has to say what.",
    "reference-without-basis": (
        "A reference is a basis, so the basis is `cited`, or `named` where the text only names it."
    ),
    "value-not-due": "Values are compared only on terms that are measured.",
    "value-missing": "A measured term cannot be compared without its value.",
    "value-not-understood": (
        "Lengths of time are compared by steps, and no step is known for these words."
    ),
    "value-field": "Durations, counts and shares have keys of their own.",
    "value-ends": "The smaller number comes first.",
    "bad-date": "No calendar has this day.",
    "unknown-host": (
        "Each claim links to its line and to a new issue. Code hosts build these addresses in"
        " different ways, and this one's name does not tell which is its own."
    ),
    "unknown-asker": "A reader is told what asks for a point that no article tells, and where.",
    "term-unused": "A term shows a silence only if something outside the articles asks for it.",
    "draft-claim": "A draft names sentences; what they say is for a person to put into words.",
    "draft-detail": "A draft cannot know what only a person can see on the publisher's page.",
    "draft": "A draft is not ready to be published.",
    "says-no-sentence": (
        "A word such as `no` was meant for another key, or the end of the sentence was lost."
    ),
    "says-too-long": "A claim is one plain sentence; a longer one often holds two claims.",
    "hard-to-read": (
        "Readers are unwell and in a hurry. Long words and long sentences keep them from the facts."
    ),
    "unknown-line": "Only lines of `content/checklists.yaml` can be answered.",
    "line-unanswered": "A score that leaves out lines would look better than it is.",
    "record-unreadable": "The record was edited by hand, or comes from another version.",
    "broken-template": "A page template has a slip in it, or asks for what it does not get.",
    "record-orphaned": "The source was renamed or taken out, and its record was left.",
}
_EVIDENCE = {
    "reference-unused": "A work that supports nothing on the site only makes its list look longer.",
    "unknown-finding": (
        "Findings that dispute one another are shown together, so both must be there. "
        "So must those that a situation names."
    ),
    "time-not-in-finding": "A picture must not show a time that the finding does not tell.",
    "answer-not-in-finding": "A short answer must not tell more than the finding behind it.",
    "answer-beside-the-point": (
        "Of a finding that tells several things, the first sentence was taken, or another point's."
    ),
    "why-missing": "Readers should be told in what way the claim does not hold.",
}
_OUTPUT = {
    "output-not-ours": "Only what a build wrote is ever replaced or removed.",
    "output-manifest": "Without the list nobody can tell which files are ours.",
    "output-path": "A build writes into its own folder and nowhere else.",
    "output-name": (
        "Windows keeps names such as `con` for devices, and some characters are in no file name."
    ),
    "output-collision": "On some systems two names that differ only in letter case are one file.",
}

CAUSES: Mapping[str, str] = MappingProxyType(
    {**_READING, **_RECORDS, **_TIES, **_LEDGER, **_WORDING, **_RULES, **_EVIDENCE, **_OUTPUT}
)
