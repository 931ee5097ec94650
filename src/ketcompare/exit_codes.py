"""What a command ends with, as shells and code hosts read it."""

from typing import Final

CLEAN: Final = 0
PROBLEMS: Final = 1
WRONG_USAGE: Final = 2
