"""The tools that everybody types: what they say when something is missing, and what they refuse."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from tests.bench.result import Result
from tests.helpers import rules, translations

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_is_refused_in_words(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody with last decade's laptop reads what to install, not a traceback."""
    old = SimpleNamespace(version_info=(3, 9, 2), maxsize=sys.maxsize)
    monkeypatch.setattr(dev, "sys", old)

    with pytest.raises(dev.MissingError, match=r"Python 3\.11 to 3\.14 is needed, this is 3\.9"):
        dev.check_python()


def test_a_missing_library_is_named_with_its_package(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt itself would only abort."""
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "QT_LIBRARIES", {"libmia-none.so.9": "libmia-none9"})

    with pytest.raises(dev.MissingError, match=r"libmia-none\.so\.9\n.*apt install libmia-none9"):
        dev.check_qt_libraries(window=False)


def test_a_python_without_venv_is_told_the_package(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Debian leaves ensurepip out of its Python."""
    monkeypatch.setattr(dev.importlib.util, "find_spec", lambda _name: None)

    with pytest.raises(dev.MissingError, match=r"apt install python3\.\d+-venv"):
        dev.check_venv_module()


def test_an_unknown_command_shows_the_known_ones(
    dev: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip of the finger changes nothing."""
    code = dev.main(["tset"])

    assert code == 2
    assert "usage: python3 dev.py COMMAND" in capsys.readouterr().out


def test_too_little_coverage_fails(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What no test walks through is not known to work."""
    half = {"covered_lines": 99, "num_statements": 100, "covered_branches": 1, "num_branches": 2}
    files = {"mia_desktop/a.py": {"summary": half}, "ui/mia_ui/b.py": {"summary": half}}
    (tmp_path / ".coverage-report.json").write_text(json.dumps({"files": files}))
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "module", lambda *_command, **_env: 0)

    assert dev.coverage_gate() == 1
    assert "mia_desktop  branches   50.00 % (floor 95.0 %) UNDER" in capsys.readouterr().out


def test_fewer_rows_than_stated_is_a_fault() -> None:
    """A quick list of ten says nothing about ten thousand (decisions P6)."""
    result = Result(name="list", rows=10, stated=10_000, ours_s=1.0, reference_s=1.0, limit=2)

    assert result.faults() == ["only 10 of 10000 rows"]


@pytest.mark.parametrize(
    ("figures", "faults"),
    [
        ({"ours_s": 2.0, "reference_s": 1.0, "limit": 2}, []),
        ({"ours_s": 2.1, "reference_s": 1.0, "limit": 2}, ["over 2 x its reference"]),
        ({"ours_s": 2.1, "limit": 2}, ["over 2 x its reference"]),
        ({"ours_s": 0.017, "limit_plain": 0.016}, ["over 0.016 s"]),
    ],
)
def test_a_figure_over_its_budget_is_a_fault(figures: dict[str, float], faults: list[str]) -> None:
    """A ratio without its reference does not count as held."""
    assert Result(name="x", rows=1, stated=1, **figures).faults() == faults


def test_rules_are_read_from_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of rules cannot claim a test that does not exist."""
    monkeypatch.setattr(rules, "ROOT", tmp_path)
    (tmp_path / "test_a.py").write_text(
        'import pytest\n\n@pytest.mark.rule("R-02")\n@pytest.mark.rule(5)\ndef test_x(): ...\n'
    )

    assert rules.tests_of_rules(tmp_path) == {
        "R-02": ["test_a.py::test_x"],
        "R-05": ["test_a.py::test_x"],
    }


def test_a_form_names_a_rule_in_a_comment_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a form does not ask is a rule too, and words on the screen are no claim."""
    monkeypatch.setattr(rules, "ROOT", tmp_path)
    (tmp_path / "a.toml").write_text('# No diagnosis (R-06).\ntitle.sv = "R-07"\n')

    assert rules.places_in_data(tmp_path) == {"R-06": ["a.toml:1"]}


def test_every_rule_has_a_test_and_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule that nobody shows is a promise to participants that may not hold."""
    ended = rules.main()

    assert ended == 0, capsys.readouterr().out


def test_texts_keep_their_class_and_their_translation(tmp_path: Path) -> None:
    """An English colleague does not lose a text because a button beside it was added."""
    (tmp_path / "a.py").write_text(
        "class Plan:\n def f(self):\n  QCoreApplication.translate('Ctx', 'Spara')\n"
        "  self.tr('Mål <1>')\n  self.tr('%n mål', '', 3)\n"
    )
    goals = translations.Message("Plan", "%n mål", "", plural=True)
    found = translations.collect(tmp_path)
    ts = tmp_path / "mia_en.ts"
    ts.write_text(translations.written("en", found, {goals: ["%n goal", "%n goals"]}), "utf-8")

    assert [(m.context, m.source) for m in found] == [
        ("Ctx", "Spara"), ("Plan", "%n mål"), ("Plan", "Mål <1>"),
    ]  # fmt: skip
    assert translations.read(ts) == {found[0]: [], goals: ["%n goal", "%n goals"], found[2]: []}
    translations.release(ts, ts.with_suffix(".qm"))
    assert ts.with_suffix(".qm").stat().st_size > 0


def test_dev_speaks_before_it_sets_up() -> None:
    """Asking for help needs neither network nor .venv."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(ROOT / "dev.py"), "--help"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
