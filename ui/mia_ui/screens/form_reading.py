"""What the pages of a form are made from, read on the store thread."""

from mia_desktop.services import filling as service
from mia_desktop.services import people
from mia_desktop.services.desk import Desk
from mia_desktop.services.filling import Filling


class Opened:
    """What the page is made from: the document, and whose it is by number."""

    def __init__(self, filling: Filling, number: str, name: str) -> None:
        self.filling = filling
        self.number = number
        self.name = name


def open_for(desk: Desk, document: str) -> Opened:
    """Read the document and its participant (on the store thread)."""
    filling = service.open_document(desk, document)
    person = people.view(desk, filling.document.case).participant
    hidden = person.protected != "NEJ"
    name = person.number if hidden else person.preferred_name or person.name.given
    return Opened(filling, person.number, name or person.number)
