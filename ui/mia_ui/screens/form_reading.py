"""What the pages of a form are made from, read on the store thread."""

from datetime import date

from mia_desktop.domain.records.base import CASELOAD
from mia_desktop.forms.before import RowBefore, naming
from mia_desktop.forms.definition import Question
from mia_desktop.services import filling as service
from mia_desktop.services import meeting_needs, people
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling
from mia_desktop.services.meeting_needs import Needs
from mia_ui.base.actions import Language
from mia_ui.forms.past import Past
from mia_ui.forms.past_rows import PastRow, PastTable
from mia_ui.forms.wording import Wording
from mia_ui.widgets.date_text import plain_date

MEETING = "meeting"


class Opened:
    """What the page is made from: the document, and whose it is by number."""

    def __init__(
        self, filling: Filling, number: str, name: str, *, protected: bool = False,
        needs: Needs | None = None,
    ) -> None:  # fmt: skip
        self.filling = filling
        self.number = number
        self.name = name
        self.protected = protected
        self.needs = needs


def open_for(desk: Desk, document: str) -> Opened:
    """Read the document and its participant (on the store thread)."""
    filling = service.open_document(desk, document)
    if filling.document.case == CASELOAD:  # a workplace is nobody's
        return Opened(filling, "", filling.form.title.sv)
    person = people.view(desk, filling.document.case).participant
    hidden = person.protected != "NEJ"
    name = person.number if hidden else person.preferred_name or person.name.given
    meets = filling.form.record == MEETING and not filling.is_complete
    needs = meeting_needs.of_case(desk, filling.document.case) if meets else None
    return Opened(filling, person.number, name or person.number, protected=hidden, needs=needs)


def past_answers(filling: Filling, language: Language) -> dict[str, Past]:
    """What was said last time, by address, in the words of the screen."""
    wording = Wording(language, links_of(filling))
    return {
        address: Past(
            day=_day(earlier.day),
            text=wording.of(filling.session.leaf(address), earlier.stored),
            stored=earlier.stored if earlier.fits else None,
        )
        for address, earlier in filling.earlier.items()
    }


def past_tables(filling: Filling, language: Language) -> dict[str, PastTable]:
    """The rows of last time, by question, in the words of the screen."""
    wording = Wording(language, links_of(filling))
    found: dict[str, PastTable] = {}
    for key, table in filling.before.items():
        question, day = filling.form.question(key), _day(table.day)
        rows = tuple(_past_row(question, one, day, wording) for one in table.rows)
        found[key] = PastTable(day=day, rows=rows)
    return found


def _past_row(question: Question, row: RowBefore, day: str, wording: Wording) -> PastRow:
    cells = {
        key: Past(
            day=day, text=wording.of(question.column(key), stored), stored=row.takes.get(key)
        )
        for key, stored in row.row.cells.items()
    }  # fmt: skip
    name = ", ".join(cells[one.id].text for one in naming(question) if one.id in cells)
    return PastRow(before=row, name=name, cells=cells)


def _day(iso: str) -> str:
    """12 mars 2026; a day that cannot be read stays as it is."""
    try:
        return plain_date(date.fromisoformat(iso))
    except ValueError:
        return iso


def links_of(filling: Filling) -> dict[str, str]:
    """What the records are called that answers may point at."""
    return {key: text for kind in filling.links.values() for key, text in kind.items()}
