"""The words that invented content is made of: short common ones for us, made-up ones for articles.

What a page shows in our own words has to be as easy to read as the real thing, so it is made of
common words. The articles are never shown but for their locators. Their words are made up, from
so many that no two sentences are alike by chance.
"""

from __future__ import annotations

from random import Random
from typing import Final

ADJECTIVES: Final = tuple(
    "low high cold warm thin thick damp dry loud soft slow quick sharp dull bright dim fresh stale "
    "sweet sour rough smooth light heavy narrow wide deep shallow early late short long plain odd "
    "brown grey green blue red white pale dark young old loose tight clean dusty open hollow bent "
    "flat round steep gentle steady faint firm".split()
)
NOUNS: Final = tuple(
    "hum draught wall floor lamp stair roof door pipe stove smell echo stain crack shelf bench "
    "bell clock carpet window garden fence gate path well pump chimney cellar attic corner kitchen "
    "hall mirror curtain blanket candle kettle drain hinge handle board beam tile brick plank nail "
    "rope wheel ladder bucket basket bottle ribbon button needle pillow ticket wagon".split()
)
PLACES: Final = tuple(
    "in old homes|near the sea|on upper floors|in small towns|by the river|under flat roofs|"
    "on windy hills|in brick homes|close to trains|in row houses|on quiet streets|near old mills|"
    "in the north|along the coast|in wooden homes|over shops|on farms|in new homes".split("|")
)
TIMES: Final = tuple(
    "at night|in spring|on most days|in the cold months|after rain|before dawn|in dry weather|"
    "at noon|through the year|in the first weeks|late in the day|when it snows|on weekends|"
    "in a warm summer|when guests come|while people sleep".split("|")
)
PEOPLE: Final = tuple(
    "who live alone|who work at night|who rent a room|with small children|who keep a dog|"
    "who moved in of late|who sleep by day|who own the house".split("|")
)
SETTINGS: Final = ("in small homes", "in shared houses", "in schools", "in workshops")
USES: Final = ("each morning", "on the whole house", "on top of dry salt", "as a thin layer")
HEDGES: Final = ("may", "can", "might", "could")

_OPEN: Final = "b d f g k l m n p r s t v z br dr gl kr pl st tr".split()
_VOWELS: Final = "a e i o u".split()
_CLOSE: Final = "l m n r s x".split()


def made_up(random: Random, *, syllables: int = 3) -> str:
    """A word that there is not, such as `velora`."""
    body = "".join(random.choice(_OPEN) + random.choice(_VOWELS) for _ in range(syllables))
    return body + random.choice(("", *_CLOSE))


def vocabulary(seed: str, size: int) -> tuple[str, ...]:
    """As many different made-up words as wanted; the same seed gives the same words."""
    random = Random(seed)
    found: dict[str, None] = {}
    while len(found) < size:
        found[made_up(random)] = None
    return tuple(found)
