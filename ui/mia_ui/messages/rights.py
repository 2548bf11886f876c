"""Words for protection, merging, disposal and the log: kinds of events, fields, classes."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.errors import NotRemovable
from mia_desktop.services.papers import StaysInside
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def events() -> Mapping[str, str]:
    """What a line of the log is about; one that is not named here is shown by its own name."""
    return {
        "unlock": tr("Rights", "Låste upp"),
        "failed_unlock": tr("Rights", "Misslyckade försök att låsa upp"),
        "lock": tr("Rights", "Låste"),
        "create_vault": tr("Rights", "Skapade valvet"),
        "open": tr("Rights", "Öppnade"),
        "create": tr("Rights", "La till"),
        "change": tr("Rights", "Ändrade"),
        "remove": tr("Rights", "Tog bort"),
        "undo": tr("Rights", "Ångrade"),
        "redo": tr("Rights", "Gjorde om"),
        "reveal": tr("Rights", "Visade dolda uppgifter"),
        "history": tr("Rights", "Läste historik"),
        "issue": tr("Rights", "Gjorde ett papper"),
        "export": tr("Rights", "Sparade en fil"),
        "print": tr("Rights", "Skrev ut"),
        "consent": tr("Rights", "Ändrade samtycke"),
        "attach": tr("Rights", "La till en fil"),
        "move_out": tr("Rights", "Flyttade till annan akt"),
        "move_in": tr("Rights", "Flyttade hit från annan akt"),
        "cover": tr("Rights", "Ändrade ersättare"),
        "protect": tr("Rights", "Gjorde om till skyddat ärende"),
        "merge": tr("Rights", "Slog ihop registreringar"),
        "split": tr("Rights", "Delade registreringar"),
        "extract": tr("Rights", "Gjorde registerutdrag"),
        "retention": tr("Rights", "Ändrade hur länge uppgifter sparas"),
        "propose_disposal": tr("Rights", "Föreslog gallring"),
        "approve_disposal": tr("Rights", "Godkände gallring"),
        "reject_disposal": tr("Rights", "Avvisade gallring"),
        "disposal": tr("Rights", "Gallrade"),
        "take_back": tr("Rights", "Släppte in ett gallrat ärende"),
        "new_key": tr("Rights", "Bytte valvets nyckel"),
        "new_keys": tr("Rights", "Skapade datorns nycklar"),
        "new_recovery_key": tr("Rights", "Skapade återställningsnyckel"),
        "change_passphrase": tr("Rights", "Bytte lösenfras"),
        "backup": tr("Rights", "Säkerhetskopierade"),
        "backup_outside": tr("Rights", "Kopierade till minne eller mapp"),
        "backup_drill": tr("Rights", "Provade en kopia"),
        "complete": tr("Rights", "Slutförde formulär"),
        "agree": tr("Rights", "Fastställde plan"),
        "assign": tr("Rights", "Fördelade ärende"),
        "hold_bundle": tr("Rights", "Höll ett paket"),
        "refuse_disposed": tr("Rights", "Tog inte in det som är gallrat"),
        "ingest": tr("Rights", "Läste in ett paket"),
        "hand_over": tr("Rights", "Lämnade ett paket"),
        "settle": tr("Rights", "Avgjorde en krock"),
        "put_back": tr("Rights", "Tog tillbaka ett äldre värde"),
        "move": tr("Rights", "Flyttade i planen"),
        "deviation": tr("Rights", "Ändrade en avvikelse"),
        "deviation_report": tr("Rights", "Rapporterade avvikelser"),
        "volume_report": tr("Rights", "Rapporterade volymer"),
        "write_report": tr("Rights", "Sparade en rapport"),
        "export_figures": tr("Rights", "Tog med siffror"),
        "export_volumes": tr("Rights", "Tog med volymer"),
        "export_key": tr("Rights", "Tog ut kontorets nyckel"),
        "list_in": tr("Rights", "Tog in en lista"),
        "list_out": tr("Rights", "Ångrade en lista"),
        "left_out": tr("Rights", "Lämnade inte ett ärende"),
        "write_bundle": tr("Rights", "Skrev ett paket"),
        "release_bundle": tr("Rights", "Släppte ett paket"),
        "undo_ingest": tr("Rights", "Ångrade en inläsning"),
        "confirm_peer": tr("Rights", "Bekräftade en dator"),
        "revoke_peer": tr("Rights", "Spärrade en dator"),
        "approve_protected": tr("Rights", "Beslutade om skyddade ärenden för en dator"),
        "make_invitation": tr("Rights", "Bjöd in"),
        "withdraw_invitation": tr("Rights", "Drog tillbaka en inbjudan"),
        "set_up_office": tr("Rights", "Skapade kontoret"),
        "save_card": tr("Rights", "Sparade datorns kort"),
        "add_person": tr("Rights", "La till en person i valvet"),
        "remove_person": tr("Rights", "Tog bort en person ur valvet"),
        "setting": tr("Rights", "Ändrade en inställning"),
        "new_epoch": tr("Rights", "Började om efter en äldre kopia"),
        "old_self": tr("Rights", "Såg att valvet är en äldre kopia"),
        "återställning": tr("Rights", "Gallrade efter en återställning"),
        "dispute": tr("Rights", "Markerade en uppgift som bestridd"),
        "settle_dispute": tr("Rights", "Avgjorde en bestridd uppgift"),
        "sign": tr("Rights", "Skrev under planen"),
        "status": tr("Rights", "Ändrade fas"),
        "close": tr("Rights", "Avslutade"),
    }


def units() -> Mapping[str, str]:
    """Fields of a person, as they are called on the screen."""
    return {
        "name": tr("Rights", "Namn"),
        "preferred_name": tr("Rights", "Tilltalsnamn"),
        "pronoun": tr("Rights", "Pronomen"),
        "identity": tr("Rights", "Personnummer"),
        "birth_date": tr("Rights", "Födelsedatum"),
        "sex": tr("Rights", "Juridiskt kön"),
        "protected": tr("Rights", "Skyddade personuppgifter"),
        "municipality": tr("Rights", "Kommun"),
        "phone": tr("Rights", "Telefon"),
        "email": tr("Rights", "E-post"),
        "address": tr("Rights", "Adress"),
        "safe_contact": tr("Rights", "Säker kontakt"),
        "language": tr("Rights", "Språk och tolk"),
        "communication_needs": tr("Rights", "Kommunikation"),
        "trusted_person": tr("Rights", "Stödperson"),
        "coaches": tr("Rights", "Handledare"),
    }


def classes() -> Mapping[str, str]:
    """What the office decides a time for (R-43)."""
    return {
        "person": tr("Rights", "Personen, perioder och kontakter"),
        "documents": tr("Rights", "Kartläggning, uppföljning och avslut"),
        "plan": tr("Rights", "Planer och mål"),
        "notes": tr("Rights", "Anteckningar och möten"),
        "time": tr("Rights", "Närvaro och timmar"),
        "consents": tr("Rights", "Samtycken"),
        "attachments": tr("Rights", "Filer och utskrifter"),
        "work": tr("Rights", "Arbetsplatser och utbildning"),
    }


def where(name: str) -> str:
    """What kind of earlier copy it is."""
    return {
        "issued": tr("Rights", "Papper i valvet"),
        "export": tr("Rights", "Sparad fil"),
        "print": tr("Rights", "Utskrift"),
        "bundle": tr("Rights", "Paket"),
        "backup": tr("Rights", "Säkerhetskopia"),
    }[name]


def _stays(_error: StaysInside) -> Told:
    return Told(
        title=tr("Rights", "Utdraget sparas inte som fil."),
        text=tr(
            "Rights",
            "Deltagaren har skyddade personuppgifter. Skriv ut utdraget och lämna det i handen.",
        ),
    )


def _only_here(error: NotRemovable) -> Told:
    text = tr("Rights", "Kontoret har inte bekräftat ärendet.")
    if error.missing:
        text = tr("Rights", "%n ändringar är inte bekräftade av kontoret än.", "", error.missing)
    return Told(
        title=tr("Rights", "Kopian tas inte bort, för allt finns inte hos kontoret."),
        text=f"{text} " + tr("Rights", "Lämna till kontoret och hämta kvittensen först."),
    )


TABLE: Table = {StaysInside: _stays, NotRemovable: _only_here}
