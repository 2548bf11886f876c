"""The commands: exit codes, JSON, passphrases only where they leave no trace."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from mia_desktop.cli import main as cli
from mia_desktop.cli.parsing import DID_NOT_HOLD, HELD, WRONG_USE
from mia_desktop.platform.clock import SystemClock
from mia_desktop.services import access, tending
from tests.helpers.desks import CHEAP, PHRASE, new_desk, places_in
from tests.helpers.fillings import someone

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands take vaults whose passphrase costs what a real one must cost; tests do not."""
    monkeypatch.setattr(tending, "Terms", lambda: CHEAP)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    desk = new_desk(tmp_path)
    someone(desk)
    access.leave(desk)
    return tmp_path / "vault"


@pytest.fixture
def phrase(tmp_path: Path) -> list[str]:
    file = tmp_path / "phrase.txt"
    file.write_text(f"{PHRASE}\n", encoding="utf-8")
    return ["--passphrase-file", str(file)]


def test_a_sound_vault_holds_and_the_last_line_says_what_nobody_sees(
    vault: Path, phrase: list[str], capsys: Capture
) -> None:
    """Bundle-format §4b.7: findings as lines, the last line what it could not see."""
    code = cli(["vault", "verify", str(vault), *phrase])
    lines = capsys.readouterr().out.splitlines()

    assert code == HELD
    assert len(lines) == 1
    assert lines[-1].startswith("could not see: waterline, ")


def test_a_damaged_vault_does_not_hold(vault: Path, phrase: list[str], capsys: Capture) -> None:
    """A page from another day is found and named."""
    file = vault / "caseload.db"
    data = bytearray(file.read_bytes())
    data[5 * 4096 + 100] ^= 1
    file.write_bytes(data)

    code = cli(["vault", "verify", str(vault), "--json", *phrase])
    facts = json.loads(capsys.readouterr().out)

    assert code == DID_NOT_HOLD
    assert facts["held"] is False


def test_a_backup_is_made_and_comes_back_as_a_vault(
    vault: Path, phrase: list[str], tmp_path: Path, capsys: Capture
) -> None:
    """An administrator can carry a vault to another machine without a window."""
    file, folder = tmp_path / "copy.miabackup", tmp_path / "new"

    made = cli(["vault", "backup", str(vault), "--to", str(file), "--json", *phrase])
    back = cli(["vault", "restore", str(file), "--to", str(folder), "--json", *phrase])
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())

    assert (made, back) == (HELD, HELD)
    assert first["cases"] == second["cases"]
    assert second["vault"] == str(folder)


def test_a_backup_in_a_folder_is_remembered_by_the_vault(
    vault: Path, phrase: list[str], tmp_path: Path
) -> None:
    """When the passphrase changes, the copies in folders that are known change with it."""
    stick = tmp_path / "stick"
    stick.mkdir()

    code = cli(["vault", "backup", str(vault), "--to", str(stick), *phrase])

    assert code == HELD
    assert len(list(stick.glob("*.miabackup"))) == 1


def test_no_file_is_written_over(
    vault: Path, phrase: list[str], tmp_path: Path, capsys: Capture
) -> None:
    """A copy of last month must not become today's by a slip."""
    file = tmp_path / "copy.miabackup"
    file.write_bytes(b"last month's")

    code = cli(["vault", "backup", str(vault), "--to", str(file), *phrase])

    assert code == DID_NOT_HOLD
    assert capsys.readouterr().out == "TargetExists\n"
    assert file.read_bytes() == b"last month's"


def test_no_vault_is_restored_over(vault: Path, phrase: list[str], tmp_path: Path) -> None:
    """A restore makes a new vault or none."""
    file = tmp_path / "copy.miabackup"
    cli(["vault", "backup", str(vault), "--to", str(file), *phrase])
    before = (vault / "caseload.db").read_bytes()

    code = cli(["vault", "restore", str(file), "--to", str(vault), *phrase])

    assert code == DID_NOT_HOLD
    assert (vault / "caseload.db").read_bytes() == before


def test_a_wrong_passphrase_is_named_by_its_kind(
    vault: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """A script can tell it from a broken vault; the passphrase itself comes by standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO("fel fras\n"))

    code = cli(["vault", "verify", str(vault), "--json"])

    assert code == DID_NOT_HOLD
    assert json.loads(capsys.readouterr().out) == {"error": "WrongPhrase", "held": False}


@pytest.mark.parametrize(
    "words",
    [
        ["vault"], ["vault", "polish"], ["vault", "verify"], ["vault", "backup", "x"],
        ["--deom"], ["--dem"], ["nonsense"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use_ends_with_two(words: list[str], capsys: Capture) -> None:
    """Exit codes are a promise to scripts (architecture §8); nothing is guessed."""
    with pytest.raises(SystemExit) as ended:
        cli(words)

    assert ended.value.code == WRONG_USE
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], ["vault", "--help"], ["vault", "verify", "--help"]])
def test_every_command_helps(words: list[str], capsys: Capture) -> None:
    """Nobody has the manual at hand."""
    with pytest.raises(SystemExit) as ended:
        cli(words)

    assert ended.value.code == 0
    assert "usage" in capsys.readouterr().out


def test_no_command_takes_a_passphrase_as_a_word(vault: Path) -> None:
    """Other users of the machine see the words of every command that runs."""
    with pytest.raises(SystemExit) as ended:
        cli(["vault", "verify", str(vault), "--passphrase", PHRASE])

    assert ended.value.code == WRONG_USE


@pytest.mark.parametrize("content", [b"", b"\n", b"\xff\xfe\x00"], ids=["empty", "blank", "bytes"])
def test_a_file_without_a_passphrase_is_wrong_use(
    content: bytes, vault: Path, tmp_path: Path, capsys: Capture
) -> None:
    """An empty file must not count as a failed try of somebody's."""
    file = tmp_path / "phrase.txt"
    file.write_bytes(content)

    code = cli(["vault", "verify", str(vault), "--passphrase-file", str(file)])

    assert code == WRONG_USE
    assert "mia-desktop vault:" in capsys.readouterr().err


def test_a_passphrase_is_taken_as_it_was_written(tmp_path: Path) -> None:
    """Blanks at its ends belong to it; the end of the line does not (bundle-format §1.2)."""
    desk = access.create(
        places_in(tmp_path), SystemClock(), person="Bo", phrase=" blank i slutet ", terms=CHEAP
    )
    access.leave(desk)
    file = tmp_path / "phrase.txt"
    file.write_bytes(" blank i slutet \r\n".encode("utf-8-sig"))

    code = cli(["vault", "verify", str(tmp_path / "vault"), "--passphrase-file", str(file)])

    assert code == HELD
