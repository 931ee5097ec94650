"""`python -m ketcompare`."""

import os
import sys
from contextlib import suppress

from ketcompare.start import main

if __name__ == "__main__":  # processes that others start for it import it too
    code = main()
    with suppress(OSError):  # whoever read what was told may be gone
        sys.stdout.flush()
        sys.stderr.flush()
    if sys.getprofile() or sys.gettrace():  # somebody looks on, and has something to write down
        sys.exit(code)
    # To free every value by itself takes longer than some builds; the system takes all at once.
    os._exit(code)
