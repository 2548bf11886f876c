"""Names of files that leave: a date and four random letters, nothing of anybody (§4.9)."""

import re
import secrets
from datetime import date
from typing import Literal

from mia_desktop.sync import cards, invitation, rootkey

BUNDLE = ".miabundle"
RECEIPT = ".miareceipt"
CARD = cards.SUFFIX
INVITATION = invitation.SUFFIX
ROOT_KEY = rootkey.SUFFIX

LETTERS = "abcdefghjkmnpqrstuvwxyz"
"""No i, l, o: a name is read out over the telephone."""

Kind = Literal[".miabundle", ".miareceipt", ".miacard", ".miainvite", ".miaroot"]
_NAME = re.compile(
    r"\d{4}-\d{2}-\d{2}-[a-z]{4}(-\d{1,4}av\d{1,4})?\.mia(bundle|receipt|card|invite|root)"
)


def new_stem(day: date) -> str:
    """`2026-03-12-kvth`: no counter, person, handler or place."""
    return f"{day.isoformat()}-{''.join(secrets.choice(LETTERS) for _ in range(4))}"


def name(stem: str, kind: Kind, number: int = 1, of: int = 1) -> str:
    """The file's name; parts of one hand-over share the stem: `…-2av3.miabundle`."""
    part = "" if of == 1 else f"-{number}av{of}"
    return f"{stem}{part}{kind}"


def is_ours(text: str) -> bool:
    """Whether a name has the form that we give: for finding files on a stick, never for trust."""
    return _NAME.fullmatch(text) is not None
