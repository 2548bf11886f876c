"""The waterline notices a vault that was put back or carried elsewhere."""

import json
import shutil
from pathlib import Path

import pytest

from mia_desktop.platform import machine
from mia_desktop.store import waterline, writing
from mia_desktop.store.keyslots import Finding
from tests.helpers import vaults
from tests.helpers.clock import FakeClock


def test_an_honest_vault_is_not_complained_about(tmp_path: Path) -> None:
    """A warning that comes without reason is not read when it matters."""
    clock, state = FakeClock(), tmp_path / "state"
    opened = vaults.make(tmp_path / "valv", clock=clock)
    assert waterline.check(opened, state) == ()
    for number in range(3):
        vaults.put_case(opened, clock, number)
        waterline.write(opened, state)
        assert waterline.check(opened, state) == ()
    vaults.put_case(opened, clock, 4)

    assert waterline.check(opened, state) == ()
    opened.lock()


def test_an_old_folder_put_back_is_noticed(tmp_path: Path) -> None:
    """Else two weeks of notes would be overwritten by the next bundle from the office."""
    clock, state, folder = FakeClock(), tmp_path / "state", tmp_path / "valv"
    opened = vaults.make(folder, clock=clock)
    vaults.put_case(opened, clock, 1)
    waterline.write(opened, state)
    opened.lock()
    shutil.copytree(folder, tmp_path / "kopia")
    again = vaults.reopen(folder, clock=clock).vault
    vaults.put_case(again, clock, 2)
    waterline.write(again, state)
    again.lock()

    old = vaults.reopen(tmp_path / "kopia", clock=clock).vault
    assert waterline.check(old, state) == (Finding.VAULT_BEHIND,)
    vaults.put_case(old, clock, 3)
    assert waterline.check(old, state) == (Finding.VAULT_BEHIND,)
    vaults.put_case(old, clock, 4)
    assert waterline.check(old, state) == (Finding.VAULT_BEHIND,)
    old.lock()


def test_a_copy_on_another_computer_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two laptops writing as one handler: with the folder alone, or with the whole profile."""
    clock, state = FakeClock(), tmp_path / "state"
    opened = vaults.make(tmp_path / "valv", clock=clock)
    vaults.put_case(opened, clock, 1)
    waterline.write(opened, state)

    assert waterline.check(opened, tmp_path / "other") == (Finding.OTHER_MACHINE,)
    monkeypatch.setattr(machine, "system_id", lambda: "another computer")
    assert waterline.check(opened, state) == (Finding.OTHER_MACHINE,)
    opened.lock()


def test_a_missing_or_altered_waterline_is_said(tmp_path: Path) -> None:
    """Whoever puts an old vault back may try to take the witness away as well."""
    clock, state = FakeClock(), tmp_path / "state"
    opened = vaults.make(tmp_path / "valv", clock=clock)
    vaults.put_case(opened, clock, 1)
    waterline.write(opened, state)
    file = waterline.path(state, opened.id)
    line = json.loads(file.read_bytes())

    file.write_bytes(json.dumps({**line, "count": 0}).encode())
    assert waterline.check(opened, state) == (Finding.WATERLINE_DAMAGED,)
    file.write_bytes(b"\xff{")
    assert waterline.check(opened, state) == (Finding.WATERLINE_DAMAGED,)
    for mac in ("å".encode() * 64, b"\xff"):  # neither may keep anybody out of the vault
        file.write_bytes(json.dumps({**line, "mac": "?"}).encode().replace(b"?", mac))
        assert waterline.check(opened, state) == (Finding.WATERLINE_DAMAGED,)
    file.unlink()
    assert waterline.check(opened, state) == (Finding.WATERLINE_MISSING,)
    opened.lock()


def test_the_waterline_tells_nothing_of_the_caseload(tmp_path: Path) -> None:
    """It lies in the clear: ids and a count, no name."""
    clock, state = FakeClock(), tmp_path / "state"
    opened = vaults.make(tmp_path / "valv", clock=clock)
    waterline.write(opened, state)
    line = json.loads(waterline.path(state, opened.id).read_bytes())
    here = writing.position(opened.connection)
    opened.lock()

    assert set(line) == {"vault", "machine", "epoch", "count", "link", "mac"}
    assert (line["epoch"], line["count"], line["link"]) == (here.epoch, here.count, here.link)


def test_links_are_found_again_from_the_chain(tmp_path: Path) -> None:
    """The link of every place can be computed from what the chain keeps."""
    clock = FakeClock()
    opened = vaults.make(tmp_path / "valv", clock=clock)
    links = [writing.position(opened.connection)]
    for number in range(3):
        vaults.put_case(opened, clock, number)
        links.append(writing.position(opened.connection))

    for place in links:
        assert waterline.link_at(opened.connection, place.epoch, place.count) == place.link
    assert waterline.link_at(opened.connection, links[0].epoch, 4) is None
    assert waterline.link_at(opened.connection, "00" * 16, 0) is None
    opened.lock()
