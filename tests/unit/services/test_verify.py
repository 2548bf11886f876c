"""`vault verify` finds what was changed past the program, and names it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mia_desktop.domain.chain import Link
from mia_desktop.services.verify import Report, Witnessed, verify
from mia_desktop.store import feeds, waterline
from tests.helpers import casework, vaults
from tests.helpers.clock import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mia_desktop.store.vault import Vault


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("verify") / "vault"
    made = vaults.make(folder)
    casework.case(made, made.clock, 0)
    casework.busy_day(made, made.clock, 1)
    made.lock()
    return folder


@pytest.fixture
def vault(template: Path, tmp_path: Path) -> Iterator[Vault]:
    shutil.copytree(template, tmp_path / "vault")
    opened = vaults.reopen(tmp_path / "vault").vault
    yield opened
    opened.lock()


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


def test_a_sound_vault_holds_and_says_what_it_could_not_see(vault: Vault) -> None:
    """No false alarm; and no promise that nobody can keep."""
    report = verify(vault)

    assert report.findings == ()
    assert report.held
    assert report.could_not_see == (
        "waterline", "unsent_with_waterline", "drafts_latest", "rewritten_uncovered",
    )  # fmt: skip


def test_looking_changes_nothing(vault: Vault) -> None:
    """A vault can be verified before a court has seen it."""
    before = (vault.folder / "caseload.db").read_bytes()
    verify(vault)

    assert (vault.folder / "caseload.db").read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("DELETE FROM chain WHERE n = 3", "chain_gap"),
        ("DELETE FROM chain WHERE n = (SELECT max(n) FROM chain)", "chain_count"),
        ("UPDATE chain SET id = zeroblob(32) WHERE n = 2", "write_missing"),
        ("UPDATE chain SET id = zeroblob(32) WHERE n = 2", "chain_link"),
        ("UPDATE chain SET disposal = 'd' WHERE n = 2", "disposed_back"),
        ("UPDATE epoch SET parent = 'no hex'", "unintelligible"),
        ("UPDATE change SET line = CAST(replace(line, 'Ny', 'My') AS BLOB)", "write_changed"),
        ("UPDATE change SET salt = zeroblob(16) WHERE n = 1", "write_changed"),
        ("UPDATE change SET case_id = 'case-1' WHERE n = 1", "write_misfiled"),
        ("DELETE FROM change WHERE n = 1", "write_missing"),
        ("DELETE FROM stub", "feed_item_missing"),
        ("INSERT INTO stub SELECT id, record, unit, x'', 'x' FROM change", "stub_beside_write"),
        ("DELETE FROM feed WHERE k = 1", "feed_link"),
        ("DELETE FROM feed WHERE k = (SELECT max(k) FROM feed)", "feed_short"),
        ("DELETE FROM feed WHERE sender = 'abababababababababababababababab'", "write_unknown"),
        ("DELETE FROM feed WHERE sender = 'abababababababababababababababab'", "stub_unknown"),
        ("UPDATE feed SET link = zeroblob(32) WHERE k = 1", "feed_link"),
        ("UPDATE record SET body = CAST(replace(body, 'Ny', 'My') AS BLOB)", "record_changed"),
        ("DELETE FROM record WHERE id = 'plan-0'", "record_missing"),
        ("UPDATE record SET id = 'plan-9' WHERE id = 'plan-0'", "record_unknown"),
        ("UPDATE caseload SET shown = 'Någon, Annan' WHERE case_id = 'case-0'", "projection"),
        ("DELETE FROM due", "projection"),
        ("DELETE FROM person_number", "projection"),
        ("DELETE FROM head WHERE record = 'plan-0'", "projection"),
        ("DELETE FROM replaced", "projection"),
        ("DELETE FROM search", "projection"),
        ("UPDATE search_content SET c0 = 'bo' WHERE id = 1", "projection"),
        ("DELETE FROM search_data WHERE id > 10", "projection"),
        ("DELETE FROM search_config WHERE k = 'secure-delete'", "projection"),
        ("UPDATE audit SET line = CAST(replace(line, 'Berit', 'Boris') AS BLOB)", "audit_line"),
        ("DELETE FROM audit WHERE n = (SELECT max(n) FROM audit)", "audit_cut"),
        ("DELETE FROM audit", "audit_anchor"),
        ("UPDATE blob SET data = x'00' WHERE id = 'paper-0'", "attachment_changed"),
        ("UPDATE blob SET id = 'x' WHERE id = 'paper-0'", "attachment_missing"),
        ("UPDATE blob SET id = 'x' WHERE id = 'paper-0'", "attachment_unknown"),
        ("UPDATE parked SET data = x'00'", "parked_changed"),
        ("DELETE FROM witness WHERE name = 'slot_recipient'", "table_changed"),
        ("UPDATE meta SET value = '1' WHERE key = 'count'", "chain_count"),
    ],
)
def test_each_tampering_has_its_own_name(vault: Vault, statement: str, code: str) -> None:
    """The finding says where to look: in the log, in a list, in a paper."""
    vault.connection.execute(statement)

    assert code in codes(verify(vault))


def test_a_swapped_paper_is_found(vault: Vault) -> None:
    """Another participant's signed plan in the place of this one."""
    vault.connection.execute(
        "UPDATE blob SET (sha256, data) = (SELECT sha256, data FROM blob WHERE id = 'paper-1')"
        " WHERE id = 'paper-0'"
    )

    assert codes(verify(vault)) == {"attachment_changed"}


class TestOlder:
    """The vault must not be older than what is known of it elsewhere."""

    def receipt(self, vault: Vault, **other: object) -> Witnessed:
        feed = casework.outgoing(vault)
        place = feeds.end(vault.connection, feed)
        here = casework.writer(vault, vault.clock).position()
        facts = {"count": place.count, "link": place.link, "log_link": here.link, **other}
        return Witnessed(sender=feed.sender, receiver=feed.receiver, **facts)

    def test_a_receipt_that_fits_is_no_finding(self, vault: Vault) -> None:
        """The office has what we have handed over."""
        assert verify(vault, self.receipt(vault)).held

    def test_a_receipt_that_knows_more_is_found(self, vault: Vault) -> None:
        """The vault was put back."""
        assert codes(verify(vault, self.receipt(vault, count=999))) == {"older_than_receipt"}

    def test_a_receipt_that_knows_another_link_is_found(self, vault: Vault) -> None:
        """The vault went another way."""
        other = self.receipt(vault, link=Link("0" * 64))

        assert codes(verify(vault, other)) == {"other_than_receipt"}

    def test_a_log_link_from_elsewhere_is_found(self, vault: Vault) -> None:
        """The office has seen a log that this one does not go through."""
        other = self.receipt(vault, log_link=Link("0" * 64))

        assert codes(verify(vault, other)) == {"log_link_unknown"}

    def test_a_vault_behind_its_waterline_is_found(
        self, vault: Vault, template: Path, tmp_path: Path
    ) -> None:
        """An old folder put back is noticed on the same computer."""
        state = tmp_path / "state"
        casework.case(vault, FakeClock(), 2)
        waterline.write(vault, state)
        fresh = verify(vault, state=state)
        shutil.copytree(template, tmp_path / "old")
        old = vaults.reopen(tmp_path / "old").vault
        report = verify(old, state=state)
        old.lock()

        assert fresh.held
        assert "waterline" not in fresh.could_not_see
        assert codes(report) == {"waterline"}
