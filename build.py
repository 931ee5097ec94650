#!/usr/bin/env python3
"""Build the site, or run another command of ketcompare; what it needs is set up first."""

# Up to the check of the version stands nothing that an old Python could not read.
import sys

if sys.version_info < (3, 11):
    sys.stderr.write("ketcompare: Python 3.11 or newer is needed; this is Python ")
    sys.stderr.write(sys.version.split()[0] + ", so try: python3.11 build.py\n")
    sys.exit(2)

from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "src"))

from ketcompare.environment.entry import enter

if __name__ == "__main__":
    # Only this command cannot do without the program that makes the search index.
    code = enter(ROOT, *(["search"] if sys.argv[1:2] == ["search"] else []))
    if code is None:
        from ketcompare.start import main

        code = main(sys.argv[1:])
    sys.exit(code)
