"""Files kept with a participant (decisions S6)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import access, attachments, caseload, people, planning, undoing
from mia_desktop.services.attachments import MOST, NotKept
from mia_desktop.services.desk import Desk
from mia_desktop.store import audit
from tests.helpers.desks import new_desk

PDF = b"%PDF-1.7\n1 0 obj\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = new_desk(tmp_path / "desk")
    yield made
    access.leave(made)


@pytest.fixture
def case(desk: Desk) -> str:
    return caseload.add(desk, caseload.NewParticipant(given="Amina", family="Karim"))


def file(folder: Path, name: str, data: bytes = PDF) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def names(desk: Desk, case: str) -> list[str]:
    return [one.attachment.name for one in attachments.of_case(desk.of_case(case))]


@pytest.mark.parametrize(
    ("name", "data", "shown"),
    [
        ("cv.pdf", PDF, True),
        ("skannat.jpg", b"\xff\xd8\xff\xe0rest", True),
        ("skannat.bin", b"\x89PNG\r\n\x1a\nrest", True),
        ("cv.docx", b"PK\x03\x04rest", False),
        ("cv.txt", "Åsa".encode(), False),
    ],
)
def test_a_file_is_kept_as_it_was(
    desk: Desk, case: str, tmp_path: Path, name: str, data: bytes, shown: bool
) -> None:
    """What it is, its first bytes tell; a scanner names files as it likes."""
    key = attachments.add(desk, case, file(tmp_path, name, data), sort="CV")
    kept = attachments.of_case(desk.of_case(case))[0]

    assert attachments.read(desk, key) == data
    assert (kept.shown_here, kept.issued, kept.attachment.size) == (shown, False, len(data))
    assert not list((tmp_path / "desk").rglob(name))


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("tom.pdf", b"", "empty"),
        ("program.exe", b"MZ", "type"),
        ("program.pdf", b"MZ", "type"),
        ("lurig.docx", b"MZ", "type"),
        ("lurig.txt", b"a\x00b", "type"),
        ("stor.pdf", PDF + b"x" * MOST, "too_large"),
    ],
)
def test_what_is_no_document_is_not_taken_in(
    desk: Desk, case: str, tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    """A vault is no place for programs, and a film would not fit a bundle."""
    with pytest.raises(NotKept) as raised:
        attachments.add(desk, case, file(tmp_path, name, data))

    assert (raised.value.why, raised.value.name, names(desk, case)) == (why, name, [])


def test_a_file_that_is_not_there_is_told_of(desk: Desk, case: str, tmp_path: Path) -> None:
    """The stick was pulled out."""
    with pytest.raises(NotKept, match="unreadable"):
        attachments.add(desk, case, tmp_path / "borta.pdf")


def test_the_same_file_twice_is_one(desk: Desk, case: str, tmp_path: Path) -> None:
    """Dropping it once more is a slip."""
    first = attachments.add(desk, case, file(tmp_path, "cv.pdf"))

    assert attachments.add(desk, case, file(tmp_path, "cv kopia.pdf")) == first


def test_a_copy_is_noted_with_its_hash(desk: Desk, case: str, tmp_path: Path) -> None:
    """A file outside the vault is out of its hands: the log says who made it and when."""
    key = attachments.add(desk, case, file(tmp_path, "cv.pdf"))
    attachments.save_copy(desk, key, tmp_path / "kopia.pdf")
    line = next(iter(audit.lines(desk.connection)))

    assert (tmp_path / "kopia.pdf").read_bytes() == PDF
    assert (line.kind, line.record) == ("export", key)


def test_a_file_is_taken_away_and_comes_back(desk: Desk, case: str, tmp_path: Path) -> None:
    """Undo holds for files as for all else."""
    key = attachments.add(desk, case, file(tmp_path, "cv.pdf"))
    attachments.describe(desk, key, "INTYG")
    attachments.remove(desk, key)
    assert names(desk, case) == []

    undoing.undo(desk)
    assert names(desk, case) == ["cv.pdf"]


def test_a_file_whose_bytes_have_not_come_says_so(desk: Desk, case: str) -> None:
    """A bundle may carry the record and not the file."""
    key = desk.create("attachment", case, {"name": "cv.pdf", "media": "application/pdf"})

    with pytest.raises(NotKept, match="unreadable"):
        attachments.read(desk, key)


def test_a_scanned_consent_stands_with_its_consent(desk: Desk, case: str, tmp_path: Path) -> None:
    """Whoever is asked "where is it signed" finds it in one press (R-34)."""
    scope = ConsentScope(parties=("AF",), categories=("EKONOMI",))
    consent = people.give_consent(
        desk, case, "INFO_EXCHANGE", scope, "SKRIFTLIGT", language="so", interpreter=True
    )
    key = attachments.add(desk, case, file(tmp_path, "s.pdf"), sort="SAMTYCKE", about=consent)
    people.show_signed(desk, consent, key)
    kept = people.view(desk, case).consents[0]

    assert (kept.document, kept.scanned, kept.language, kept.interpreter) == (key, True, "so", True)
    assert not attachments.of_case(desk.of_case(case))[0].issued


def test_issued_papers_are_told_apart(desk: Desk, case: str) -> None:
    """What the program printed is not the participant's own file."""
    plan = planning.plan_of(desk, case)
    desk.create("attachment", case, {"name": "plan.pdf", "about": plan})

    assert attachments.of_case(desk.of_case(case))[0].issued
