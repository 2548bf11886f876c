"""Which forms there are, and in which version a document was filled in.

A document keeps the version and texts that it was begun with, so that the paper of 2026 is the
same in 2036 (house-style §5.5).
"""

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.domain.records.base import Record
from mia_desktop.forms import load
from mia_desktop.forms.definition import Form, Section
from mia_desktop.services.desk import Desk, changes
from mia_desktop.services.register_words import register_of


class UnknownForm(Expected):
    """A document of a form, or of a version of it, whose texts are not in this vault."""

    def __init__(self, form: str, version: int) -> None:
        super().__init__(form, version)
        self.form = form
        self.version = version


def document_kinds() -> tuple[str, ...]:
    """The kinds of records that are documents of a shipped form or register."""
    return tuple(dict.fromkeys(form.record for form in load.shipped().values()))


def newest(form_id: str) -> Form:
    """The shipped definition of a form."""
    return load.shipped()[form_id]


def remember(desk: Desk, form: Form) -> None:
    """Keep the texts of this version in the log, once; sections apart, so no line grows large."""
    key = _key(form.id, form.version)
    if desk.find(key) is not None:
        return
    head = msgspec.structs.replace(form, sections=())
    values = {"head": msgspec.json.encode(head).decode()}
    for place, section in enumerate(form.sections):
        values[f"section/{place:02d}"] = msgspec.json.encode(section).decode()
    desk.writer.put(changes("form_definition", "", key, values, share="never"))


def of_document(desk: Desk, document: Record) -> Form:
    """The form of the version that the document was begun with.

    Raises UnknownForm for one that came from elsewhere and whose texts did not.
    """
    form_id, version = named(document)
    if not form_id and (register := register_of(document.kind)) is not None:
        return register  # a contact or an insats from before it had a form of its own
    form = load.shipped().get(form_id)
    if form is not None and form.version == version:
        return form
    kept = desk.find(_key(form_id, version))
    if kept is None:
        raise UnknownForm(form_id, version)
    head = msgspec.json.decode(kept.values["head"], type=Form)
    sections = tuple(
        msgspec.json.decode(kept.values[unit], type=Section)
        for unit in sorted(kept.values)
        if unit.startswith("section/")
    )
    return msgspec.structs.replace(head, sections=sections)


def named(document: Record) -> tuple[str, int]:
    """Which form and version a document says it is of."""
    form = document.values.get("form")
    found = form if isinstance(form, dict) else {}
    version = found.get("version")
    return str(found.get("id") or ""), version if isinstance(version, int) else 0


def _key(form_id: str, version: int) -> str:
    return f"form/{form_id}/{version}"
