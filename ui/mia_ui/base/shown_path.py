"""Where something lies, so that it can be read: a long path may be broken after each folder."""

import re
from pathlib import PurePath

BREAK = "\u200b"
"""Zero width space: a line may end here, nothing is seen or said."""


def shown(path: PurePath | str) -> str:
    """A path for a sentence on the screen; never to be opened again."""
    return re.sub(r"([/\\])", rf"\1{BREAK}", str(path))
