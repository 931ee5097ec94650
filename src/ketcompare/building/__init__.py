"""Building again only what differs: what a build remembers of the one before, and how it is used.

Nothing here changes what a build makes: without the memory, which may be deleted at any time, the
same bytes come out, only later.
"""
