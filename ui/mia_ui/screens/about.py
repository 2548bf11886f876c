"""Om MIA Desktop: version, whom to ask, where data lies, accessibility, all licences."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from mia_desktop.services import about
from mia_desktop.services.about import Part, Whereabouts
from mia_ui.base.shown_path import shown
from mia_ui.screens.context import Context
from mia_ui.widgets.buttons import Button, RowButton
from mia_ui.widgets.field import TextArea
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import Surface
from mia_ui.widgets.text import PlainLabel

OWN = "mia-desktop"


class AboutPage(Page):
    """What the program is; with `licence` among the arguments, the text of one licence."""

    def __init__(self, context: Context, args: Mapping[str, str]) -> None:
        licence = args.get("licence", "")
        names = {OWN: "MIA Desktop", **{part.id: part.name for part in about.parts()}}
        back = self.tr("Om MIA Desktop") if licence in names else self.tr("Hjälp")
        super().__init__(context.theme, "", back=back)
        self.context = context
        if licence in names:
            self.back_wanted.connect(partial(self.go.emit, "about", {}))
            self._show_licence(licence, names[licence])
        else:
            self.back_wanted.connect(partial(self.go.emit, "help", {}))
            self.set_title(self.tr("Om MIA Desktop"))
            self._show_all()
        self.finish()

    def _show_licence(self, id_: str, name: str) -> None:
        self.set_title(self.tr("Licens: {name}").format(name=name))
        text = TextArea(self.theme, lines=12)
        text.set_value(about.licence_text(id_))
        text.set_read_only(read_only=True)
        self.body.addWidget(FormRow(self.theme, self.tr("Licenstext"), text, name="licence-text"))

    def _show_all(self) -> None:
        self._card(
            self.tr("Programmet"),
            self.tr("MIA Desktop {version}").format(version=about.version()),
            self.tr("Krypterat, nätlöst arbetsredskap för handledare i MIA-insatser."),
            self.tr("Fri programvara under EUPL 1.2. Du får använda, granska och ändra det."),
        )
        self._support()
        self.places = self._card(self.tr("Var uppgifterna ligger"))
        self._accessibility()
        self._licences()
        self.context.ask(about.whereabouts, self._show_places)

    def _card(self, title: str, *texts: str) -> Surface:
        card = Surface(self.theme, "card", title=title)
        for text in texts:
            card.body.addWidget(PlainLabel(self.theme, text))
        self.body.addWidget(card)
        return card

    def _support(self) -> None:
        self.facts = f"MIA Desktop {about.version()}, Qt {qVersion()}, {about.around()}"
        card = self._card(
            self.tr("När du behöver hjälp"),
            self.tr(
                "Fråga först den som sköter programmet hos er. Läs upp raden här under. "
                "Skicka aldrig valvet, en skärmbild eller något om en deltagare."
            ),
            self.facts,
        )
        copy = Button(self.theme, self.tr("Kopiera raden"), icon="copy")
        copy.clicked.connect(self._copy)
        card.body.addWidget(copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts)
        self.context.window.toast(self.tr("Kopierat."))

    def _show_places(self, found: Whereabouts) -> None:
        for text, path in (
            (self.tr("Valvet, krypterat: {path}"), found.vault),
            (self.tr("Vad programmet minns om sig självt: {path}"), found.state),
            (self.tr("Utseende, språk och fönstrets plats: {path}"), found.settings),
        ):
            label = PlainLabel(self.theme, text.format(path=shown(path)))
            self.places.body.addWidget(label)
        self.filled.emit()

    def _accessibility(self) -> None:
        card = self._card(
            self.tr("Tillgänglighet"),
            self.tr(
                "Målet är EN 301 549 och WCAG 2.2 nivå AA för fönstret och PDF/UA för papper. "
                "Namn, tangentbord, fokus, kontrast och 200 % text prövas på varje sida innan "
                "programmet lämnas ut, och ett test går genom skärmläsarnas riktiga väg på Linux."
            ),
            self.tr(
                "Det som inte är prövat av människor än: NVDA, Skärmläsaren i Windows, VoiceOver "
                "och Windows kontrastteman. Möter du ett hinder, berätta för den som sköter "
                "programmet."
            ),
        )
        more = Button(self.theme, self.tr("Hjälp om tillgänglighet"))
        more.clicked.connect(partial(self.go.emit, "help", {"topic": "accessibility"}))
        card.body.addWidget(more)

    def _licences(self) -> None:
        card = self._card(
            self.tr("Licenser"),
            self.tr(
                "Qt och PySide6 används under LGPL 3. De ligger som egna filer i programmets "
                "mapp (PySide6 och shiboken6). Du får byta ut dem mot andra versioner med samma "
                "gränssnitt: lägg de nya filerna där och starta programmet igen. Källkoden finns "
                "hos Qt Company. Detsamma gäller python-bidi."
            ),
        )
        own = RowButton(self.theme, "MIA Desktop", "EUPL-1.2", strong=False)
        own.clicked.connect(partial(self._read, OWN))
        card.body.addWidget(own)
        for part in about.parts():
            row = RowButton(self.theme, _named(part), self._detail(part), strong=False)
            row.setObjectName(f"licence-{part.id}")
            row.clicked.connect(partial(self._read, part.id))
            card.body.addWidget(row)

    def _detail(self, part: Part) -> str:
        return f"{part.licence} · {part.use[self.context.language]}"

    def _read(self, id_: str, _on: bool = False) -> None:
        self.go.emit("about", {"licence": id_})


def _named(part: Part) -> str:
    return f"{part.name} {part.version}".strip()
