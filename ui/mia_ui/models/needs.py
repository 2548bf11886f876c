"""What a participant needs for a meeting to work, as a line to think of (R-61)."""

from PySide6.QtCore import QCoreApplication

from mia_desktop.domain import codes
from mia_desktop.forms.answers import value_of
from mia_desktop.services.meeting_needs import Needs
from mia_ui.base.actions import Language


def think_of(needs: Needs | None, language: Language) -> str:
    """The line as it stands where a meeting is planned; nothing where nothing is needed."""
    if needs is None:
        return ""
    tr = QCoreApplication.translate
    labels = {one.id: one.label.text(language) for one in needs.question.choices}
    own = str((needs.stored or {}).get("other", "")).strip()
    chosen = [str(code) for code in value_of(needs.stored) or () if not (own and code == "ANNAT")]
    said = [_low(labels.get(code, code)) for code in chosen]
    said += [own] if own else []
    if needs.interpreter.needed:
        spoken = codes.label("CL-SPRAK", needs.interpreter.language, language)
        tolk = tr("Needs", "tolk ({language})").format(language=_low(spoken))
        said.append(tolk if needs.interpreter.language else tr("Needs", "tolk"))
    if not said:
        return ""
    return tr("Needs", "Tänk på: {needs}.").format(needs=", ".join(said))


def _low(text: str) -> str:
    return text[:1].lower() + text[1:]
