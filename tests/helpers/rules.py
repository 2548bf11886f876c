"""The table behind `dev.py rules`: which test shows which rule, and where the rule lives.

A test says it with ``@pytest.mark.rule("R-02")``, the code by naming R-02 in a docstring.
Read from the syntax trees, so that nothing has to be imported or run.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RULES = [f"R-{number:02}" for number in range(1, 65)]
RULE = re.compile(r"\bR-\d\d\b")
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
            if isinstance(node, Documented):
                line = getattr(node, "lineno", 1)
                for rule in sorted(set(RULE.findall(ast.get_docstring(node) or ""))):
                    found[rule].append(f"{path.relative_to(ROOT).as_posix()}:{line}")
    return found


def main() -> int:
    tests = tests_of_rules(ROOT / "tests")
    places = places_of_rules([ROOT / "mia_desktop", ROOT / "ui"])
    unknown = sorted((tests.keys() | places.keys()) - set(RULES))
    for rule in RULES:
        shown = tests.get(rule) or ["- no test -"]
        lives = ", ".join(places.get(rule, [])) or "-"
        print(f"{rule}  {shown[0]}  <-  {lives}")
        print("".join(f"      {test}\n" for test in shown[1:]), end="")
    without = [rule for rule in RULES if rule not in tests]
    print(f"\n{len(RULES) - len(without)} of {len(RULES)} rules have a test")
    if without:
        print(f"without: {' '.join(without)}")
    if unknown:
        print(f"named, but not on the domain page: {' '.join(unknown)}")
    return 1 if without or unknown else 0


if __name__ == "__main__":
    sys.exit(main())
