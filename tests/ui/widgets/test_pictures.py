"""Pictures of figures and days: every row is reached, heard, and stands in a table as well."""

from __future__ import annotations

from datetime import date

import pytest
from mia_ui.theme import Theme
from mia_ui.widgets.dot_plot import Dots, Marks, Shape, Sign, dot_plot, mark_plot, paint_mark
from mia_ui.widgets.gantt import Bar, Look, Months, Sample, gantt, paint_bar
from mia_ui.widgets.picture import Picture, Scale
from mia_ui.widgets.track import Amount, Stop, amounts, track
from mia_ui.widgets.twin import DataTable, Twin
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.helpers import a11y
from tests.ui.conftest import Show

Key = Qt.Key
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
LOOKS: tuple[Look, ...] = ("hollow", "full", "ticked", "barred", "struck")
SHAPES: tuple[Shape, ...] = ("then", "now", "forward", "same", "other")
TODAY = date(2026, 3, 12)
BARS = (
    Bar(key="a", title="Praktik", detail="Pågår", said="Praktik. Pågår", start=date(2026, 3, 1),
        end=date(2026, 5, 31), look="full"),
    Bar(key="b", title="Kurs", detail="Planerad", said="Kurs. Planerad", start=date(2026, 4, 1)),
    Bar(key="c", title="Cv", detail="", said="Cv. Ingen tid", untimed="Ingen tid"),
    Bar(key="d", title="Samtal", detail="Klar", said="Samtal. Klar", end=date(2026, 4, 1),
        look="ticked"),
)  # fmt: skip


def months_picture(theme: Theme) -> Picture:
    return gantt(theme, "Aktiviteter", BARS, today=TODAY, today_word="Idag", month_names=MONTHS)


def heard() -> str:
    now = QApplication.focusWidget()
    assert now is not None
    return a11y.spoken(now)


def press(*keys: Key) -> None:
    for key in keys:
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, key)


class TestKeys:
    def test_arrows_go_from_row_to_row_and_each_says_its_sentence(
        self, theme: Theme, show: Show
    ) -> None:
        picture = months_picture(theme)
        show(picture, theme)
        picture.take_focus()
        said = [heard()]
        for key in (Key.Key_Down, Key.Key_End, Key.Key_Down, Key.Key_Up, Key.Key_Home, Key.Key_Up):
            press(key)
            said.append(heard())

        assert said == [
            "Praktik. Pågår", "Kurs. Planerad", "Samtal. Klar", "Samtal. Klar", "Cv. Ingen tid",
            "Praktik. Pågår", "Praktik. Pågår",
        ]  # fmt: skip

    def test_it_is_one_stop_for_tab_and_a_list_of_rows(self, theme: Theme, show: Show) -> None:
        """Tab leaves it at once and comes back to the same row."""
        picture = months_picture(theme)
        show(picture, theme)
        picture.take_focus()
        press(Key.Key_Down)

        assert [a11y.spoken(stop) for stop in a11y.stops(picture)] == ["Kurs. Planerad"]
        assert a11y.role(picture) is a11y.Role.List
        assert {a11y.role(row) for row in picture.rows} == {a11y.Role.ListItem}

    def test_enter_opens_and_other_keys_pass_by(self, theme: Theme, show: Show) -> None:
        picture = months_picture(theme)
        show(picture, theme)
        opened: list[str] = []
        picture.opened.connect(opened.append)
        picture.rows[0].clearFocus()
        QTest.keyClick(picture, Key.Key_Down)  # nobody is in a row
        picture.take_focus()
        press(Key.Key_Down, Key.Key_Return, Key.Key_Space, Key.Key_X)

        assert opened == ["b", "b"]


