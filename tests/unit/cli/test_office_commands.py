"""The office's work without a window: exit codes, facts, and what stock age makes of a bundle."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from mia_desktop.cli import main
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import access, peers, people, receipts
from mia_desktop.services.access import Terms
from mia_desktop.services.sittings import working
from mia_desktop.store.kdf import FLOOR
from tests.helpers import federations
from tests.helpers.caseloads import take_in
from tests.helpers.clock import FakeClock
from tests.helpers.desks import PHRASE, places_in
from tests.helpers.federations import Federation
from tests.helpers.tools import need_tool

if TYPE_CHECKING:
    from pathlib import Path

Run = "Callable[..., tuple[int, dict[str, Any]]]"


class Office:
    """An office's vault on the disk, locked, and a bundle for it."""

    def __init__(self, folder: Path) -> None:
        there = Federation(folder, FakeClock())
        anna = there.join("a", "Anna Handledare")
        self.case = take_in(anna)
        (run,) = anna.of_case(self.case, "participation")
        people.set_field(anna, run.id, "period", {"start": date(2025, 9, 1), "end": None})
        self.bundle = folder / "paket.miabundle"
        self.bundle.write_bytes(there.hand_over(anna))
        self.vault = folder / "office" / "vault"
        self.phrase = folder / "lösenfras.txt"
        self.phrase.write_text(PHRASE + "\n", encoding="utf-8")
        for desk in (there.office, anna):
            access.leave(desk)

    def run(self, capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, dict[str, Any]]:
        code = main(
            [*map(str, words), "--vault", str(self.vault),
             "--passphrase-file", str(self.phrase), "--json"]
        )  # fmt: skip
        return code, json.loads(capsys.readouterr().out)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(
        federations, "new_desk",
        lambda folder, person="", role="handledare", clock=None: access.create(
            places_in(folder), clock, person=person, phrase=PHRASE, role=role,
            terms=Terms(cost=FLOOR),
        ),
    )  # fmt: skip
    return Office(tmp_path)


def test_a_bundle_is_described_and_nothing_is_changed(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    """An administrator can say what a file is without reading it in."""
    before = (office.vault / "caseload.db").read_bytes()
    code, facts = office.run(capsys, "bundle", "inspect", office.bundle)

    assert code == 0
    assert (facts["sender"], facts["outcome"], facts["reports"]) == ("Anna Handledare", "read", 1)
    assert facts["writes"] > 5
    assert (office.vault / "caseload.db").read_bytes() == before


def test_bundles_are_read_in_and_counted(
    office: Office, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Twice does no harm; what cannot be opened makes the command say so and go on."""
    bad = tmp_path / "bild.miabundle"
    bad.write_bytes(b"en bild")
    code, facts = office.run(capsys, "office", "ingest", office.bundle)
    assert (code, facts["files"][0]["outcome"], facts["files"][0]["cases"]) == (0, "read", 1)
    code, facts = office.run(capsys, "office", "ingest", bad, office.bundle)

    assert code == 1
    assert [each.get("error") for each in facts["files"]] == ["NotABundle", None]
    assert facts["files"][1]["outcome"] == "known"


def test_the_volumes_are_written_as_a_table(
    office: Office, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Deltagaransvarig carries the figures over to Uppföljning Finsam by hand."""
    office.run(capsys, "office", "ingest", office.bundle)
    code, facts = office.run(
        capsys, "office", "report", "--period", "2025-H2", "--out", tmp_path / "ut"
    )

    assert code == 0
    assert facts["rows"][0] == {
        "insats": "MIA", "local_name": "", "sex": "KVINNA", "started": 1, "ongoing": 1, "ended": 0,
    }  # fmt: skip
    text = (tmp_path / "ut" / "volymer-2025-H2.csv").read_text(encoding="utf-8-sig")
    assert "2025-H2;MIA;;KVINNA;1;1;0" in text


def test_a_vault_is_held_against_a_receipt(
    office: Office, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A laptop that was put back is older than what the office has confirmed (§4b.7)."""
    office.run(capsys, "office", "ingest", office.bundle)
    older = tmp_path / "older"
    with working(places_in(tmp_path / "office"), PHRASE, SystemClock()) as desk:
        (peer,) = peers.everyone(desk)
        made = receipts.make(desk, peer.key, tmp_path)
    shutil.copytree(tmp_path / "a", older)
    receipt = tmp_path / made.file

    def verify(folder: Path) -> tuple[int, list[str]]:
        code = main(
            ["vault", "verify", str(folder / "vault"), "--against", str(receipt),
             "--passphrase-file", str(office.phrase), "--json"]
        )  # fmt: skip
        facts = json.loads(capsys.readouterr().out)
        return code, [finding["code"] for finding in facts["findings"]]

    assert verify(tmp_path / "a") == (0, [])
    with working(places_in(older), PHRASE, SystemClock()) as desk:
        desk.connection.execute("DELETE FROM feed")
    code, found = verify(older)
    assert code == 1
    assert "older_than_receipt" in found


def test_a_period_that_is_none_is_wrong_use(
    office: Office, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Two is for wrong use, one for what did not hold (architecture §8)."""
    code = main(
        ["office", "report", "--period", "våren", "--out", str(tmp_path / "ut"),
         "--vault", str(office.vault), "--passphrase-file", str(office.phrase)]
    )  # fmt: skip

    assert code == 2
    assert "våren" in capsys.readouterr().err
    assert not (tmp_path / "ut").exists()


def test_the_exported_key_opens_bundles_with_stock_age(
    office: Office, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Nobody is locked in: the file that was handed over opens without this program (§4.1)."""
    age = need_tool("age")
    key = tmp_path / "office.agekey"
    code, _ = office.run(capsys, "office", "export-key", "--to", key)
    opened = subprocess.run(
        [age, "-d", "-i", str(key), str(office.bundle)], capture_output=True, check=True
    )

    assert code == 0
    assert opened.stdout.startswith(b"MIABUNT1")
    assert key.stat().st_mode & 0o077 == 0
    code, facts = office.run(capsys, "office", "export-key", "--to", key)
    assert (code, facts["error"]) == (1, "AlreadyThere")


def test_the_office_s_commands_are_not_for_a_handledare(
    office: Office, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A laptop's key opens what is addressed to it; nobody exports that by mistake."""
    office.vault = tmp_path / "a" / "vault"
    code, facts = office.run(capsys, "office", "export-key", "--to", tmp_path / "nyckel")

    assert (code, facts["error"]) == (1, "WrongRole")
    assert not (tmp_path / "nyckel").exists()


def test_a_wrong_passphrase_opens_nothing(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the command says only that."""
    office.phrase.write_text("fel\n", encoding="utf-8")
    code, facts = office.run(capsys, "bundle", "inspect", office.bundle)

    assert (code, facts) == (1, {"held": False, "error": "WrongPhrase"})
