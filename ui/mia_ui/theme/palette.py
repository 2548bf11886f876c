"""Between tokens and the palette of the toolkit, both ways."""

from collections.abc import Mapping

from PySide6.QtGui import QColor, QPalette

from mia_ui.theme.tokens import THEME_NAMES, Token, colors

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

ROLES: Mapping[QPalette.ColorRole, Token] = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "surface_alt",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "on_primary",
    _Role.PlaceholderText: "placeholder",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "on_selection",
    _Role.Link: "link",
    _Role.LinkVisited: "link_visited",
    _Role.ToolTipBase: "text",
    _Role.ToolTipText: "window",
    _Role.Accent: "primary",
    _Role.Light: "surface",
    _Role.Midlight: "surface_alt",
    _Role.Mid: "border",
    _Role.Dark: "border_strong",
    _Role.Shadow: "text",
}
_TEXTS = (_Role.WindowText, _Role.Text, _Role.ButtonText)

# With the system's own colours a token is whatever the system gives that duty to.
_FROM_SYSTEM: Mapping[Token, QPalette.ColorRole] = {
    "window": _Role.Window,
    "surface": _Role.Base,
    "surface_alt": _Role.AlternateBase,
    "surface_sunken": _Role.Window,
    "rail": _Role.Window,
    "rail_active": _Role.Base,
    "placeholder": _Role.PlaceholderText,
    "disabled": _Role.PlaceholderText,
    "primary": _Role.Highlight,
    "primary_hover": _Role.Highlight,
    "primary_pressed": _Role.Highlight,
    "on_primary": _Role.HighlightedText,
    "primary_soft": _Role.Highlight,
    "on_primary_soft": _Role.HighlightedText,
    "link": _Role.Link,
    "link_visited": _Role.LinkVisited,
    "focus_outer": _Role.Highlight,
    "focus_inner": _Role.Base,
    "selection": _Role.Highlight,
    "on_selection": _Role.HighlightedText,
    "error_soft": _Role.Base,
    "warning_soft": _Role.Base,
    "success_soft": _Role.Base,
    "info_soft": _Role.Base,
    "accent_soft": _Role.Base,
    "neutral_soft": _Role.Base,
    "on_error": _Role.Base,
    "chart_now": _Role.Highlight,
}


def palette(tokens: Mapping[Token, str]) -> QPalette:
    """Give every part of the toolkit, dialogs and menus too, the colours of the theme."""
    made = QPalette()
    for group in (_Group.Active, _Group.Inactive, _Group.Disabled):
        for role, token in ROLES.items():
            made.setColor(group, role, QColor(tokens[token]))
    for role in _TEXTS:
        made.setColor(_Group.Disabled, role, QColor(tokens["disabled"]))
    return made


def system_tokens(system: QPalette) -> dict[Token, str]:
    """What our own painters use when the person's system decides all colours."""
    return {
        token: system.color(_FROM_SYSTEM.get(token, _Role.WindowText)).name()
        for token in colors(THEME_NAMES[0]).colors
    }
