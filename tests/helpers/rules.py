"""The table behind `dev.py rules`: which test shows which rule, and where the rule lives.

A test says it with ``@pytest.mark.rule("R-02")``, the code by naming R-02 in a docstring, a form
or a list by naming it in a comment. Read from the syntax trees, so that nothing has to be imported
or run.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = [f"R-{number:02}" for number in range(1, 65)]
RULE = re.compile(r"\bR-\d\d\b")
DECIDED = {
    "R-01": "status belongs to the participation, coming back is a new one (C1)",
    "R-02": "the plan lives, fastställ writes a version that stands (C4)",
    "R-04": "vet inte, vill inte svara and ej aktuellt (C11), not two of them",
    "R-05": "narrowed to C, D, E, F and I; G and H have none (C10)",
    "R-23": "as numbers and lines by area; no picture of all areas in one (P13)",
    "R-26": "after 1 and 6 months, 12 a setting, only with CONTACT_AFTER (C13)",
    "R-30": "no F6 (P13)",
    "R-32": "the decision stands in the office's signed invitation (D1)",
    "R-38": "replaced by S2 and S3: also former name and a complete number; named filters",
    "R-42": "a failed unlock is counted outside and logged at the next one (C17)",
    "R-43": "the period comes with the invitation (D4)",
    "R-46": "from day 60 up shape and check digit only (D2, C16)",
    "R-48": "as C12",
    "R-50": "the mask is 19900101-•••• (S5)",
    "R-51": "as D2",
    "R-59": "replaced by S4: exact on the own screen, under 5 hidden in print, copy and export",
    "R-63": "narrowed by C15: full names and numbers block, a name that is a word asks",
    "R-64": "at the office from F1 only, cases are not counted again (C14)",
}
"""What decisions.md and the decisions on top of domain.md say instead; those hold."""
Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def tests_of_rules(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for owner, rule in _marked(tree):
            found[rule].append(f"{path.relative_to(ROOT).as_posix()}::{owner}")
    return found


def _marked(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            for mark in node.decorator_list:
                yield from ((node.name, rule) for rule in _rules_of_mark(mark))
        elif isinstance(node, ast.Assign) and _names(node) == ["pytestmark"]:
            for part in ast.walk(node.value):
                yield from (("(whole module)", rule) for rule in _rules_of_mark(part))


def _names(node: ast.Assign) -> list[str]:
    return [target.id for target in node.targets if isinstance(target, ast.Name)]


def _rules_of_mark(mark: ast.AST) -> list[str]:
    """Give the rules of one ``pytest.mark.rule(…)``, written as "R-02" or as 2."""
    if not isinstance(mark, ast.Call) or not ast.unparse(mark.func).endswith("mark.rule"):
        return []
    values = [argument.value for argument in mark.args if isinstance(argument, ast.Constant)]
    return [f"R-{value:02}" if isinstance(value, int) else str(value) for value in values]


def places_of_rules(folders: list[Path]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(path for folder in folders for path in folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for line, text in _said_in(node):
                for rule in sorted(set(RULE.findall(text))):
                    found[rule].append(f"{path.relative_to(ROOT).as_posix()}:{line}")
    return found


def _said_in(node: ast.AST) -> Iterator[tuple[int, str]]:
    """The docstring of what has one, and the words under a constant or a field."""
    if not isinstance(node, Documented):
        return
    yield getattr(node, "lineno", 1), ast.get_docstring(node) or ""
    for before, one in pairwise(node.body):
        if isinstance(before, ast.Assign | ast.AnnAssign) and isinstance(one, ast.Expr):
            yield before.lineno, ast.unparse(one)


def places_in_data(folder: Path) -> dict[str, list[str]]:
    """Where forms and lists name a rule in a comment: what is not asked is a rule as well."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("*.toml")):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for rule in RULE.findall(text if text.startswith("#") else ""):
                found[rule].append(f"{path.relative_to(ROOT).as_posix()}:{number}")
    return found


def main() -> int:
    tests = tests_of_rules(ROOT / "tests")
    places = places_of_rules([ROOT / "mia_desktop", ROOT / "ui"])
    for rule, more in places_in_data(ROOT / "resources").items():
        places[rule] += more
    unknown = sorted((tests.keys() | places.keys() | DECIDED.keys()) - set(RULES))
    for rule in RULES:
        shown = tests.get(rule) or ["- no test -"]
        lives = ", ".join(places.get(rule, [])) or "-"
        print(f"{rule}  {shown[0]}  <-  {lives}")
        if rule in DECIDED:
            print(f"      decided since: {DECIDED[rule]}")
        print("".join(f"      {test}\n" for test in shown[1:]), end="")
    without = [rule for rule in RULES if rule not in tests]
    print(f"\n{len(RULES) - len(without)} of {len(RULES)} rules have a test")
    if without:
        print(f"without: {' '.join(without)}")
    homeless = [rule for rule in RULES if not places.get(rule)]
    if homeless:
        print(f"named by no code: {' '.join(homeless)}")
    if unknown:
        print(f"named, but not on the domain page: {' '.join(unknown)}")
    return 1 if without or homeless or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
