"""What Qt draws by itself is seen in every theme, and every name is spelt on any computer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from mia_ui.theme import Theme, fonts
from mia_ui.theme.tokens import THEME_NAMES, contrast
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from mia_desktop.pdf import fonts as of_papers

NAMES = {
    "Latin": "Åsa Kamińska Nguyễn", "Cyrillic": "Олена Коваленко", "Greek": "Ελένη",
    "Arabic": "محمد", "Armenian": "Արամ", "Ethiopic": "ፍረወይኒ", "Georgian": "ნინო",
    "Hebrew": "דוד", "Thai": "สมชาย",
}  # fmt: skip
OWN = {"Latin", "Cyrillic", "Greek"}


@pytest.fixture
def worn(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(request.param)
    theme.apply(qapp)
    yield theme
    theme.close()
    qapp.setStyleSheet("")


@pytest.mark.parametrize("worn", THEME_NAMES, indirect=True)
def test_the_cross_that_empties_a_field_is_seen(qtbot: QtBot, worn: Theme) -> None:
    """WCAG 1.4.11: Qt's own cross is grey on anything, and drowns in a dark field."""
    edit = QLineEdit()
    qtbot.addWidget(edit)
    edit.setClearButtonEnabled(True)
    edit.ensurePolished()
    picture = edit.findChildren(QToolButton)[0].icon().pixmap(64, 64).toImage()
    drawn = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    grounds = [worn.color("surface").name(), worn.color("surface_alt").name()]

    assert drawn == {worn.color("text_muted").name()}
    assert min(contrast(each, ground) for each in drawn for ground in grounds) >= 3


@pytest.mark.parametrize("script", NAMES)
def test_a_name_is_spelt_in_any_script(qapp: QApplication, script: str) -> None:
    """A person whose name is a row of boxes on the screen is not greeted by it."""
    theme = Theme("ljus")
    theme.apply(qapp)
    layout = QTextLayout(NAMES[script], theme.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    faces = {run.rawFont().familyName() for run in runs}
    theme.close()
    qapp.setStyleSheet("")

    assert faces == {fonts.FAMILY if script in OWN else f"Noto Sans {script}"}
    assert all(all(run.glyphIndexes()) for run in runs)


def test_the_screen_and_the_papers_spell_alike() -> None:
    """What can be read on the paper can be read before it is printed."""
    assert set(fonts.OTHERS) == {f for f in of_papers.FILES.values() if "/pdf/" in f}
