"""What an invitation decides for the handledare, told before its number is typed (§3)."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.services.invitations import Settings


def settings_lines(said: Settings) -> list[str]:
    """A line for each thing; nothing where the office has decided nothing."""
    lines: list[str] = []
    if said.retention is not None:
        text = QCoreApplication.translate(
            "OfficeSays", "Gallring föreslås %n månader efter avslut.", "", said.retention
        )
        lines.append(text)
    if said.words:
        text = QCoreApplication.translate("OfficeSays", "Kontorets egna ord: {words}.")
        lines.append(text.format(words=", ".join(sorted(said.words.values()))))
    return lines
