"""What the caseload is narrowed and sorted by: drop-down lists side by side where there is room."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.domain import codes
from mia_desktop.services.views import Narrowing
from mia_ui.models import casework
from mia_ui.models.caseload import sort_names
from mia_ui.screens.context import Context
from mia_ui.theme import Theme
from mia_ui.widgets.choice import Option, SafeCombo
from mia_ui.widgets.field import Field
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import Columns
from mia_ui.widgets.surface import column


class ListField(Field):
    """One of several answers in a drop-down list, however few they are."""

    def __init__(self, theme: Theme, options: Sequence[Option] = ()) -> None:
        super().__init__(theme)
        self.box = SafeCombo(theme)
        self.rows.addWidget(self.box)
        self.own(self.box)
        self.offer(options)
        self.box.activated.connect(lambda _row: self.changed.emit())

    def offer(self, options: Sequence[Option]) -> None:
        """Put other answers into the list."""
        self.box.clear()
        for option in options:
            self.box.addItem(option.text, option.code)
        self.box.fit()

    @override
    def set_name(self, name: str, description: str = "") -> None:
        self.box.set_spoken(name, description)

    @override
    def value(self) -> str:
        return str(self.box.currentData() or "")

    def set_value(self, code: str | None) -> None:
        self.box.setCurrentIndex(max(self.box.findData(code or ""), 0))

    @override
    def draft(self) -> str:
        return self.value()

    @override
    def set_draft(self, draft: str) -> None:
        self.set_value(draft)

    @override
    def clear(self) -> None:
        self.box.setCurrentIndex(0)
        self.changed.emit()


FILTERS = ("phase", "municipality", "due", "consent", "unsent", "cover", "coach")
"""What the list may be narrowed by: nothing that is sensitive (R-38, decisions S3).

Whose participant it is says nothing of the participant: the coach at the office, here the colleague
whom one stands in for.
"""


class FilterFields(QWidget):
    """The lists, each of which changes one thing at once: `changed(phase="PAUSAD")`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.changed: Callable[..., None] = lambda **_values: None
        theme = context.theme
        self._lists = {name: ListField(theme) for name in self.titles()}
        rows = column(theme, "m", self)
        self._columns = Columns(theme)
        rows.addWidget(self._columns)
        self.rows: dict[str, FormRow] = {}
        for name, title in self.titles().items():
            field = self._lists[name]
            self.rows[name] = FormRow(theme, title, field, name=f"filter-{name}")
            self._columns.add(self.rows[name])
            field.changed.connect(partial(self._tell, name))

    def titles(self) -> dict[str, str]:
        """What can be narrowed by, and nothing else (R-38, decisions S3); then the order."""
        return {
            "phase": self.tr("Fas"),
            "municipality": self.tr("Kommun"),
            "due": self.tr("Nästa"),
            "consent": self.tr("Samtycke"),
            "unsent": self.tr("Till kontoret"),
            "cover": self.tr("Ersätter"),
            "order": self.tr("Sortera efter"),
            "falling": self.tr("Ordning"),
            "coach": self.tr("Handledare"),
        }

    def _tell(self, name: str) -> None:
        value: object = self._lists[name].value()
        if name == "falling":
            value = bool(value)
        more: dict[str, Any] = {"falling": False} if name == "order" else {}
        self.changed(**{name: value}, **more)

    def offer(
        self, chosen: Narrowing, municipalities: Sequence[str], coaches: Sequence[str], *,
        office: bool, covers: bool = False,
    ) -> None:  # fmt: skip
        """Offer what there is in the vault; coaches at the office, what waits at the laptop."""
        towns = codes.code_list("CL-KOMMUN")
        every = self.tr("Alla")
        lists: dict[str, Sequence[tuple[str, str]]] = {
            "phase": [
                ("", every), ("active", self.tr("Alla som inte är avslutade")),
                ("ended", self.tr("Alla som är avslutade")), *casework.phases().items(),
            ],
            "municipality": [("", every), *((code, towns.label(code)) for code in municipalities)],
            "due": [
                ("", every), ("late", self.tr("Försenat")),
                ("week", self.tr("Inom 7 dagar")), ("month", self.tr("Inom 30 dagar")),
            ],
            "consent": [
                ("", every), ("late", self.tr("Har gått ut")),
                ("week", self.tr("Går ut inom 7 dagar")),
                ("month", self.tr("Går ut inom 30 dagar")),
            ],
            "unsent": [("", every), ("yes", self.tr("Inte lämnat"))],
            "cover": [("", every), ("yes", self.tr("Jag ersätter en kollega"))],
            "order": sort_names(),
            "falling": [("", self.tr("Stigande")), ("1", self.tr("Fallande"))],
            "coach": [("", every), *((name, name) for name in coaches)],
        }  # fmt: skip
        for name, options in lists.items():
            self._lists[name].offer([Option(code, text) for code, text in options])
        self.rows["coach"].setVisible(bool(coaches))
        self.rows["unsent"].setVisible(not office)
        self.rows["cover"].setVisible(covers)
        self.show_chosen(chosen)

    def show_chosen(self, chosen: Narrowing) -> None:
        for name, field in self._lists.items():
            value = getattr(chosen, name)
            field.set_value("1" if value is True else value or "")

    def words(self, chosen: Narrowing) -> dict[str, str]:
        """Each filter that is on, in words: "Fas: Pausad"."""
        titles = self.titles()
        on = [name for name in FILTERS if getattr(chosen, name)]
        return {name: f"{titles[name]}: {self._lists[name].box.currentText()}" for name in on}
