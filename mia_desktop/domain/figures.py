"""Figures over a caseload: fixed tables, always by sex, of participations (R-58, R-64).

Pure reckoning over what was read of each participation. Nothing sensitive is in a `Run` but that
somebody is protected, which only takes them out of what leaves (`protected_figures`), so no table
can be split by it (R-38, R-61); nobody is named in a table, and areas are never added up
(R-19). What is counted where is told in words beside each table by whoever shows it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias, get_args

import msgspec

from mia_desktop.domain.small_cells import Cell, of_people

Sex = Literal["KVINNA", "MAN", "OKANT"]
SEXES: tuple[Sex, ...] = get_args(Sex)
View = Literal["figures", "equality"]
"""The own caseload, or the jämställdhetsvy over it (R-59)."""

WHOLE = "MIA"
"""The code under which a participation itself is counted, beside the insatser in it."""
UNSAID = ""
"""The line of those of whom nobody has said."""
NO_INSATS = "INGEN"

WORK = ("workUnsupported", "workSupported", "studies", "jobSeeking", "ordinaryMeasure", "none")
"""What somebody does, as the forms ask; the first three are shares of 40 hours a week (§5.3)."""
INCOME = (
    "ARBETE", "STUDIEMEDEL", "OHALSA", "ARBETSMARKNADSSTOD", "EKONOMISKT_BISTAND",
    "ANNAN_OFFENTLIG", "INGEN_OFFENTLIG",
)  # fmt: skip
"""The federations' groups of CL-INC; föräldrapenning and pension are no public income (§5.3)."""
CHANGES = ("MER", "LIKA", "MINDRE")
OUTCOMES = ("ARBETE", "STUDIER", "ORDINARIE_INSATS", "ANNAN_STEGFORFLYTTNING", "INGEN_FORFLYTTNING")
VERDICTS = ("POSITIVT", "DELVIS_POSITIVT", "OFORANDRAT", "NEGATIVT")
NOT_REACHED = ("NADDES_EJ", "VILLE_INTE")
POINTS = ("MANAD_1", "MANAD_6", "MANAD_12")
DIRECTIONS = ("FRAMAT", "OFORANDRAT", "BAKAT")
BANDS: Mapping[str, range] = {
    "UNDER_18": range(18), "18_29": range(18, 30), "30_54": range(30, 55), "55_": range(55, 200),
}  # fmt: skip


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """An insats of a participation, or the participation itself, from its first day to its last."""

    code: str
    name: str = ""
    start: date
    end: date | None = None


class Step(msgspec.Struct, frozen=True, kw_only=True):
    day: date
    area: str
    direction: str


class Later(msgspec.Struct, frozen=True, kw_only=True):
    """A contact after the end."""

    day: date
    point: str
    contacted: str
    verdict: str = UNSAID


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody did and lived on; None where the question was not answered."""

    work: Mapping[str, int | str] | None = None
    income: tuple[str, ...] | None = None


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One participation, as far as it can be counted; nothing else of it is here."""

    sex: Sex
    born: date | None = None
    referrer: str = UNSAID
    referred: date | None = None
    first_contact: date | None = None
    spans: tuple[Span, ...] = ()
    """Empty for somebody who was referred and not taken in."""
    reason: str = UNSAID
    outcome: str = UNSAID
    before: Situation = Situation()
    after: Situation = Situation()
    hours: tuple[tuple[date, Decimal], ...] = ()
    steps: tuple[Step, ...] = ()
    later: tuple[Later, ...] = ()
    protected: bool = False
    """Counted on the own screen and in volumes, and in no breakdown that leaves (R-30, R-52)."""

    @property
    def whole(self) -> Span | None:
        return next((span for span in self.spans if span.code == WHOLE), None)

    @property
    def first_insats(self) -> date | None:
        return min((span.start for span in self.spans if span.code != WHOLE), default=None)


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a table: what it counts, and the figures of women, men and not entered."""

    key: str
    name: str = ""
    """The local name of an insats."""
    cells: tuple[Cell, ...]

    @property
    def total(self) -> int:
        return sum(cell.n for cell in self.cells)


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """A table of figures. `base` is how many there were to count, None where nothing is summed.

    `exact` sums are volumes, which may be told as they are (R-28); a table that is `volume` is
    nothing but that.
    """

    id: str
    lines: tuple[Line, ...]
    base: tuple[Cell, ...] | None = None
    exact: bool = False
    volume: bool = False
    sparse: bool = False
    """Whether lines of nobody are left out where the table is shown; its codes are many."""
    known: bool = False
    """Whether volumes tell of each of its lines, not only of their base."""
    closed: tuple[int, ...] = ()
    """The columns that stay at home whole, by their place among the sexes."""


class Spread(msgspec.Struct, frozen=True, kw_only=True):
    """How amounts lie among participations: how many there are, middle, least and most."""

    people: int = 0
    total: Decimal = Decimal(0)
    median: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None


class SpreadLine(msgspec.Struct, frozen=True, kw_only=True):
    key: str
    cells: tuple[Spread, ...]
    whole: Spread


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """A table of days or hours."""

    id: str
    lines: tuple[SpreadLine, ...]


AnyTable: TypeAlias = Counted | Measured


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """All tables of a view over a period, both days included."""

    view: View
    first: date
    last: date
    tables: tuple[AnyTable, ...]
    away: tuple[AnyTable, ...] = ()
    """The tables that `shown_figures.for_others` may be given: nobody protected is in them."""
    people: int
    """How many participations are counted in any of them."""

    @property
    def has_unknown(self) -> bool:
        """Whether anybody's sex is not entered."""
        return any(_unknown(table) for table in self.tables)


