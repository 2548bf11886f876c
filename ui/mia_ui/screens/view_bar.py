"""Saved views of the caseload: those that every vault has, and one's own by a name."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from typing_extensions import override

from mia_desktop.services.views import BUILT_IN, LONGEST, Narrowing, View
from mia_ui.screens.filter_fields import ListField
from mia_ui.theme import Theme
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.choice import Option
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.screen import ButtonRow
from mia_ui.widgets.surface import Surface

tr = QCoreApplication.translate
OTHER = "-"
"""Stands in the list while what is shown is no view."""


def built_in(*, office: bool) -> dict[str, str]:
    """What the views of every vault are called; the office hands nothing over."""
    names = {
        "all": tr("Views", "Alla"),
        "mine": tr("Views", "Aktiva") if office else tr("Views", "Mina aktiva"),
        "follow": tr("Views", "Att följa upp"),
        "consent": tr("Views", "Samtycke går ut"),
        "unsent": tr("Views", "Inte lämnat"),
        "cover": tr("Views", "Jag ersätter"),
        "ended": tr("Views", "Avslutade"),
    }
    return {
        key: name for key, name in names.items() if not office or key not in {"unsent", "cover"}
    }


class ViewField(ListField):
    """The views with how many each of them shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._views: dict[str, Narrowing] = {}
        self._names: dict[str, str] = {}
        self._own: dict[str, View] = {}

    def show_views(
        self, own: Sequence[View], counts: Mapping[str, int], how: Narrowing, *, office: bool
    ) -> None:
        """Offer all views and choose the one that is shown now."""
        every = built_in(office=office)
        if not counts.get("cover") and not how.cover:
            every.pop("cover", None)  # most stand in for nobody
        self._names = every | {view.id: view.name for view in own}
        self._own = {view.id: view for view in own}
        self._views = BUILT_IN | {view.id: view.how for view in own}
        self.offer(
            [
                Option(key, f"{name} ({counts[key]})" if key in counts else name)
                for key, name in self._names.items()
            ]
        )
        self.show_now(how)

    def show_now(self, how: Narrowing) -> None:
        """Choose the view that is like what is shown, or say that it is none."""
        found = next((key for key in self._names if self._views[key] == how), OTHER)
        if found == OTHER and self.box.findData(OTHER) < 0:
            self.box.addItem(self.tr("Eget urval"), OTHER)
        if found != OTHER and (place := self.box.findData(OTHER)) >= 0:
            self.box.removeItem(place)
        self.set_value(found)

    def narrowing(self) -> Narrowing | None:
        """What is chosen; nothing where it is no view."""
        return self._views.get(self.value())

    def own_view(self) -> View | None:
        """The view that is chosen, if it is one's own."""
        return self._own.get(self.value())


class SavePanel(Surface):
    """A name for what is shown now, and the way to let go of a view of one's own."""

    saved = Signal(str)
    removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "plain")
        self.name = LineField(theme, width="field_text", longest=LONGEST)
        self._row = FormRow(theme, self.tr("Spara urvalet som vy"), self.name, name="view-name")
        self.body.addWidget(self._row)
        keep = Button(theme, self.tr("Spara vyn"))
        self.remove = Button(theme, self.tr("Ta bort vyn"))
        keep.clicked.connect(self._save)
        self.remove.clicked.connect(self.removed)
        self.name.edit.returnPressed.connect(self._save)
        self.body.addWidget(ButtonRow(theme, keep, self.remove))

    def _save(self) -> None:
        if not self.name.text():
            self._row.show_error(self.tr("Skriv vad vyn ska heta."))
            self.name.take_focus()
            return
        self._row.clear_error()
        self.saved.emit(self.name.text())
        self.name.set_value("")

    @override
    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        self._row.clear_error()
