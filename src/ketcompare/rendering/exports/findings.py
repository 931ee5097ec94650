"""Findings as rows of the data contract."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from ketcompare.content import Content
from ketcompare.model import Finding, Rate, Rates
from ketcompare.rendering.addresses import address
from ketcompare.rendering.exports.json_text import number
from ketcompare.rendering.exports.tables import Row


def finding_rows(content: Content) -> Iterator[Row]:
    """Every finding, in the content's order."""
    return (finding_row(finding) for finding in content.findings.values())


def finding_row(finding: Finding) -> Row:
    """One finding: what it says of what, on which references, and the claims that it bears on."""
    return {
        "id": finding.id,
        "subject": finding.subject,
        "form": finding.form,
        "topic": finding.topic,
        "terms": finding.terms,
        "says": finding.says,
        "answers": [msgspec.to_builtins(each) for each in finding.answers],
        "strength": finding.strength,
        "references": finding.references,
        "rates": [_rates(each) for each in finding.rates],
        "times": [msgspec.to_builtins(each) for each in finding.times],
        "disputed_by": finding.disputed_by,
        "bears_on": [msgspec.to_builtins(each) for each in finding.bears_on],
        "headline": finding.headline,
        "url": f"{address('findings', finding.topic)}#finding-{finding.id}",
    }


def _rates(rates: Rates) -> Row:
    """Rates in one hundred; groups of one record alone may be compared."""
    return {
        "outcome": rates.outcome,
        "people": rates.people,
        "time": rates.time,
        "groups": [_rate(each) for each in rates.groups],
    }


def _rate(rate: Rate) -> Row:
    return {
        "group": rate.group,
        "percent": number(rate.percent),
        "low": number(rate.low),
        "high": number(rate.high),
    }
