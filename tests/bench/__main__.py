"""Runs every bench_*.py beside this file: `dev.py bench [--json FILE] [--scale X] [NAME …]`.

Each has ``def run(scale: float) -> list[Result]``; scale 1 is the real size of the budgets.
"""

import argparse
import importlib
import json
import sys
from pathlib import Path

from tests.bench.result import Result

HERE = Path(__file__).parent


def benches(names: list[str]) -> list[str]:
    every = sorted(path.stem for path in HERE.glob("bench_*.py"))
    return [name for name in every if not names or name.removeprefix("bench_") in names]


def table_line(result: Result) -> str:
    ours, reference = _figure(result.ours_s, result.unit), _figure(result.reference_s, result.unit)
    ratio = f"{result.ratio:6.2f} x" if result.ratio is not None else " " * 8
    limits = [f"{result.limit:g} x"] if result.limit is not None else []
    limits += [_figure(result.limit_plain, result.unit).strip()] if result.limit_plain else []
    verdict = "; ".join(result.faults()).upper() or "ok"
    rows = f"{result.rows:>8} rows"
    return (
        f"{result.name:44} {rows} {ours} {reference} {ratio}  <= {' & '.join(limits):12} {verdict}"
    )


def _figure(value: float | None, unit: str) -> str:
    if value is None:
        return " " * 11
    return f"{value * 1000:8.2f} ms" if unit == "s" else f"{value:8.1f} {unit}"


def as_json(result: Result) -> dict[str, object]:
    facts = {field: getattr(result, field) for field in Result.__dataclass_fields__}
    return {**facts, "ratio": result.ratio, "faults": result.faults()}


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="bench_NAME.py only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="the figures as JSON as well")
    parser.add_argument("--scale", type=float, default=1.0, help="1 = real size; less: a try-out")
    wanted = parser.parse_args()
    results: list[Result] = []
    print(f"{'':44} {'':>13} {'ours':>11} {'reference':>11} {'ratio':>8}  limit")
    for name in benches(wanted.names):
        for result in importlib.import_module(f"tests.bench.{name}").run(wanted.scale):
            results.append(result)
            print(table_line(result), flush=True)
    if wanted.json:
        facts = {"scale": wanted.scale, "results": [as_json(each) for each in results]}
        wanted.json.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    broken = sum(bool(result.faults()) for result in results)
    print(f"{len(results)} figures, {broken} outside their budget")
    return 1 if broken or not results else 0


if __name__ == "__main__":
    sys.exit(main())