class TestTwin:
    @pytest.fixture
    def twin(self, theme: Theme, show: Show) -> Twin:
        picture = dot_plot(theme, "Områden", [Dots(title="Arbete", said="Arbete. 2", now=0.2)])
        table = DataTable(theme, "Områden", ("Område", "Nu"), [("Arbete", "2"), ("Hälsa", "3")])
        made = Twin(theme, picture, table)
        show(made, theme)
        return made

    def test_one_key_shows_the_same_as_a_table_and_back(
        self, twin: Twin, said: list[tuple[str, bool]]
    ) -> None:
        """And the keyboard is in what is shown."""
        twin.picture.take_focus()
        press(Key.Key_T)
        first = (twin.as_table, twin.table.hasFocus())
        press(Key.Key_Down, Key.Key_T)

        assert first == (True, True)
        assert not twin.as_table
        assert heard() == "Arbete. 2"
        assert [text for text, _ in said] == ["Visas som tabell", "Visas som bild"]

    def test_the_switch_says_of_which_picture(self, twin: Twin) -> None:
        before = a11y.spoken(twin.switch)
        twin.switch.click()

        assert before == "Visa som tabell: Områden"
        assert a11y.spoken(twin.switch) == "Visa som bild: Områden"

    def test_a_cell_is_heard_with_its_head(self, twin: Twin) -> None:
        model = twin.table.model()
        role = Qt.ItemDataRole.AccessibleTextRole

        assert model.index(1, 1).data(role) == "Nu: 3"

    def test_a_table_for_reading_marks_a_row_only_while_it_has_focus(self, twin: Twin) -> None:
        """Three tables under each other with a marked row each look as if something was chosen."""
        twin.turn()
        before = twin.table.selectedIndexes()
        twin.table.setFocus()
        within = {index.row() for index in twin.table.selectedIndexes()}
        twin.switch.setFocus()

        assert before == []
        assert within == {0}
        assert twin.table.selectedIndexes() == []

    def test_the_table_is_no_wider_and_no_higher_than_what_it_shows(
        self, theme: Theme, show: Show
    ) -> None:
        """A scroll bar where nothing is hidden, and an empty row, are looked at for nothing."""
        heads = ("När", "Vem", "Vad", "Hos vem")
        row = ("22 november 2026 kl. 3.22", "Anna Handledare", "Papper i valvet", "–")
        table = DataTable(theme, "Tidigare", heads, [row])
        twin = Twin(theme, dot_plot(theme, "Tidigare", []), table)
        twin.turn()
        for width in (400, 1100, 700):
            show(twin, theme, width, 600)
            QApplication.processEvents()

        assert table.horizontalScrollBar().maximum() == 0
        assert table.verticalHeader().length() <= table.viewport().height()
        assert table.viewport().height() < 2 * table.rowHeight(0)

    def test_the_table_shows_all_of_its_words(self, theme: Theme, show: Show) -> None:
        """Long own words make a row higher; no row is scrolled away."""
        words = "Jag vågar ringa själv nu och det känns mycket lättare än i våras. " * 3
        table = DataTable(theme, "Ord", ("Område", "Egna ord"), [("Arbete", words), ("Hälsa", "")])
        twin = Twin(theme, dot_plot(theme, "Ord", []), table)
        twin.turn()
        show(twin, theme, 700, 600)
        QApplication.processEvents()
        rows = table.verticalHeader().length() + table.horizontalHeader().height()

        assert table.rowHeight(0) > table.rowHeight(1)
        assert table.height() >= rows


class TestMonths:
    def test_the_first_of_each_month_is_named_and_the_years_over_them(self) -> None:
        months = Months([date(2026, 11, 20), date(2027, 2, 3)])
        ticks = months.ticks(MONTHS)

        assert [name for _, name in ticks] == ["nov", "dec", "jan", "feb"]
        assert ticks[0][0] == 0.0
        assert [name for _, name in months.years()] == ["2026", "2027"]
        assert months.years()[1][0] == ticks[2][0]
        assert months.part(date(2020, 1, 1)) == 0.0
        assert months.part(date(2030, 1, 1)) == 1.0

    def test_many_months_are_named_by_quarter(self) -> None:
        names = [name for _, name in Months([date(2026, 1, 1), date(2027, 12, 1)]).ticks(MONTHS)]

        assert names[:4] == ["jan", "", "", "apr"]
        assert len(names) == 24