def _unknown(table: AnyTable) -> bool:
    if isinstance(table, Measured):
        return any(line.cells[2].people for line in table.lines)
    return any(line.cells[2].n for line in table.lines)


def band(run: Run) -> str:
    """The age band on the day that the participation began, by the birth date entered (R-47)."""
    if run.born is None or run.whole is None:
        return UNSAID
    day, born = run.whole.start, run.born
    age = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
    return next((name for name, ages in BANDS.items() if age in ages), UNSAID)


def income_group(code: str, groups: Mapping[str, str]) -> str:
    """The group that a source of income is reported under (domain §5.3, §7)."""
    if code in {"LON", "EGET_FORETAG"}:
        return "ARBETE"
    if code in {"FORALDRAPENNING", "PENSION"}:
        return "INGEN_OFFENTLIG"
    return groups.get(code) or code


def change_of_work(run: Run) -> str:
    """Whether there is more work and studies after than before, as SUS counted it (§7)."""
    if run.before.work is None or run.after.work is None:
        return UNSAID
    before, after = _percent(run.before.work), _percent(run.after.work)
    return "MER" if after > before else "MINDRE" if after < before else "LIKA"


def _percent(work: Mapping[str, int | str]) -> int:
    shares = (work.get(part) for part in WORK[:3])
    return sum(share for share in shares if isinstance(share, int))


def doing(situation: Situation) -> tuple[str, ...]:
    """What somebody does: shares above nought and what was answered with yes."""
    if situation.work is None:
        return (UNSAID,)
    said = situation.work
    found = [part for part in WORK if said.get(part) == "JA" or _is_share(said.get(part))]
    return tuple(found) or ("none",)


def _is_share(value: int | str | None) -> bool:
    return isinstance(value, int) and value > 0


def living_on(situation: Situation) -> tuple[str, ...]:
    return (UNSAID,) if situation.income is None else tuple(dict.fromkeys(situation.income))


# counting

Keys = Callable[[Run], Iterable[str]]


def partly(runs: Collection[Run], keys: Keys) -> dict[str, list[Cell]]:
    """For each key how many participations have it; one that has it twice is counted once."""
    counts: dict[str, list[int]] = {}
    for run in runs:
        for key in set(keys(run)):
            counts.setdefault(key, [0, 0, 0])[SEXES.index(run.sex)] += 1
    return {key: [of_people(n) for n in row] for key, row in counts.items()}


def table(
    name: str, runs: Collection[Run], keys: Keys, order: Sequence[str], *, exact: bool = True,
    sparse: bool = False, known: bool = False,
) -> Counted:  # fmt: skip
    """Participations by what `keys` says of them, in this order; then those not said of."""
    found = partly(runs, keys)
    more = sorted(key for key in found if key not in order and key != UNSAID)
    keys_in_order = [*order, *more, *([UNSAID] if UNSAID in found else [])]
    return Counted(
        id=name,
        lines=tuple(Line(key=k, cells=tuple(found.get(k, _NONE))) for k in keys_in_order),
        base=by_sex(runs),
        exact=exact,
        sparse=sparse,
        known=known,
    )


_NONE = [Cell()] * len(SEXES)


def by_sex(runs: Iterable[Run]) -> tuple[Cell, ...]:
    counts = [0, 0, 0]
    for run in runs:
        counts[SEXES.index(run.sex)] += 1
    return tuple(of_people(n) for n in counts)


def amounts(of: Iterable[tuple[Sex, Decimal]], key: str) -> SpreadLine:
    """How amounts lie, by sex and in all; each is of a participation of its own."""
    every: dict[Sex, list[Decimal]] = {sex: [] for sex in SEXES}
    for sex, amount in of:
        every[sex].append(amount)
    return SpreadLine(
        key=key,
        cells=tuple(spread(found) for found in every.values()),
        whole=spread([amount for found in every.values() for amount in found]),
    )


def spread(found: Sequence[Decimal]) -> Spread:
    if not found:
        return Spread()
    order = sorted(found)
    half = len(order) // 2
    median = order[half] if len(order) % 2 else (order[half - 1] + order[half]) / 2
    return Spread(
        people=len(order), total=sum(order, Decimal(0)), median=median, low=order[0],
        high=order[-1],
    )  # fmt: skip
