"""`python -m ketcompare`."""

import sys

from ketcompare.cli import main

sys.exit(main())
