"""Where the content is kept: addresses at the code host, as far as its kind is known."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import quote, urlencode, urlsplit

from msgspec import Struct

from ketcompare.model import CodeHost, Site


class Forms(Struct, frozen=True):
    """How a kind of code host writes addresses, and what a new issue's parts are called there."""

    line: str
    issue: str
    title: str
    body: str


_FORMS: Mapping[CodeHost, Forms] = MappingProxyType(
    {
        "github": Forms("blob/{branch}/{path}#L{line}", "issues/new", "title", "body"),
        "gitlab": Forms(
            "-/blob/{branch}/{path}#L{line}", "-/issues/new", "issue[title]", "issue[description]"
        ),
        "forgejo": Forms("src/branch/{branch}/{path}#L{line}", "issues/new", "title", "body"),
    }
)
_NAMES: Mapping[str, CodeHost] = MappingProxyType(
    {
        "github": "github",
        "gitlab": "gitlab",
        "codeberg": "forgejo",
        "forgejo": "forgejo",
        "gitea": "forgejo",
    }
)


class Repository(Struct, frozen=True):
    """A repository at a code host of a known kind."""

    address: str
    branch: str
    forms: Forms

    def line(self, path: str, line: int) -> str:
        """Where a line of a file can be seen, and changed by those who may."""
        form = self.forms.line.format(branch=quote(self.branch), path=quote(path), line=line)
        return f"{self.address}/{form}"

    def issue(self, title: str, body: str) -> str:
        """Where a new issue is begun, with its title and text filled in."""
        forms = self.forms
        return f"{self.address}/{forms.issue}?{_query({forms.title: title, forms.body: body})}"


def repository_of(site: Site) -> Repository | None:
    """The repository of a site; None where it has none, or the kind of its host is not known."""
    kind = host_of(site)
    if site.repository is None or kind is None:
        return None
    address = site.repository.rstrip("/").removesuffix(".git")
    return Repository(address, site.repository_branch, _FORMS[kind])


def host_of(site: Site) -> CodeHost | None:
    """The kind of code host that a site names, or that its repository's address tells."""
    if site.repository_host or site.repository is None:
        return site.repository_host
    parts = (urlsplit(site.repository).hostname or "").split(".")
    return next((_NAMES[part] for part in parts if part in _NAMES), None)


def letter(to: str, subject: str, body: str) -> str:
    """What begins a letter to a mail address, with its subject and text filled in."""
    text = body.replace("\n", "\r\n")  # as mail has its lines
    return f"mailto:{quote(to, safe='@')}?{_query({'subject': subject, 'body': text})}"


def _query(values: Mapping[str, str]) -> str:
    return urlencode(values, quote_via=quote)
