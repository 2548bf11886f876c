"""Every widget in every state, looked at by the audits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from mia_ui.theme import Theme
from mia_ui.theme.tokens import THEME_NAMES, ThemeName
from mia_ui.widgets.gallery import build_gallery
from mia_ui.widgets.shell import PageSpec, Shell
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers import a11y
from tests.ui.conftest import Show

SIZES = [(1.0, 1024, 640), (1.0, 1366, 728), (1.5, 1366, 728), (2.0, 1366, 728)]


def shell_with_gallery(theme: Theme) -> Shell:
    def build(_args: object) -> object:
        return build_gallery(theme)

    pages = [
        PageSpec(id="idag", title="Idag", build=build, icon="sun", rail="top"),
        PageSpec(id="deltagare", title="Deltagare", build=build, icon="users", rail="top"),
        PageSpec(id="hjalp", title="Hjälp", build=build, icon="info", rail="bottom"),
    ]
    shell = Shell(theme, pages)
    shell.status.show_saved("Sparat 14.02")
    shell.status.show_hand_over("7 ändringar att lämna")
    shell.status.show_lock("Låses om 9 min")
    shell.go("idag")
    return shell


@pytest.fixture
def sized(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(*request.param)
    theme.apply(qapp)
    yield theme
    qapp.setStyleSheet("")
    theme.close()


@pytest.mark.parametrize(
    ("sized", "width", "height"),
    [(("ljus", scale), width, height) for scale, width, height in SIZES],
    indirect=["sized"],
)
def test_nothing_is_nameless_small_or_cut(
    sized: Theme, width: int, height: int, show: Show
) -> None:
    """The first page that the whole audit runs on; decisions P12 gives the sizes."""
    window = show(shell_with_gallery(sized), sized, width, height)

    assert a11y.audit(window) == []
    assert window.minimumSizeHint().width() <= width
    assert window.minimumSizeHint().height() <= height


def test_the_systems_own_colours_keep_names_and_sizes(qapp: QApplication, show: Show) -> None:
    """Without a style sheet the layouts still hold."""
    theme = Theme(None)
    theme.apply(qapp)
    window = show(shell_with_gallery(theme), theme)

    assert a11y.audit(window) == []


def test_tab_goes_round_everything_and_as_the_eye_does(theme: Theme, show: Show) -> None:
    """Whoever has no mouse reaches all and is trapped nowhere."""
    window = show(shell_with_gallery(theme), theme)
    stops = a11y.stops(window)
    visited, closed = a11y.walk(window, stops[0])
    one_per_group = [w for w in stops if w not in visited and a11y.role(w) != a11y.Role.RadioButton]

    assert closed
    assert one_per_group == []
    assert a11y.inversions(visited) == []


@pytest.mark.parametrize("name", THEME_NAMES)
def test_focus_is_seen_and_scrolled_into_view(
    name: ThemeName, qapp: QApplication, show: Show
) -> None:
    """WCAG 2.4.7 and 2.4.11, measured in pixels, one widget of each class."""
    theme = Theme(name)
    theme.apply(qapp)
    window = show(shell_with_gallery(theme), theme)
    samples = {type(widget): widget for widget in a11y.stops(window)}
    for widget in samples.values():
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        changed, perimeter = a11y.ring_pixels(window, window.ring)

        assert changed >= 0.9 * perimeter, a11y.label(widget)
        assert a11y.visible_height(widget) >= min(24, widget.height()), a11y.label(widget)
    theme.close()
    qapp.setStyleSheet("")


def test_building_a_page_opens_no_windows(theme: Theme, show: Show) -> None:
    """A widget shown before it has a parent would flash as a window and steal the focus."""
    before = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    page = build_gallery(theme)
    after = [w for w in QApplication.topLevelWidgets() if w.isVisible()]

    assert after == before
    show(page, theme)


def test_chips_differ_without_colour(theme: Theme, show: Show) -> None:
    """A18: state is told by words."""
    page = build_gallery(theme)
    show(page, theme)
    chips = [w for w in page.findChildren(QWidget) if w.property("chip") and w.isVisible()]

    assert len(chips) > 5
    assert all(chip.text() for chip in chips)
