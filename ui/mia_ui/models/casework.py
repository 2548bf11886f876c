"""What phases, consents, notes and due things are called on the screen."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from mia_ui.widgets.date_text import plain_date, relative_date
from mia_ui.widgets.text import ChipKind

tr = QCoreApplication.translate
NEAR = timedelta(days=14)


def phases() -> Mapping[str, str]:
    """Every phase of a participation in the order of the state machine (domain §1.6)."""
    return {
        "AKTUALISERAD": tr("Casework", "Aktualiserad"),
        "KARTLAGGNING": tr("Casework", "Kartläggning"),
        "PLANERING": tr("Casework", "Planering"),
        "PAGAENDE": tr("Casework", "Pågående"),
        "PAUSAD": tr("Casework", "Pausad"),
        "AVSLUTAD": tr("Casework", "Avslutad"),
        "EFTERUPPFOLJNING": tr("Casework", "Efteruppföljning"),
        "STANGD": tr("Casework", "Stängd"),
        "EJ_ANTAGEN": tr("Casework", "Ej antagen"),
        "FELREGISTRERAD": tr("Casework", "Felregistrerad"),
    }


def phase_kind(phase: str) -> ChipKind:
    kinds: Mapping[str, ChipKind] = {
        "KARTLAGGNING": "info", "PLANERING": "info", "PAGAENDE": "success", "PAUSAD": "warning",
    }  # fmt: skip
    return kinds.get(phase, "neutral")


def phase_icons() -> Mapping[str, str]:
    """A shape for each phase beside its word: never colour alone (ux §5)."""
    return {
        "AKTUALISERAD": "circle-dashed", "KARTLAGGNING": "clipboard-list", "PLANERING": "target",
        "PAGAENDE": "circle-dot", "PAUSAD": "minus", "AVSLUTAD": "flag",
        "EFTERUPPFOLJNING": "footprints", "STANGD": "archive", "EJ_ANTAGEN": "circle-slash",
        "FELREGISTRERAD": "x",
    }  # fmt: skip


def plans() -> Mapping[str, str]:
    """How far a plan has come, as the caseload tells it."""
    return {
        "": tr("Casework", "Ingen plan"),
        "draft": tr("Casework", "Utkast"),
        "agreed": tr("Casework", "Väntar på underskrift"),
        "signed": tr("Casework", "Underskriven"),
    }


def consents() -> Mapping[str, str]:
    return {
        "INFO_EXCHANGE": tr("Casework", "Dela uppgifter med andra"),
        "FLERPART": tr("Casework", "Flerpartsmöten"),
        "SIP": tr("Casework", "Samordnad individuell plan (SIP)"),
        "CONTACT_AFTER": tr("Casework", "Kontakt efter avslut"),
        "QUESTIONNAIRE": tr("Casework", "Enkäter"),
        "FOLLOWUP_REGISTER": tr("Casework", "Uppföljning i register"),
        "PHOTO": tr("Casework", "Foto eller berättelse"),
    }


def ways_given() -> Mapping[str, str]:
    return {
        "MUNTLIGT": tr("Casework", "Muntligt"),
        "SKRIFTLIGT": tr("Casework", "Skriftligt"),
        "PALOGGAD": tr("Casework", "Inloggad e-tjänst"),
    }


def note_kinds() -> Mapping[str, str]:
    return {
        "MOTE": tr("Casework", "Möte"),
        "TELEFON": tr("Casework", "Telefon"),
        "MEJL": tr("Casework", "E-post eller SMS"),
        "TREPART": tr("Casework", "Trepartssamtal"),
        "BESOK": tr("Casework", "Besök på arbetsplats"),
        "ANNAT": tr("Casework", "Annat"),
    }


def protections() -> Mapping[str, str]:
    return {
        "NEJ": tr("Casework", "Nej"),
        "SEKRETESSMARKERING": tr("Casework", "Sekretessmarkering"),
        "SKYDDAD_FOLKBOKFORING": tr("Casework", "Skyddad folkbokföring"),
        "ANNAT_SKYDD": tr("Casework", "Annat skydd"),
    }


def sexes() -> Mapping[str, str]:
    return {"KVINNA": tr("Casework", "Kvinna"), "MAN": tr("Casework", "Man")}


def forms() -> Mapping[str, str]:
    """What a document is called in lists; a form that is not ours goes by its id."""
    return {
        "kartlaggning": tr("Casework", "Kartläggning"),
        "uppfoljning": tr("Casework", "Uppföljning"),
        "avslut": tr("Casework", "Avslut"),
        "efteruppfoljning": tr("Casework", "Efteruppföljning"),
    }


def due_kind(kind: str) -> str:
    """What is due, in words; a contact after the end says how many months after."""
    if kind.startswith("after_exit_"):
        months = int(kind.rpartition("_")[2])
        return tr("Casework", "Kontakt %n mån efter avslut", "", months)
    known = {
        "follow_up": tr("Casework", "Uppföljning av planen"),
        "consent": tr("Casework", "Samtycke går ut"),
        "plan_end": tr("Casework", "Planperioden tar slut"),
        "af_plan": tr("Casework", "AF:s handlingsplan ska förnyas"),
        "meeting": tr("Casework", "Möte"),
        "unfinished": tr("Casework", "Påbörjat formulär"),
        "unsigned": tr("Casework", "Plan väntar på underskrift"),
        "disputed": tr("Casework", "Bestridd uppgift att utreda"),
    }
    return known.get(kind, tr("Casework", "Påminnelse"))


def due_words(day: date, today: date) -> str:
    """Short for a table: "Försenad 4 dagar", "Idag", "Om 6 dagar", else the date."""
    late = (today - day).days
    if late == 1:
        return tr("Casework", "Försenad 1 dag")
    if 1 < late <= NEAR.days:
        return tr("Casework", "Försenad {n} dagar").format(n=late)
    if late > 0:
        return tr("Casework", "Sen: {day}").format(day=day.isoformat())
    if day - today <= NEAR:
        near = relative_date(day, today)
        return near[:1].upper() + near[1:]
    return day.isoformat()


def due_kind_of_chip(day: date, today: date) -> ChipKind:
    if day < today:
        return "error"
    return "warning" if day - today <= timedelta(days=1) else "neutral"


def day_of(text: str | None) -> date | None:
    """A day as the store gives it; nothing if it gives none."""
    return date.fromisoformat(text) if text else None


def spoken_due(day: date, today: date) -> str:
    """The same as `due_words` with the whole date, for whoever listens."""
    words, full = due_words(day, today), plain_date(day)
    return full if words == day.isoformat() else f"{words}, {full}"
