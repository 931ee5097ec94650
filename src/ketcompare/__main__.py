"""`python -m ketcompare`."""

import sys

from ketcompare.start import main

if __name__ == "__main__":  # processes that others start for it import it too
    sys.exit(main())
