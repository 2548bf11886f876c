"""Codes of the exchange in words: why a case stays, why a bundle waits, how far one has come."""

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain.records.office import HandedOver

tr = QCoreApplication.translate

Tint = Literal["neutral", "info", "success", "warning", "error"]


def case_why(code: str) -> str:
    """Why a participant stays home."""
    texts = {
        "f3_off": tr("Exchange", "Kontoret tar inte emot uppgifter om deltagare, bara volymer."),
        "no_consent": tr("Exchange", "Inget samtycke till kontoret."),
        "not_yet": tr("Exchange", "Samtycket gäller inte än."),
        "ended": tr("Exchange", "Samtycket har gått ut."),
        "withdrawn": tr("Exchange", "Samtycket är återtaget."),
        "protected": tr("Exchange", "Skyddade personuppgifter."),
        "assigned_elsewhere": tr("Exchange", "En annan handledare har deltagaren nu."),
        "left_out": tr("Exchange", "Du har valt att vänta."),
    }
    return texts.get(code, code)


def write_why(code: str, count: int) -> str:
    """What of a participant that goes stays home anyhow."""
    texts = {
        "internal_note": tr("Exchange", "%n interna anteckningar stannar här.", "", count),
        "never_shared": tr("Exchange", "%n svar som aldrig delas stannar här.", "", count),
        "private": tr("Exchange", "%n enskilda svar stannar här.", "", count),
        "paper": tr("Exchange", "%n utskrifter av formulär stannar här.", "", count),
        "disputed": tr(
            "Exchange", "Bestrids: %n uppgifter stannar hos dig tills det är utrett.", "", count
        ),
        "disputed_copy": tr(
            "Exchange", "%n andra ställen där en bestridd uppgift står stannar också.", "", count
        ),
    }
    return texts.get(code, str(count))


def changes(count: int) -> str:
    return tr("Exchange", "%n ändringar", "", count)


def conflicts(count: int) -> str:
    return tr("Exchange", "%n krockar", "", count)


def hold_why(code: str) -> str:
    """Why a bundle waits, and for whom."""
    texts = {
        "FORK": tr("Exchange", "Två datorer skriver som samma handledare."),
        "SECOND_CHILD": tr("Exchange", "Två datorer skriver som samma handledare."),
        "ENDED_EPOCH": tr("Exchange", "Det kommer från datorn som var före en återställning."),
        "UNKNOWN_PARENT": tr("Exchange", "Valvet är återställt från en kopia som är okänd här."),
        "WENT_DOWN": tr("Exchange", "Avsändarens valv har gått tillbaka utan att säga det."),
        "PART": tr("Exchange", "En tidigare del av paketet saknas."),
        "OLD": tr("Exchange", "Det här valvet kan vara en gammal kopia."),
        "NOT_ASSIGNED": tr("Exchange", "Det gäller deltagare som avsändaren inte har."),
        "FOREIGN_AUTHOR": tr("Exchange", "Det är skrivet i någon annans namn."),
        "FOREIGN_EPOCH": tr("Exchange", "Det är skrivet i ett annat valvs namn."),
    }
    return texts.get(code, code)


def state(made: HandedOver) -> tuple[str, Tint]:
    """How far a hand-over has come, as a chip says it (bundle-format §4.8)."""
    match made.state:
        case "skapad":
            return tr("Exchange", "Skapat"), "neutral"
        case "skriven":
            return tr("Exchange", "Skrivet"), "info"
        case "mottagen":
            return tr("Exchange", "Mottaget"), "info"
        case "inlast":
            return tr("Exchange", "Inläst"), "success"
        case "krockar":
            return conflicts(made.conflicts), "warning"
        case "halls":
            return tr("Exchange", "Hålls"), "error"


def kinds(counts: Iterable[tuple[str, int]]) -> str:
    """How many changes of which kinds leave, who it is about first."""
    known = list(_kinds())
    order = sorted(counts, key=lambda pair: known.index(pair[0]) if pair[0] in known else 99)
    return ", ".join(f"{_kinds().get(name, name)} ({count})" for name, count in order)


