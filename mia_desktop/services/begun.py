"""Forms that somebody is in the middle of: one of each kind in a participation."""

from mia_desktop.domain.records.work import DOCUMENTS
from mia_desktop.services import filling
from mia_desktop.services.desk import Desk


def begin(desk: Desk, case: str, form: str) -> str:
    """The document of a form that is being filled in now, or a new one (R-01)."""
    runs = desk.of_case(case, "participation")
    now = runs[-1].id if runs else ""
    under_way = [
        record.id
        for record in desk.of_case(case, *DOCUMENTS)
        if (record.values.get("form") or {}).get("id") == form
        and not record.completions
        and (record.values.get("participation") or now) == now
    ]
    return under_way[-1] if under_way else filling.start(desk, case, form)
