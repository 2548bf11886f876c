"""Era egna parter: whom the office works with that no list has (decisions D4)."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from mia_desktop.domain import office_settings
from mia_desktop.domain.office_settings import Party
from mia_ui.screens.local_words import LONGEST
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel


class OwnParties(Surface):
    """A line for each party; one that is emptied is no longer offered, and still read."""

    def __init__(self, theme: Theme, parties: Sequence[Party]) -> None:
        super().__init__(theme, "bracket", title=self.tr("Era egna parter"), gap="l")
        self._theme, self._before = theme, tuple(parties)
        self._lines: list[tuple[str, LineField, LineField]] = []
        text = self.tr(
            "Samarbetar ni med någon som inte finns i listan? Den går då att välja i samtycken, "
            "kontakter, resursgrupp, möten och planer. Tar du bort ett namn finns det kvar där det "
            "redan är valt."
        )
        self.body.addWidget(PlainLabel(theme, text, "body", "muted"))
        self.more = Button(theme, self.tr("Lägg till en part"), "quiet", "plus")
        self.more.setObjectName("add-party")
        self.more.clicked.connect(lambda: self._add("", "", "").take_focus())
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for one in self._before:
            if not one.retired:
                self._add(one.code, one.sv, one.en or "")

    def parties(self) -> tuple[Party, ...]:
        """All that are offered, and those that were."""
        former = {one.sv: one.code for one in self._before if one.retired}
        taken = {one.code for one in self._before}
        said: dict[str, Party] = {}
        for code, name, english in self._lines:
            if called := name.text():
                new = office_settings.party(called, taken={*taken, *said}).code
                key = code or former.get(called) or new
                said[key] = Party(code=key, sv=called, en=english.text() or None)
        return office_settings.renamed(self._before, said.values())

    def opened(self) -> str:
        """How many lines there are: those that were added are not in what was sent last."""
        return f"party-lines {len(self._lines)}"

    def open_again(self, what: str) -> bool:
        kind, _, count = what.partition(" ")
        while kind == "party-lines" and len(self._lines) < int(count):
            self._add("", "", "")
        return kind == "party-lines"

    def _add(self, code: str, name: str, english: str) -> LineField:
        number = len(self._lines) + 1
        called, spoken = (LineField(self._theme, longest=LONGEST) for _ in range(2))
        box = Surface(self._theme, "row", gap="m")
        for key, label, field in (
            ("name", self.tr("Part {n}: namn").format(n=number), called),
            ("english", self.tr("Part {n}: på engelska (valfritt)").format(n=number), spoken),
        ):
            box.body.addWidget(FormRow(self._theme, label, field, name=f"party-{key}-{number}"))
        called.set_value(name)
        spoken.set_value(english)
        self._lines.append((code, called, spoken))
        self.body.insertWidget(self.body.indexOf(self.more), box)
        return called
