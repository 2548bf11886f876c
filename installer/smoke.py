"""Starts what PyInstaller made and lets it do the main job: a file that is missing shows here.

`tour` makes a vault, fills forms, prints a plan, seals a bundle and reads the receipt, all by key
and mouse, so it opens every library that the program uses. Called by `dev.py package`.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

MADE = ("plan*.pdf", "*.miabundle", "*.miareceipt", "*.png", "tour.json")
LIMIT_S = 900


def smoke(folder: Path) -> list[str]:
    """Start the program in `folder` and give what did not hold."""
    program = folder / ("mia-desktop.exe" if os.name == "nt" else "mia-desktop")
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "tour"
        env = {
            # The frozen program must not find this checkout's environment.
            **{k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))},
            "MIA_DATA_DIR": str(Path(place) / "data"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        faults = started([str(program), "--help"], env, place)
        if faults:
            return faults
        faults = started([str(program), "tour", "--out", str(out)], env, place)
        return faults + [f"the tour left no {what}" for what in MADE if not list(out.rglob(what))]


def started(command: list[str], env: dict[str, str], place: str) -> list[str]:
    try:
        done = subprocess.run(command, env=env, cwd=place, timeout=LIMIT_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return [f"{' '.join(command)}: {type(error).__name__}"]
    return [f"{' '.join(command)}: exit {done.returncode}"] if done.returncode else []


def main() -> int:
    faults = smoke(Path(sys.argv[1]).resolve())
    files = (path for path in Path(sys.argv[1]).rglob("*") if path.is_file())
    size = sum(path.stat().st_size for path in files if not path.is_symlink())
    for fault in faults:
        print(f"smoke: {fault}", file=sys.stderr)
    print(f"the frozen program is {size / 1e6:.0f} MB and {'fails' if faults else 'works'}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
