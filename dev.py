#!/usr/bin/env python3
"""Everything a developer types, on a machine with nothing but Python: set-up comes by itself.

Standard library only. It must at least parse on older Pythons, to say that they are too old.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up.stamp"
REQUIREMENTS = ROOT / "requirements" / "dev.txt"

OLDEST, NEWEST = (3, 11), (3, 14)
WORKERS = "2"

# Floors of `dev.py test` in per cent; decisions P14. They only ever go up.
# Lines and branches are counted apart, so that many plain lines cannot hide untested ways.
FLOORS = {
    "mia_desktop": {"lines": 95.0, "branches": 95.0},
    "mia_ui": {"lines": 85.0, "branches": 85.0},
}

# What Qt opens by itself on Linux, and the Debian package that brings it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
QT_WINDOW_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}
A11Y_TOOLS = {
    "Xvfb": "xvfb",
    "xvfb-run": "xvfb",
    "xauth": "xauth",
    "setxkbmap": "x11-xkb-utils",
    "dbus-run-session": "dbus",
    "xdotool": "xdotool",
}


CHECKS = {
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "imports": ("lint-imports",),
    "forms": ("python", "-m", "tests.helpers.form_definitions"),
    "translations": ("python", "-m", "tests.helpers.translations"),
}


class MissingError(Exception):
    """Something is missing on this machine; the text says what, and what to do."""


# --- what the machine must have -------------------------------------------------------------


def check_python() -> None:
    here = sys.version_info[:2]
    wanted = f"Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
    if platform.python_implementation() != "CPython" or sys.maxsize < 2**32:
        raise MissingError(f"{wanted} is needed in its usual form (CPython, 64 bits).")
    if OLDEST <= here <= NEWEST:
        return
    found = next(filter(_runs, _python_names()), "")
    hint = f" This machine has it: {found} dev.py …" if found else ""
    raise MissingError(f"{wanted} is needed, this is {here[0]}.{here[1]}.{hint}")


def _python_names() -> list[str]:
    return [f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]


def _runs(name: str) -> bool:
    """Tell a Python from a shim that only says that it is not there."""
    found = shutil.which(name)
    return bool(found) and not subprocess.run([name, "-c", ""], capture_output=True).returncode


def check_venv_module() -> None:
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    raise MissingError(
        "This Python cannot make virtual environments (the modules venv and ensurepip are "
        f"missing).\nOn Debian and Ubuntu: sudo apt install {package}"
    )


def check_qt_libraries(*, window: bool) -> None:
    """Say which libraries Qt lacks; Qt itself would only abort."""
    if not sys.platform.startswith("linux"):
        return
    wanted = {**QT_LIBRARIES, **(QT_WINDOW_LIBRARIES if window else {})}
    missing = {name: package for name, package in wanted.items() if not _loads(name)}
    if missing:
        raise MissingError(
            f"Qt needs libraries of the system that are missing: {', '.join(missing)}\n"
            f"On Debian and Ubuntu: sudo apt install {' '.join(missing.values())}"
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def check_screen() -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in screens):
        raise MissingError(
            "There is no screen to open a window on (DISPLAY and WAYLAND_DISPLAY are not set).\n"
            "With QT_QPA_PLATFORM=offscreen the program runs without one, unseen."
        )


# --- set-up ---------------------------------------------------------------------------------


def set_up() -> None:
    """Make .venv as the hashed requirements say; later runs see the stamp and do nothing."""
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="utf-8") == _fingerprint():
        return
    if not _venv_works():
        check_venv_module()
        print("dev.py: making .venv", flush=True)
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The environment was not made.")
    print("dev.py: installing what requirements/dev.txt lists (once)", flush=True)
    pip("--require-hashes", "--only-binary=:all:", "-r", str(REQUIREMENTS))
    pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(_fingerprint(), encoding="utf-8")


def _venv_works() -> bool:
    """An environment that was copied, half made or whose Python is gone is made anew."""
    script = "import sys, pip; print(sys.version_info[0], sys.version_info[1], sys.prefix)"
    try:
        told = subprocess.run([str(PYTHON), "-c", script], capture_output=True, text=True)
    except OSError:
        return False
    major, minor, prefix = (told.stdout.strip() or "0 0 -").split(" ", 2)
    in_place = prefix != "-" and Path(prefix).resolve() == VENV.resolve()
    return in_place and OLDEST <= (int(major), int(minor)) <= NEWEST


def _fingerprint() -> str:
    parts = [REQUIREMENTS.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), bytes(VENV)]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def pip(*args: str) -> None:
    quiet = ["-qq", "--disable-pip-version-check", "--no-input"]
    run(
        [str(PYTHON), "-m", "pip", "install", *quiet, *args],
        "The packages could not be installed (pip says why above). Set-up needs the network "
        "once;\nafter that nothing of this project does.",
    )


def run(command: list[str], sorry: str) -> None:
    if subprocess.run(command, cwd=ROOT).returncode:
        raise MissingError(sorry)


def tool(*command: str, silent: bool = False, **extra: str) -> int:
    """Run a tool of the environment in the project's folder; give its exit code."""
    script = PYTHON.with_name(command[0] + PYTHON.suffix)
    env = {**os.environ, "PYTHONUTF8": "1", **extra}
    nowhere = subprocess.DEVNULL if silent else None
    line = [str(script), *command[1:]]
    return subprocess.run(line, cwd=ROOT, env=env, stdout=nowhere, stderr=nowhere).returncode


