"""`python -m mia_desktop`: the same as the command `mia-desktop`."""

import sys

from mia_desktop.cli import main

sys.exit(main())
