"""What was handed over from here, newest first: the states that receipts flip (§4.8)."""

from mia_desktop.domain.records.office import HandedOver
from mia_desktop.services import reminding
from mia_desktop.services.desk import Desk
from mia_desktop.store import reading

KIND = "handed_over"


def get(desk: Desk, record: str) -> HandedOver:
    return desk.get(record).as_type(HandedOver)


def everything(desk: Desk) -> list[HandedOver]:
    """All hand-overs, newest first."""
    found = [r.as_type(HandedOver) for r in reading.of_kind(desk.connection, KIND)]
    return sorted(found, key=lambda each: (each.made, each.id), reverse=True)


def overdue(desk: Desk) -> list[HandedOver]:
    """Bundles of which nothing has been heard for too long: Idag names them (ux §1.13)."""
    limit = (desk.clock.now() - reminding.receipt_after(desk)).isoformat()
    waiting = [each for each in everything(desk) if each.state in {"skapad", "skriven"}]
    return [each for each in waiting if each.made < limit]