def module(*command: str, silent: bool = False, **extra: str) -> int:
    return tool("python", "-m", *command, silent=silent, **extra)


# --- the commands ---------------------------------------------------------------------------


def demo(args: list[str]) -> int:
    """Open the program on a practice caseload."""
    check_screen()
    check_qt_libraries(window="QT_QPA_PLATFORM" not in os.environ)
    set_up()
    return module("mia_desktop", "--demo", *args)


def test(args: list[str]) -> int:
    """Run the whole suite with coverage, offscreen; with arguments: plain pytest with them."""
    check_qt_libraries(window=False)
    set_up()
    if args:
        return module("pytest", *args, QT_QPA_PLATFORM="offscreen")
    module("coverage", "erase")
    pytest = ("-m", "pytest", "-n", WORKERS, "--ignore=tests/a11y")
    failed = module("coverage", "run", *pytest, QT_QPA_PLATFORM="offscreen")
    under = coverage_gate()
    return failed or under


def coverage_gate() -> int:
    """Print what the suite covered, package by package, and fail under the floors."""
    report = ROOT / ".coverage-report.json"
    # Children that a test killed, or denied the disk, leave half a data file: dropped.
    module("tests.helpers.coverage_files", silent=True)
    module("coverage", "combine", "--quiet", silent=True)
    if module("coverage", "json", "--quiet", "-o", str(report), silent=True):
        raise MissingError("Coverage could not be read.")
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    under = 0
    for package, floors in FLOORS.items():
        mine = [f["summary"] for name, f in files.items() if package in Path(name).parts]
        for what, floor in floors.items():
            reached = _covered(mine, "num_statements" if what == "lines" else "num_branches")
            under += reached < floor
            sign = "UNDER" if reached < floor else "ok"
            print(f"coverage {package:12} {what:9} {reached:6.2f} % (floor {floor:.1f} %) {sign}")
    return 1 if under else 0


def _covered(summaries: list[dict[str, int]], of: str) -> float:
    covered = "covered_lines" if of == "num_statements" else "covered_branches"
    whole = sum(each[of] for each in summaries)
    return 100.0 * sum(each[covered] for each in summaries) / whole if whole else 100.0


