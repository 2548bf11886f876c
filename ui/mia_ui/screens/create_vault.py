"""S02 and S04: the passphrase of a new vault, and who will write in it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mia_desktop.services.beginning import Beginner, Concern, Encryption, Ground
from mia_desktop.services.desk import Role
from mia_ui.base.announce import announce
from mia_ui.base.shown_path import shown
from mia_ui.screens.phrase_fields import PhraseFields
from mia_ui.screens.strength import Judge
from mia_ui.theme import Theme
from mia_ui.widgets.banner import Banner
from mia_ui.widgets.buttons import Button
from mia_ui.widgets.field import LineField
from mia_ui.widgets.form_row import FormRow
from mia_ui.widgets.page import Page
from mia_ui.widgets.surface import clear_layout
from mia_ui.widgets.text import PlainLabel

LONGEST_NAME = 100


class PhrasePage(Page):
    """The passphrase; `chosen` carries one that may be used."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, judge: Judge, *, weak: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme, "", back=QCoreApplication.translate("PhrasePage", "Välkommen"), parent=parent
        )
        self.set_title(self.tr("Välj en lösenfras"))
        text = self.tr(
            "Lösenfrasen öppnar valvet på den här datorn. Bara du har den, och ingen kan ta fram "
            "den åt dig. Lär dig den, eller förvara den där ingen annan kommer åt den."
        )
        self.body.addWidget(PlainLabel(theme, text))
        self.fields = PhraseFields(theme, judge)
        self.body.addWidget(self.fields)
        button = Button(theme, self.tr("Fortsätt"), "primary")
        self.add_buttons(button)
        self.finish()
        self.fields.submitted.connect(self._go_on)
        button.clicked.connect(self._go_on)
        self._weak = weak

    @override
    def arrive(self) -> None:
        if self._weak:
            self.fields.show_weak()
        else:
            super().arrive()

    def _go_on(self) -> None:
        self.fields.check(self.chosen.emit)


class YouPage(Page):
    """Who begins, and what the vault will stand on; `begun` carries who it is."""

    begun = Signal(object)  # Beginner

    def __init__(
        self, theme: Theme, role: Role, unit: str = "", parent: QWidget | None = None
    ) -> None:
        back = QCoreApplication.translate("YouPage", "Återställningsnyckel")
        super().__init__(theme, "", back=back, parent=parent)
        self._role: Role = role
        office = role == "kontoret"
        self.set_title(self.tr("Du och kontoret") if office else self.tr("Du och din enhet"))
        self.name = LineField(theme, longest=LONGEST_NAME)
        self.name_row = FormRow(
            theme, self.tr("Ditt namn"), self.name, name="person",
            help_text=self.tr("Det står vid allt du skriver, och på ditt visitkort."),
        )  # fmt: skip
        self.unit = LineField(theme, longest=LONGEST_NAME)
        self.unit.set_value(unit)
        self.unit_row = FormRow(
            theme, self.tr("Samordningsförbund") if office else self.tr("Enhet eller kommun"),
            self.unit, name="unit", optional=not office,
        )  # fmt: skip
        self.body.addWidget(self.name_row)
        self.body.addWidget(self.unit_row)
        self.button = Button(theme, self.tr("Börja använda MIA Desktop"), "primary")
        self.add_buttons(self.button)
        self.finish()
        self._refused = False
        self._busy = False
        self.name.edit.returnPressed.connect(self.unit.take_focus)
        self.unit.edit.returnPressed.connect(self._go_on)
        self.button.clicked.connect(self._go_on)

    def show_ground(self, ground: Ground) -> None:
        """Say what speaks against the folder, and what the disk's own encryption covers."""
        clear_layout(self.banners)
        self._refused = ground.refused
        for concern in ground.concerns:
            self.show_banner(self._concern_banner(concern.concern, concern.service, ground))
        self.show_banner(disk_banner(self.theme, ground.disk))

    def _concern_banner(self, concern: Concern, service: str, ground: Ground) -> Banner:
        where = self.tr("Mappen är {folder}.").format(folder=shown(ground.folder))
        if concern is Concern.NETWORK:
            title = self.tr("Valvet kan inte ligga på en nätverksplats.")
            text = self.tr("Det måste ligga på datorns egen disk. Be om hjälp att flytta mappen.")
            return Banner(self.theme, "error", title, f"{text} {where}")
        if concern is Concern.SYNCED:
            title = self.tr("Mappen kopieras till {service}.").format(service=service)
            text = self.tr(
                "Gamla kopior av valvet blir då kvar hos någon annan. Välj en annan mapp."
            )
            return Banner(self.theme, "warning", title, f"{text} {where}")
        title = self.tr("Valvet kommer att ligga på ett löstagbart minne.")
        text = self.tr("Det är lätt att tappa bort och går sönder lättare än datorns disk.")
        return Banner(self.theme, "warning", title, f"{text} {where}")

    def _go_on(self) -> None:
        if self._busy:
            return
        rows = [(self.name_row, self.tr("Skriv ditt namn."))]
        if self._role == "kontoret":
            rows.append((self.unit_row, self.tr("Skriv samordningsförbundets namn.")))
        wrong: list[FormRow] = []
        for row, text in rows:
            if row.field.value():
                row.clear_error()
            else:
                row.show_error(text, say=not wrong)
                wrong.append(row)
        if wrong:
            wrong[0].field.take_focus()
            return
        if self._refused:
            announce(self, self.tr("Valvet kan inte ligga på en nätverksplats."), assertive=True)
            return
        self._busy = True
        self.button.setText(self.tr("Skapar valvet …"))
        announce(self, self.tr("Skapar valvet …"))
        name, unit = self.name.value() or "", self.unit.value() or ""
        self.begun.emit(Beginner(name=name, role=self._role, unit=unit))

    def show_trouble(self, title: str, text: str) -> None:
        self._busy = False
        self.button.setText(self.tr("Börja använda MIA Desktop"))
        self.show_banner(Banner(self.theme, "error", title, text))


def disk_banner(theme: Theme, disk: Encryption) -> Banner:
    """What is known of the disk's encryption, and what stays open without it (bundle-format §1)."""
    tr = QCoreApplication.translate
    if disk is Encryption.ON:
        return Banner(theme, "success", tr("DiskBanner", "Datorns disk är krypterad."))
    open_without = tr(
        "DiskBanner",
        "Valvet är krypterat ändå. Men det som systemet självt skriver, som växlingsfil, "
        "utskriftskö och filer du sparar utanför programmet, skyddas bara av diskens kryptering.",
    )
    if disk is Encryption.OFF:
        title = tr("DiskBanner", "Datorns disk är inte krypterad.")
        return Banner(theme, "warning", title, open_without)
    title = tr("DiskBanner", "Det går inte att se om datorns disk är krypterad.")
    return Banner(theme, "info", title, open_without)
