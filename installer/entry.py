"""Where the frozen program begins; the same door as the `mia-desktop` command."""

import sys

from mia_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