def a11y(args: list[str]) -> int:
    """Try the program through the real accessibility bus, on a virtual screen."""
    missing = a11y_lacks()
    if missing:
        print(f"dev.py a11y did not run: {missing}", file=sys.stderr)
        return 1 if os.environ.get("CI") else 0
    if not args and not list((ROOT / "tests" / "a11y").glob("test_*.py")):
        print("dev.py a11y: tests/a11y holds no test yet")
        return 0
    check_qt_libraries(window=True)
    set_up()
    with tempfile.TemporaryDirectory() as runtime:
        bus = {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "XDG_RUNTIME_DIR": runtime,
        }
        screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -nolisten tcp -noreset"]
        where = [] if any((ROOT / a.split("::")[0]).exists() for a in args) else ["tests/a11y"]
        pytest = [str(PYTHON), "-m", "pytest", *args, *where]
        command = [*screen, "dbus-run-session", "--", *pytest]
        env = {name: value for name, value in os.environ.items() if name != "AT_SPI_BUS_ADDRESS"}
        return subprocess.run(command, cwd=ROOT, env={**env, **bus}).returncode


def a11y_lacks() -> str:
    """Name what the test through the accessibility bus needs and this machine lacks."""
    if not sys.platform.startswith("linux"):
        return "the accessibility bus (AT-SPI) is a matter of Linux."
    missing = {package for tool, package in A11Y_TOOLS.items() if not shutil.which(tool)}
    # pyatspi belongs to the system's own Python, so the driver is a child that runs there.
    seen = subprocess.run(["/usr/bin/python3", "-c", "import pyatspi"], capture_output=True)
    if seen.returncode:
        missing |= {"at-spi2-core", "python3-pyatspi"}
    if not missing:
        return ""
    return f"programs are missing. On Debian: sudo apt install {' '.join(sorted(missing))}"


def rules(args: list[str]) -> int:
    """List each rule of the domain page, its tests and where it lives; fail if one has no test."""
    set_up()
    return module("tests.helpers.rules", *args)


def check(args: list[str]) -> int:
    """Check lint, format, types, import contracts, form definitions, translations."""
    set_up()
    unknown = set(args) - CHECKS.keys()
    if unknown:
        raise MissingError(f"there is no check called {', '.join(unknown)}: {', '.join(CHECKS)}")
    broken = []
    for name in args or CHECKS:
        print(f"--- {name}", flush=True)
        if tool(*CHECKS[name]):
            broken.append(name)
    print(f"check: {'broken: ' + ', '.join(broken) if broken else 'all hold'}")
    return 1 if broken else 0


def bench(args: list[str]) -> int:
    """Run the benchmarks, each beside its reference: [--json FILE] [--scale X] [NAME …]."""
    check_qt_libraries(window=False)
    set_up()
    return module("tests.bench", *args, QT_QPA_PLATFORM="offscreen")


def package(args: list[str]) -> int:
    """Freeze the program with PyInstaller and start what came out."""
    check_qt_libraries(window=False)
    set_up()
    folders = ("--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build"))
    quiet = ("--noconfirm", "--clean", "--log-level", "WARN")
    if module("PyInstaller", *folders, *quiet, *args, str(ROOT / "installer" / "mia.spec")):
        raise MissingError("PyInstaller could not freeze the program (it says why above).")
    smoke = [str(PYTHON), str(ROOT / "installer" / "smoke.py"), str(ROOT / "dist" / "mia-desktop")]
    return subprocess.run(smoke, cwd=ROOT).returncode


COMMANDS = {each.__name__: each for each in (demo, test, a11y, rules, check, bench, package)}


def usage() -> str:
    lines = [f"  {name:8} {(each.__doc__ or '').strip()}" for name, each in COMMANDS.items()]
    return "\n".join(["usage: python3 dev.py COMMAND [ARGUMENTS]", "", *lines])


def main(argv: list[str]) -> int:
    if not argv or argv[0] not in COMMANDS or {"-h", "--help"} & set(argv):
        print(usage())
        return 0 if {"-h", "--help"} & set(argv) else 2
    try:
        check_python()
        return COMMANDS[argv[0]](argv[1:])
    except MissingError as missing:
        print(f"dev.py: {missing}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
