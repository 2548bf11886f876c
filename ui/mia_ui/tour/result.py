"""What the tour leaves in its folder: papers and files, the office's key, and what was done."""

import io
import json
import shutil
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from mia_desktop import cli
from mia_ui.tour import cast
from mia_ui.tour.driver import Driver
from mia_ui.tour.stage import Stage

REPORT = "tour.json"
KEY = "office.agekey"
MADE = ("plan.pdf", "*.miabundle", "*.miareceipt")


def clear(out: Path) -> None:
    """Take away what the tour before left here, and nothing else that lies here."""
    report = out / REPORT
    if report.is_file():
        for name in json.loads(report.read_text(encoding="utf-8")).get("files", []):
            (out / Path(name).name).unlink(missing_ok=True)
        report.unlink()


def hand_out(stage: Stage, out: Path) -> None:
    """Leave what the people made: the plan, the bundle, the receipt."""
    stage.driver.begin_step("det som blev")
    for pattern in MADE:
        file = stage.on_stick(pattern)
        shutil.copyfile(file, out / file.name)
        stage.driver.keep(file.name)


def export_key(stage: Stage, out: Path) -> None:
    """The office locks its key in, by the command for it: stock age opens bundles with it."""
    driver = stage.driver
    driver.begin_step("kontoret: nyckeln i förvar")
    phrase = stage.folder / "lapp"
    phrase.write_text(stage.notes[f"{cast.OFFICE} lösenfras"], encoding="utf-8")
    vault = stage.laptop(cast.OFFICE) / "vault"
    words = ["office", "export-key", "--vault", vault, "--to", out / KEY]
    said = io.StringIO()
    with redirect_stdout(said):
        code = cli.main([*map(str, words), "--passphrase-file", str(phrase)])
    phrase.unlink()
    if code:
        raise driver.stop(f"the command ended with {code}: {said.getvalue().strip()}")
    driver.hands.did.append("command: office export-key")
    driver.keep(KEY)


def write_report(driver: Driver, out: Path) -> None:
    """Whether it held, what was done in each step, and how long it took."""
    driver.end_step()
    failure = driver.failure
    content: dict[str, Any] = {
        "held": failure is None,
        "seconds": round(sum(step["seconds"] for step in driver.report), 2),
        "files": driver.files,
        "steps": driver.report,
    }
    if failure is not None:
        content["failed"] = {"step": failure.step, "why": failure.why, "seen": failure.seen}
    text = json.dumps(content, ensure_ascii=False, indent=1)
    (out / REPORT).write_text(text, encoding="utf-8")
