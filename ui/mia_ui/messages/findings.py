"""What was noticed while unlocking, in words: what it means and what to do."""

from typing import Literal

import msgspec
from PySide6.QtCore import QCoreApplication

from mia_desktop.services.access import Failed, Finding
from mia_desktop.services.unfinished import Unfinished
from mia_ui.messages import when
from mia_ui.messages.told import Told

tr = QCoreApplication.translate


class Noticed(msgspec.Struct, frozen=True, kw_only=True):
    """A banner to be: how grave, and the sentences."""

    kind: Literal["info", "warning", "error"]
    told: Told


def unfinished(found: Unfinished) -> Noticed:
    """A bundle that was being read when the vault was locked, or the power went."""
    title = tr("Findings", "Inläsningen av {name} från {sender} blev inte klar.").format(
        name=found.name or tr("Findings", "ett paket"), sender=found.sender
    )
    text = tr(
        "Findings",
        "{done} av {total} ändringar är inlästa. Läs in samma fil igen, så kommer resten. "
        "Inget är förlorat.",
    ).format(done=found.done, total=found.total)
    return _warn(title, text)


def of(finding: Finding) -> Noticed | None:
    """The sentences for a finding, or None for what needs nobody's attention."""
    match finding:
        case Finding.COPY_USED:
            return _info(
                tr("Findings", "En av filerna med nycklar var skadad."),
                tr("Findings", "Kopian användes, och båda är hela igen. Gör en säkerhetskopia."),
            )
        case Finding.SLOTS_FOREIGN:
            return _grave(
                tr("Findings", "Någon annan än programmet har ändrat filen med nycklar."),
                tr(
                    "Findings",
                    "Den är skriven på nytt. Byt lösenfras om någon annan kan ha haft datorn.",
                ),
            )
        case Finding.SLOTS_OLD:
            return _warn(
                tr("Findings", "En äldre fil med nycklar låg i valvets mapp."),
                tr(
                    "Findings",
                    "Den är skriven på nytt. Har du lagt tillbaka en gammal kopia av mappen?",
                ),
            )
        case Finding.REKEY_FINISHED:
            return _info(
                tr("Findings", "Ett byte av nyckel avbröts förra gången och är nu slutfört."), ""
            )
        case Finding.REKEY_UNDONE:
            return _warn(
                tr("Findings", "Ett byte av nyckel avbröts och gick inte att slutföra."),
                tr("Findings", "Den förra lösenfrasen och det förra bladet gäller. Gör om bytet."),
            )
        case Finding.WATERLINE_MISSING:
            return _warn(
                tr("Findings", "Datorns anteckning om hur långt valvet har kommit saknas."),
                tr(
                    "Findings",
                    "Det går inte att se om en äldre kopia av valvet har lagts tillbaka.",
                ),
            )
        case Finding.WATERLINE_DAMAGED:
            return _grave(
                tr("Findings", "Datorns anteckning om hur långt valvet har kommit har ändrats."),
                tr("Findings", "Kontrollera att de senaste uppgifterna finns kvar."),
            )
        case Finding.VAULT_BEHIND:
            return _grave(
                tr("Findings", "Valvet är äldre än det som den här datorn har sett."),
                tr(
                    "Findings",
                    "En gammal kopia kan ha lagts tillbaka. Inget lämnas till kontoret förrän du "
                    "har tagit ställning.",
                ),
            )
        case Finding.OTHER_MACHINE:
            return _warn(
                tr("Findings", "Valvet var senast öppet på en annan dator."),
                tr("Findings", "Inget lämnas till kontoret förrän du har sagt vilket som gäller."),
            )
        case _:
            return None


def tries(failed: Failed) -> Noticed | None:
    """Tries that did not open the vault: one's own slips, or somebody else's (decisions C17)."""
    if not failed.count:
        return None
    title = tr("Findings", "%n försök att låsa upp misslyckades sedan sist.", "", failed.count)
    latest = when.of_text(failed.last)
    text = tr("Findings", "Det senaste var {moment}.").format(moment=latest) if latest else ""
    return Noticed(
        kind="info" if failed.count <= 3 else "warning", told=Told(title=title, text=text)
    )


def _info(title: str, text: str) -> Noticed:
    return Noticed(kind="info", told=Told(title=title, text=text))


def _warn(title: str, text: str) -> Noticed:
    return Noticed(kind="warning", told=Told(title=title, text=text))


def _grave(title: str, text: str) -> Noticed:
    return Noticed(kind="error", told=Told(title=title, text=text))


def practice() -> Noticed:
    """What stands above every page of a practice vault."""
    return _info(
        tr("Findings", "Det här är en övning med påhittade deltagare."),
        tr("Findings", "Allt försvinner när du avslutar programmet."),
    )
