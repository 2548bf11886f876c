"""What an invitation decides for the handledare, told before its number is typed (§3)."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain.retention import CLASSES
from mia_desktop.services.invitations import Settings
from mia_ui.messages import rights

tr = QCoreApplication.translate


def settings_lines(said: Settings, language: str = "sv") -> list[str]:
    """A line for each thing; nothing where the office has decided nothing."""
    lines: list[str] = []
    times = {name: said.retention[name] for name in CLASSES if name in said.retention}
    if times:
        lines.append(_times(times))
    parties = [one for one in said.parties if not one.retired]
    for text, words in (
        (tr("OfficeSays", "Kontorets egna parter: {words}."), parties),
        (tr("OfficeSays", "Kontorets egna ord: {words}."), said.words.values()),
    ):
        told = sorted((one.en if language == "en" else None) or one.sv for one in words)
        if told:
            lines.append(text.format(words=", ".join(told)))
    return lines


def _times(times: Mapping[str, int]) -> str:
    """One number where all classes have the same, else each class with its own (R-43)."""
    if len(times) == len(CLASSES) and len(set(times.values())) == 1:
        months = next(iter(times.values()))
        return tr("OfficeSays", "Gallring föreslås %n månader efter avslut.", "", months)
    names = rights.classes()
    told = [tr("OfficeSays", "{what} %n månader", "", times[name]).format(what=names[name])
            if name in times
            else tr("OfficeSays", "{what} ej beslutat").format(what=names[name])
            for name in CLASSES]  # fmt: skip
    text = tr("OfficeSays", "Så länge sparas uppgifter efter avslut: {times}.")
    return text.format(times="; ".join(told))
