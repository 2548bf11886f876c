"""The style sheet: a template with the theme's colours and lengths filled in."""

import re
from typing import TYPE_CHECKING, Any

import mia_resources

from mia_ui.theme.icons import tinted
from mia_ui.theme.images import Images

if TYPE_CHECKING:
    from mia_ui.theme.theme import Theme

_TEMPLATE = "themes/style.qss.in"
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_PLACE = re.compile(r"@(px|pt|image)\(([\w.-]+)\)|@(\w+)")
_CIRCLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="10" fill="{fill}" stroke="{edge}" stroke-width="2"/>{mark}</svg>'
)
_SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<rect x="2" y="2" width="20" height="20" rx="3" fill="{fill}" stroke="{edge}"'
    ' stroke-width="2"/>{mark}</svg>'
)
_DOT = '<circle cx="12" cy="12" r="5.5" fill="{ink}"/>'
_TICK = (
    '<path d="M7 12.5l3.5 3.5L17 8.5" fill="none" stroke="{ink}" stroke-width="2.5"'
    ' stroke-linecap="round" stroke-linejoin="round"/>'
)


def images(theme: "Theme") -> Images:
    """Draw the controls that Fusion leaves invisible on a dark ground, and the arrows."""
    c = theme.colors
    drawn: dict[str, bytes] = {}
    for name, shape, mark in (("radio", _CIRCLE, _DOT), ("check", _SQUARE, _TICK)):
        for state, edge, fill, ink in (
            ("off", c["border_strong"], c["surface"], None),
            ("on", c["primary"], c["surface"] if mark is _DOT else c["primary"], c["primary"]),
            ("off_disabled", c["disabled"], c["surface_alt"], None),
            ("on_disabled", c["disabled"], c["surface_alt"], c["disabled"]),
        ):
            tint = c["on_primary"] if mark is _TICK and state == "on" else ink
            inside = mark.format(ink=tint) if tint else ""
            drawn[f"{name}_{state}.svg"] = shape.format(fill=fill, edge=edge, mark=inside).encode()
    for name in ("down", "up", "left", "right"):
        drawn[f"{name}.svg"] = tinted(f"chevron-{name}", c["text_muted"])
    drawn["clear.svg"] = tinted("x", c["text_muted"])
    drawn["tick.svg"] = tinted("check", c["text"])
    return Images(drawn)


def style_sheet(theme: "Theme", pictures: Images) -> str:
    """Fill the template in: `@px(8)`, `@pt(caption)`, `@image(down)`, `@token`."""

    def fill(found: re.Match[str]) -> str:
        call: Any
        what: Any
        token: Any
        call, what, token = found.groups()  # names that no theme has are a KeyError here
        if call == "px":
            return f"{theme.scaled(float(what))}px"
        if call == "pt":
            return f"{theme.pt(what)}pt"
        if call == "image":
            return f"url({pictures.root}/{what}.svg)"
        return theme.colors[token]

    return _PLACE.sub(fill, _REMARK.sub("", mia_resources.read_text(_TEMPLATE)))
