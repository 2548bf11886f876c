"""Whether this computer may hand a participant over to another handledare.

Apart from the paper, so that to say why not does not load what papers are made of.
"""

from mia_desktop.domain.errors import Expected
from mia_desktop.services.desk import Desk
from mia_desktop.services.identity import public_keys


class NotYoursToHandOver(Expected):
    """The participant is somebody else's now: the office has moved the case."""


def check(desk: Desk, case: str) -> None:
    """Raise NotYoursToHandOver unless the case is the office's or assigned to this computer.

    Who may write about whom is the office's to say (bundle-format §5); until it has, the case is
    its maker's.
    """
    assigned = desk.get(case).values.get("assigned") or ()
    if desk.role != "kontoret" and assigned and public_keys(desk).isdisjoint(assigned):
        raise NotYoursToHandOver(case)
