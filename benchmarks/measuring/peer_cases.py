"""The cases of what is measured beside the engine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from measuring import names
from measuring.cases import Case
from measuring.peers import Peers
from measuring.proof import Claims, Site, prove
from measuring.session import edit_case


def peer_cases(peers: Peers, claims: int) -> Iterator[Case]:
    """The bare script; and Hugo, where it is installed."""

    def prove_bare() -> None:
        prove(Site(peers.bare_site), Claims(peers.content), count=claims)

    def prove_hugo() -> None:
        prove(Site(peers.hugo_site), Claims(peers.hugo_data), count=claims)

    yield Case(names.BARE, peers.build_bare, prove_bare)
    if peers.hugo:
        yield Case(names.HUGO, partial(peers.build_hugo, fresh=True), prove_hugo)
        again = partial(peers.build_hugo, fresh=False)
        yield edit_case(names.HUGO_AGAIN, again, peers.edit, peers.hugo_site)
