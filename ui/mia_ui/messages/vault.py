"""The vault and the disk it lies on, in words."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.services import errors
from mia_ui.base.shown_path import shown
from mia_ui.messages import when
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def _disk_full(_error: errors.DiskFull) -> Told:
    return Told(
        title=tr("VaultMessages", "Disken är full."),
        text=tr(
            "VaultMessages", "Frigör utrymme och försök igen. Det som redan är sparat är helt."
        ),
    )


def _read_only(_error: errors.ReadOnly) -> Told:
    return Told(
        title=tr("VaultMessages", "Det går inte att skriva på den platsen."),
        text=tr(
            "VaultMessages",
            "Välj en annan mapp, eller be den som sköter datorn om rätt att skriva.",
        ),
    )


def _storage_failed(error: errors.StorageFailed) -> Told:
    return Told(
        title=tr("VaultMessages", "Disken eller minnet svarar inte som det ska."),
        text=tr(
            "VaultMessages",
            "Kontrollera att det sitter i och försök igen. Teknisk information: {code}.",
        ).format(code=error.code),
    )


def _cannot_open(_error: errors.CannotOpen) -> Told:
    return Told(
        title=tr("VaultMessages", "Filen finns inte eller får inte öppnas."),
        text=tr("VaultMessages", "Kontrollera att mappen går att nå och försök igen."),
    )


def _busy(_error: errors.Busy) -> Told:
    return Told(
        title=tr("VaultMessages", "Ett annat program använder valvet just nu."),
        text=tr("VaultMessages", "Vänta en stund och försök igen."),
    )


def _stopped(_error: errors.Stopped) -> Told:
    return Told(title=tr("VaultMessages", "Arbetet avbröts när valvet låstes."))


def _slots_changed(_error: errors.SlotsChanged) -> Told:
    return Told(
        title=tr("VaultMessages", "Valvets nycklar ändrades medan lösenfrasen prövades."),
        text=tr("VaultMessages", "Försök igen."),
    )


def _damaged(_error: errors.Damaged) -> Told:
    return Told(
        title=tr("VaultMessages", "Valvet är skadat."),
        text=tr(
            "VaultMessages",
            "Rör inte mappen. Återställ från en säkerhetskopia till en ny mapp; "
            "den skadade ligger kvar.",
        ),
    )


def _not_a_vault(_error: errors.VaultError) -> Told:
    return Told(
        title=tr("VaultMessages", "Filen är inget valv från MIA Desktop, eller så är den skadad."),
        text=tr("VaultMessages", "Återställ från en säkerhetskopia till en ny mapp."),
    )


def _newer(_error: errors.NewerVault) -> Told:
    return Told(
        title=tr("VaultMessages", "Filen är gjord av en nyare version av MIA Desktop."),
        text=tr("VaultMessages", "Installera den nyare versionen. Filen är orörd."),
    )


def _no_vault(error: errors.NoVault) -> Told:
    return Told(
        title=tr("VaultMessages", "Det finns inget valv i mappen."),
        text=tr("VaultMessages", "Mappen är {folder}.").format(folder=shown(error.folder)),
    )


def _exists(error: errors.VaultExists) -> Told:
    return Told(
        title=tr("VaultMessages", "Det finns redan ett valv i mappen, och inget skrivs över."),
        text=tr("VaultMessages", "Mappen är {folder}.").format(folder=shown(error.folder)),
    )


def _in_use(error: errors.VaultInUse) -> Told:
    since = when.of_text(error.since)
    text = tr("VaultMessages", "Stäng det eller lås det först.")
    if error.machine and since:
        text = tr(
            "VaultMessages",
            "Det är öppet på datorn {machine} sedan {since} (process {process}). "
            "Stäng det eller lås det först.",
        ).format(machine=error.machine, since=since, process=error.process)
    return Told(title=tr("VaultMessages", "Valvet är öppet i ett annat fönster."), text=text)


def _slots(error: errors.SlotsDamaged) -> Told:
    return Told(
        title=tr("VaultMessages", "Filen med nycklar är skadad."),
        text=tr(
            "VaultMessages",
            "Återställ från en säkerhetskopia till en ny mapp. Teknisk information: {why}.",
        ).format(why=error.why),
    )


def _phrase(_error: errors.WrongPhrase) -> Told:
    return Told(
        title=tr("VaultMessages", "Lösenfrasen stämmer inte."),
        text=tr("VaultMessages", "Kontrollera Caps Lock och försök igen."),
    )


def _key(_error: errors.WrongKey) -> Told:
    return Told(
        title=tr("VaultMessages", "Nyckeln hör inte till det här valvet."),
        text=tr("VaultMessages", "Kontrollera att det är det senaste bladet för den här datorn."),
    )


def _too_many(error: errors.TooManySlots) -> Told:
    return Told(
        title=tr("VaultMessages", "Valvet har redan {most} nycklar.").format(most=error.most),
        text=tr("VaultMessages", "Ta bort en person först."),
    )


def _no_person(_error: errors.NoSuchPerson) -> Told:
    return Told(
        title=tr("VaultMessages", "Personen har ingen egen lösenfras här."),
        text=tr("VaultMessages", "Lås valvet och lås upp med din egen lösenfras."),
    )


def _last_person(_error: errors.LastPerson) -> Told:
    return Told(
        title=tr("VaultMessages", "Det är den sista personen som kan öppna valvet."),
        text=tr("VaultMessages", "Lägg till någon annan först."),
    )


def _name_taken(_error: errors.NameTaken) -> Told:
    return Told(
        title=tr("VaultMessages", "Det finns redan någon med det namnet i valvet."),
        text=tr("VaultMessages", "Skriv ett namn som skiljer er åt."),
    )


def _recovery(error: errors.BadRecoveryKey) -> Told:
    groups = ", ".join(str(group) for group in error.groups)
    return Told(
        title=tr("VaultMessages", "Kontrollera grupp {groups}.").format(groups=groups),
        text=tr("VaultMessages", "Minst ett tecken där stämmer inte med bladet."),
    )


def _recipient(_error: errors.BadRecipient) -> Told:
    return Told(title=tr("VaultMessages", "Det är ingen nyckel av det slag som går att använda."))


def _backup(error: errors.BadBackup) -> Told:
    if error.why == "none":
        return Told(
            title=tr("VaultMessages", "Det finns ingen säkerhetskopia än."),
            text=tr("VaultMessages", "Gör en nu och försök igen."),
        )
    return Told(
        title=tr("VaultMessages", "Filen är ingen säkerhetskopia, eller så är den skadad."),
        text=tr("VaultMessages", "Välj en annan kopia. Teknisk information: {why}.").format(
            why=error.why
        ),
    )


def _other(_error: errors.VaultError) -> Told:
    return Told(title=tr("VaultMessages", "Det gick inte. Inget är ändrat."))


TABLE: Table = {
    errors.VaultError: _other,
    errors.DiskFull: _disk_full,
    errors.ReadOnly: _read_only,
    errors.StorageFailed: _storage_failed,
    errors.CannotOpen: _cannot_open,
    errors.Busy: _busy,
    errors.Stopped: _stopped,
    errors.Damaged: _damaged,
    errors.NotADatabase: _not_a_vault,
    errors.NotAVault: _not_a_vault,
    errors.NewerVault: _newer,
    errors.NoVault: _no_vault,
    errors.VaultExists: _exists,
    errors.VaultInUse: _in_use,
    errors.SlotsDamaged: _slots,
    errors.SlotsChanged: _slots_changed,
    errors.WrongPhrase: _phrase,
    errors.WrongKey: _key,
    errors.TooManySlots: _too_many,
    errors.NoSuchPerson: _no_person,
    errors.LastPerson: _last_person,
    errors.NameTaken: _name_taken,
    errors.BadRecoveryKey: _recovery,
    errors.BadRecipient: _recipient,
    errors.BadBackup: _backup,
}
