"""`python -m ketcompare`."""

import sys

from ketcompare.start import main

sys.exit(main())
