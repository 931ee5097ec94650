"""Check the code and run the tests; what they need, a browser included, is set up first."""

# Up to the check of the version stands nothing that an old Python could not read.
import sys

if sys.version_info < (3, 11):
    sys.stderr.write("ketcompare: Python 3.11 or newer is needed; this is Python ")
    sys.stderr.write(sys.version.split()[0] + ", so try: python3.11 tests\n")
    sys.exit(2)

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from ketcompare.environment.entry import enter

if __name__ == "__main__":
    code = enter(ROOT, "test")
    if code is None:
        from support.running import main

        code = main(ROOT, sys.argv[1:])
    sys.exit(code)