def _kinds() -> dict[str, str]:
    return {
        "participant": tr("Exchange", "personuppgifter"),
        "participation": tr("Exchange", "deltagandeperiod"),
        "intervention": tr("Exchange", "insatser"),
        "consent": tr("Exchange", "samtycken"),
        "contact": tr("Exchange", "kontakter"),
        "note": tr("Exchange", "anteckningar"),
        "assessment": tr("Exchange", "kartläggning"),
        "follow_up": tr("Exchange", "uppföljning"),
        "exit": tr("Exchange", "avslut"),
        "post_exit_follow_up": tr("Exchange", "efteruppföljning"),
        "referral": tr("Exchange", "remiss eller anmälan"),
        "resource_person": tr("Exchange", "resursgrupp"),
        "meeting": tr("Exchange", "möten"),
        "placement": tr("Exchange", "platser på arbetsplatser"),
        "education": tr("Exchange", "utbildning och språk"),
        "se_step": tr("Exchange", "steg i Supported Employment"),
        "workplace": tr("Exchange", "arbetsplatser"),
        "row": tr("Exchange", "tabellrader"),
        "plan": tr("Exchange", "plan"),
        "goal": tr("Exchange", "mål"),
        "sub_goal": tr("Exchange", "delmål"),
        "activity": tr("Exchange", "aktiviteter"),
        "plan_version": tr("Exchange", "fastställd plan"),
        "step_progress": tr("Exchange", "steg"),
        "attachment": tr("Exchange", "bilagor"),
        "reminder": tr("Exchange", "påminnelser"),
        "attendance": tr("Exchange", "närvaro och tid"),
        "hours_month": tr("Exchange", "inlämnade månader"),
        "group": tr("Exchange", "grupper"),
        "group_member": tr("Exchange", "deltagare i grupper"),
        "group_meeting": tr("Exchange", "gruppträffar"),
        "merged": tr("Exchange", "hopslagna registreringar"),
        "moved": tr("Exchange", "flyttat mellan akter"),
        "cover": tr("Exchange", "ersättare"),
        "dispute": tr("Exchange", "bestridda uppgifter"),
    }


def form(name: str) -> str:
    """What a form is called in a sentence."""
    texts = {
        "kartlaggning": tr("Exchange", "kartläggningen"),
        "uppfoljning": tr("Exchange", "uppföljningen"),
        "avslut": tr("Exchange", "avslutet"),
        "efteruppfoljning": tr("Exchange", "efteruppföljningen"),
    }
    return texts.get(name, name)


def unit(record: str, name: str) -> str:
    """What a field is called in a list of changes; an answer is called by its form."""
    what, told = _kinds().get(record, record), field(name)
    return f"{what}, {told}" if told else what


def field(name: str) -> str:
    """What a field is called; empty for an answer."""
    texts = {
        "phone": tr("Exchange", "telefon"),
        "email": tr("Exchange", "e-post"),
        "name": tr("Exchange", "namn"),
        "preferred_name": tr("Exchange", "tilltalsnamn"),
        "address": tr("Exchange", "adress"),
        "municipality": tr("Exchange", "kommun"),
        "protected": tr("Exchange", "skyddade uppgifter"),
        "scope": tr("Exchange", "samtycke"),
        "text": tr("Exchange", "text"),
        "period": tr("Exchange", "period"),
        "status": tr("Exchange", "läge"),
        "assigned": tr("Exchange", "vems deltagare"),
        "own_words": tr("Exchange", "deltagarens egna ord"),
        "why": tr("Exchange", "varför"),
        "goal_type": tr("Exchange", "vad målet handlar om"),
        "area": tr("Exchange", "livsområde"),
        "wanted": tr("Exchange", "när målet ska vara nått"),
        "noticed_how": tr("Exchange", "hur det märks"),
        "target": tr("Exchange", "måldatum"),
        "state": tr("Exchange", "läge"),
        "what": tr("Exchange", "vad"),
        "actor": tr("Exchange", "ansvarig"),
        "hours_week": tr("Exchange", "timmar per vecka"),
        "agreement": tr("Exchange", "överenskommelse"),
        "risk_plan": tr("Exchange", "om det blir svårt"),
        "adaptations": tr("Exchange", "anpassningar"),
        "participant_task": tr("Exchange", "deltagarens uppgift"),
        "coach_task": tr("Exchange", "handledarens uppgift"),
        "equality": tr("Exchange", "jämställdhet och tillgänglighet"),
        "follow_ups": tr("Exchange", "uppföljningsdagar"),
        "safe_contact": tr("Exchange", "säker kontakt"),
        "language": tr("Exchange", "språk och tolk"),
        "birth_date": tr("Exchange", "födelsedatum"),
        "sex": tr("Exchange", "kön"),
        "identity": tr("Exchange", "personnummer"),
        "pronoun": tr("Exchange", "pronomen"),
        "trusted_person": tr("Exchange", "kontaktperson"),
        "place": tr("Exchange", "ordning"),
        "settled": tr("Exchange", "hur det slutade"),
    }
    return texts.get(name, "")


def outcome(code: str, why: str) -> str:
    """What a file is that changes nothing now."""
    texts = {
        "known": tr("Exchange", "Allt i filen är redan inläst."),
        "waits": tr("Exchange", "Filen är gjord före en återställning. Allt i den kommer igen."),
        "parked": tr("Exchange", "En tidigare del saknas. Den här delen väntar tills den kommer."),
        "held": tr("Exchange", "Filen hålls: {why}").format(why=hold_why(why)),
        "old": tr("Exchange", "Filen väntar: {why}").format(why=hold_why("OLD")),
    }
    return texts.get(code, "")


def read_again() -> str:
    """What stands when the reading of a file was stopped in its middle."""
    return tr(
        "Exchange",
        "Det som redan är inläst finns kvar. Läs in samma fil igen, så kommer resten.",
    )
