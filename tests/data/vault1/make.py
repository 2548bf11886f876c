"""Makes `vault.zip`: a vault of version 1, as the program of 21 November 2026 left it.

Run with the source tree of that day (git c1b1385) on the path; nothing but this file is read from
here. The people are invented; the phrase is the tests' own.
"""

import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from mia_desktop.domain.records.person import ConsentScope
from mia_desktop.services import access, caseload, filling, people, planning
from mia_desktop.services.caseload import NewParticipant
from tests.helpers.desks import new_desk


def main(target: Path) -> None:
    """A caseload of two, with an unfinished form and a plan that was agreed."""
    with tempfile.TemporaryDirectory() as folder:
        desk = new_desk(Path(folder))
        amina = caseload.add(desk, NewParticipant(given="Amina", family="Prov"))
        document = filling.start(desk, amina, "kartlaggning")
        answers = {"registeredAF": "JA", "actionPlanAF": "JA", "actionPlanAFDate": "2026-01-15"}
        for address, value in answers.items():
            filling.commit(desk, filling.open_document(desk, document), address, {"v": value})
        plan = planning.plan_of(desk, amina)
        planning.set_field(desk, plan, "period", {"start": "2026-03-01", "end": "2026-08-31"})
        planning.set_field(desk, plan, "follow_ups", ["2026-06-01"])
        scope = ConsentScope(start=date(2026, 3, 1), end=date(2026, 9, 1), purpose="Planera")
        people.give_consent(desk, amina, "INFO_EXCHANGE", scope, "MUNTLIGT")
        caseload.add(desk, NewParticipant(given="Bo", family="Prov", protected="ANNAT_SKYDD"))
        access.leave(desk)
        shutil.make_archive(str(target.with_suffix("")), "zip", Path(folder) / "vault")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