def grey(paint: object, theme: Theme) -> list[int]:
    """What is painted, as a copying machine sees it."""
    image = QImage(48, 24, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    painter = QPainter(image)
    paint(painter)  # type: ignore[operator]
    painter.end()
    return [image.pixelColor(x, y).lightness() // 64 for y in range(24) for x in range(48)]


@pytest.mark.parametrize("name", ["ljus", "mork", "kontrast"])
def test_states_and_shapes_are_told_apart_without_colour(qapp: QApplication, name: str) -> None:
    """Printed in grey, or seen by eyes that know no colours."""
    theme = Theme(name)  # type: ignore[arg-type]
    box, spot = QRectF(2, 2, 44, 20), QPointF(24, 12)
    bars = {look: grey(lambda p, k=look: paint_bar(p, theme, box, k), theme) for look in LOOKS}
    marks = {
        shape: grey(lambda p, s=shape: paint_mark(p, theme, spot, s, 16), theme) for shape in SHAPES
    }

    for found in (bars, marks):
        pictures = list(found.values())
        differing = [
            sum(a != b for a, b in zip(one, other, strict=True))
            for n, one in enumerate(pictures)
            for other in pictures[n + 1 :]
        ]
        assert min(differing) > 30


@pytest.mark.parametrize(("scale", "width"), [(1.0, 900), (2.0, 1100), (2.0, 420)])
def test_every_picture_grows_with_the_text(
    qapp: QApplication, show: Show, scale: float, width: int
) -> None:
    """Beside the track or over it, no row is lower than its words need."""
    theme = Theme("ljus", scale)
    theme.apply(qapp)
    rows = [
        Dots(title="Självtillit och makt över min situation", said="x", tail="2 → 10", then=0.2,
             now=1.0, below="Då: ”Jag vågar inte.”\nNu: ”Jag ringer själv.”"),
        Dots(title="Arbete", said="y", empty="Ej besvarat", tail="– → –"),
        Dots(title="Hälsa", said="z", tail="5 → –", then=0.5),
    ]  # fmt: skip
    scale_of = Scale(ticks=((0.0, "mar"), (0.5, "apr")), spans=True, above=((0.0, "2026"),),
                     mark=(0.02, "Idag"))  # fmt: skip
    marks = [Marks(title="Arbete", said="m", below="12 mars: framåt", marks=((0.1, "forward"),))]
    pictures = [
        months_picture(theme),
        dot_plot(theme, "Områden", rows),
        mark_plot(theme, "Steg", scale_of, marks),
        track(theme, "Platser", [Stop(title="Praktik", detail="12 mars", said="s"),
                                 Stop(title="Studier", detail="1 april", said="t")]),
        amounts(theme, "Timmar", [Amount(title="April", tail="12,5 tim", said="u", part=0.3,
                                         below="Praktik")], ((0.0, "0"), (1.0, "40"))),
    ]  # fmt: skip
    for picture in pictures:
        window = show(picture, theme, width, 900)
        QApplication.processEvents()
        window.grab()
        for row in picture.rows:
            where = row.places(row.width())
            assert row.height() >= where.height
            assert where.track.right() <= row.width()
            assert a11y.spoken(row)
            assert row.height() >= a11y.LEAST_TARGET
    theme.close()
    qapp.setStyleSheet("")


def test_samples_are_as_large_as_the_text(theme: Theme, show: Show) -> None:
    for made in (Sample(theme, "struck"), Sign(theme, "now"), Sign(theme, "other")):
        show(made, theme, 200, 200).grab()

        assert made.minimumSizeHint() == made.sizeHint()
