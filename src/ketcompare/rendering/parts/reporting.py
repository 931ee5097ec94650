"""What leads from a claim to those who can mend it: a report that is filled in, and its line."""

from __future__ import annotations

from collections.abc import Iterator

from ketcompare.content import SourcedClaim
from ketcompare.rendering import wording
from ketcompare.rendering.context import Context, Here
from ketcompare.rendering.parts.claims import shown_words
from ketcompare.rendering.view import Link
from ketcompare.repository import letter, repository_of


def report_links(here: Here, sourced: SourcedClaim) -> tuple[Link, ...]:
    """The ways to report an error in a claim; none where nobody is named who takes reports."""
    return tuple(_ways(here, sourced))


def edit_link(context: Context, sourced: SourcedClaim) -> Link | None:
    """The line at which a claim begins; none where it is not known where the content is kept."""
    repository = repository_of(context.content.site)
    place = context.content.places.get(sourced.address)
    if repository is None or place is None:
        return None
    return Link(f"{place.path}, line {place.line}", repository.line(place.path, place.line))


def _ways(here: Here, sourced: SourcedClaim) -> Iterator[Link]:
    site = here.context.content.site
    title = f"Error in {sourced.address}"
    body = _report(here, sourced)
    repository = repository_of(site)
    if repository:
        yield Link("Report an error in this claim", repository.issue(title, body))
    if site.contact:
        words = "Report it by mail" if repository else "Report an error in this claim by mail"
        yield Link(words, letter(site.contact, title, body))


def _report(here: Here, sourced: SourcedClaim) -> str:
    """What is known of the claim, with room for what is wrong with it."""
    site = here.context.content.site
    base = f"{site.base_url.rstrip('/')}/" if site.base_url else ""
    lines = (
        f"{here.context.short(sourced.source)} says: {here.says(sourced)}",
        f"Its exact words: “{shown_words(sourced.claim)}”",
        f"Page: {base}{here.path}",
        f"Content as of {wording.day(site.as_of)}",
        "",
        "What is wrong, and how do you know?",
        "",
    )
    return "\n".join(lines)
