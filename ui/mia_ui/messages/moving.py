"""Words for what is moved from the wrong person's file: what goes, what stays, what is refused."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.covering import WrongCover
from mia_desktop.services.moving import CannotMove
from mia_ui.messages import exchange
from mia_ui.messages.told import Table, Told

tr = QCoreApplication.translate


def refused() -> Mapping[str, tuple[str, str]]:
    """Why something cannot be moved: what it is, and what to do."""
    return {
        "same": (
            tr("Moving", "Det står redan i den här akten."),
            tr("Moving", "Välj den person som det handlar om."),
        ),
        "merged": (
            tr("Moving", "De två registreringarna är av samma person."),
            tr("Moving", "De visas redan tillsammans. Det finns inget att flytta."),
        ),
        "nothing": (
            tr("Moving", "Det finns inte kvar här."),
            tr("Moving", "Någon har tagit bort eller flyttat det. Öppna sidan på nytt."),
        ),
        "kind": (
            tr("Moving", "Det här flyttas inte för sig."),
            tr(
                "Moving",
                "En rad i ett formulär följer med formuläret. Samtycken, planen, fasen och papper "
                "som har lämnats ut hör till personen och står kvar.",
            ),
        ),
        "conflict": (
            tr("Moving", "Det finns en krock i det du vill flytta."),
            tr("Moving", "Gå igenom krocken först, så att inget av det som skrevs försvinner."),
        ),
        "missing": (
            tr("Moving", "En del av texten finns inte på den här datorn."),
            tr("Moving", "Flytta på den dator där den skrevs."),
        ),
        "disputed": (
            tr("Moving", "En uppgift i det du vill flytta är bestridd."),
            tr("Moving", "Avgör det först. Den som har bestritt uppgiften ska få svar."),
        ),
        "versions": (
            tr("Moving", "Formuläret är slutfört två gånger."),
            tr("Moving", "Välj först vilken version som gäller."),
        ),
        "not_yours": (
            tr("Moving", "Den ena deltagaren är hos en annan handledare nu."),
            tr("Moving", "Be kontoret, eller den som har deltagaren, att flytta det."),
        ),
    }


def stays(why: str, count: int) -> str:
    """What does not go along, and why."""
    return {
        "paper": tr(
            "Moving",
            "%n utlämnade papper står kvar: de har lämnats ut i den här personens namn. "
            "Be att få tillbaka dem.", "", count,
        ),
        "bound": tr(
            "Moving",
            "%n rader om den här personens mål och aktiviteter följer inte med. De kan inte höra "
            "till någon annans plan. Läs dem innan du flyttar.", "", count,
        ),
        "person": tr(
            "Moving",
            "%n uppgifter om personen, till exempel telefon, hör till akten och inte till "
            "formuläret. De ändras inte i någon av akterna. Kontrollera dem.", "", count,
        ),
        "link": tr(
            "Moving",
            "%n kopplingar till annat i den här akten följer inte med. Texten gör det.", "", count,
        ),
        "phase": tr(
            "Moving",
            "Fasen ändras inte i någon av akterna. Kontrollera den under Fas och period.",
        ),
    }[why]  # fmt: skip


def care(what: str) -> tuple[str, str]:
    """What to think of first."""
    return {
        "source_protected": (
            tr("Moving", "Den här akten har skyddade personuppgifter, den andra har det inte."),
            tr("Moving", "Det du flyttar får inte säga något om den skyddade personen."),
        ),
        "target_protected": (
            tr("Moving", "Den andra akten har skyddade personuppgifter."),
            tr(
                "Moving",
                "Det som skrevs här kan finnas kvar i säkerhetskopior, i utskrifter och hos "
                "kontoret, utan det skydd som personen har rätt till. Följ er rutin.",
            ),
        ),
        "tells_where": (
            tr("Moving", "Texten kan säga var någon bor, arbetar eller vistas."),
            tr("Moving", "Läs den, och ändra den före flytten om den gör det."),
        ),
        "handed_month": (
            tr("Moving", "Månaden är redan inlämnad."),
            tr("Moving", "Timmarna syns som en rättelse i båda akterna."),
        ),
        "final": (
            tr("Moving", "Formuläret är slutfört."),
            tr("Moving", "Det är slutfört i den andra akten också, och kan tas tillbaka hit."),
        ),
        "twice": (
            tr("Moving", "Det här har flyttats en gång, men ändrades samtidigt av någon annan."),
            tr("Moving", "Flyttar du till samma person läggs ändringen till där."),
        ),
    }[what]


def left(how: str, day: str) -> str:
    """What has left the computer already."""
    return {
        "bundle": tr("Moving", "Lämnat till kontoret i ett paket {day}."),
        "print": tr("Moving", "Utskrivet {day}. Samla in papperet."),
        "export": tr("Moving", "Sparat som fil {day}. Ta bort filen."),
    }[how].format(day=day)


def office(how: str, why: str) -> str:
    """What becomes of it at the office; `why` is the reason that a case stays at home."""
    reason = exchange.case_why(why).rstrip(".")
    reason = reason[:1].lower() + reason[1:]
    return {
        "both": tr("Moving", "Kontoret: med nästa paket tas det bort där och kommer i rätt akt."),
        "target_stays": tr(
            "Moving",
            "Kontoret: med nästa paket tas det bort där. I rätt akt lämnas det inte ({why}).",
        ),
        "source_stays": tr(
            "Moving",
            "Kontoret får inte veta att det är borta härifrån ({why}). Har de det redan, ring dem.",
        ),
        "neither": tr(
            "Moving",
            "Kontoret får inget nytt om någon av dem ({why}). Har de det redan, ring dem.",
        ),
    }[how].format(why=reason)


def _cannot(error: CannotMove) -> Told:
    title, text = refused()[error.why]
    return Told(title=title, text=text)


def _wrong_cover(error: WrongCover) -> Told:
    title, text = {
        "order": (
            tr("Moving", "Den sista dagen är före den första."),
            tr("Moving", "Skriv dagarna i ordning."),
        ),
        "past": (
            tr("Moving", "Tiden har redan gått."),
            tr("Moving", "Skriv en sista dag som är idag eller senare."),
        ),
        "theirs": (
            tr("Moving", "Den personen har redan deltagaren."),
            tr("Moving", "Välj en annan ersättare."),
        ),
    }[error.why]
    return Told(title=title, text=text)


TABLE: Table = {CannotMove: _cannot, WrongCover: _wrong_cover}
