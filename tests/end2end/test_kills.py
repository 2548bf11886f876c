"""Killed at random moments: nothing acknowledged is lost, the vault opens and holds.

200 kills in the suite; `MIA_KILLS=1000 pytest tests/end2end/test_kills.py` makes a thousand.
In memory where the machine lends some: a kill takes nothing from the system's own buffers.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.full_disk import small_disk
from tests.helpers.kills import ROOT

KILLS = int(os.environ.get("MIA_KILLS", "200"))
SHARE = {"answers": 36, "plan": 24, "backups": 8, "bundles": 10, "phrases": 12, "ingest": 10}
"""Per cent of the kills."""

SEED = int(os.environ.get("MIA_KILL_SEED", "20260312"))


@pytest.mark.timeout(60 + KILLS)
@pytest.mark.parametrize("job", SHARE)
def test_nothing_acknowledged_is_lost(job: str, tmp_path: Path) -> None:
    """The battery dies, the laptop is dropped: what the screen called saved is there."""
    times = -(-KILLS * SHARE[job] // 100)
    with small_disk(tmp_path / "disk", "256m"):
        done = subprocess.run(
            [
                *(sys.executable, "-m", "tests.helpers.kill_runner"),
                *(job, tmp_path / "disk", str(times), str(SEED)),
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)

    assert told["killed"] == times
    assert told["saves"] >= times
