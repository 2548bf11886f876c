"""Everyday changes that once looked like tampering."""

from pathlib import Path

from mia_desktop.services import access, caseload, people
from mia_desktop.services.caseload import NewParticipant
from mia_desktop.services.verify import verify
from tests.helpers.desks import new_desk


def test_a_new_name_is_no_finding(tmp_path: Path) -> None:
    """Somebody marries: wiping the old name out of the index is no sign of damage."""
    desk = new_desk(tmp_path)
    case = caseload.add(desk, NewParticipant(given="Åsa", family="Öberg"))
    people.set_field(desk, case, "former_names", ["Åsa Ek"])
    report = verify(desk.vault)
    access.leave(desk)

    assert report.findings == ()
