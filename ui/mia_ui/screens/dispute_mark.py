"""The mark beside a disputed field: a sign and a word, and what they mean for whoever listens."""

from PySide6.QtCore import QCoreApplication

from mia_ui.widgets.form_row import FormRow

tr = QCoreApplication.translate


def mark() -> str:
    """What stands beside the field."""
    return tr("Dispute", "Bestrids")


def stays() -> str:
    """What that means."""
    return tr("Dispute", "Bestrids: stannar hos dig tills det är utrett.")


def show_on(row: FormRow) -> None:
    """Mark a field on its page."""
    row.show_mark(mark(), stays())
