"""How the program looks: tokens, palette, style sheet, icons, fonts."""

from mia_ui.theme.theme import Theme
from mia_ui.theme.tokens import Reflow, Size, Token, Type, sizes

__all__ = ["Reflow", "Size", "Theme", "Token", "Type", "sizes"]
