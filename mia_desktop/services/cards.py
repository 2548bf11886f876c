"""This computer's visitkort as a file, and the number that it is known by (bundle-format §3)."""

from pathlib import Path

import msgspec

from mia_desktop.platform import files
from mia_desktop.services import identity
from mia_desktop.services.desk import Desk
from mia_desktop.store.errors import files_sorted
from mia_desktop.sync import filenames, signed


class MyCard(msgspec.Struct, frozen=True, kw_only=True):
    """What is shown of one's own card."""

    federation: str
    number: tuple[str, ...]
    file_name: str


def mine(desk: Desk) -> MyCard:
    """The card as it is now; raises NotInvited, or BadCard for a name that cannot stand there."""
    card = identity.my_card(desk)
    stem = filenames.new_stem(desk.clock.today())
    return MyCard(
        federation=card.federation,
        number=signed.check_number(card),
        file_name=filenames.name(stem, ".miacard"),
    )


def save(desk: Desk, path: Path) -> None:
    """Write the card where it can be carried to the office; noted, for something leaves."""
    data = identity.my_card(desk).raw
    with files_sorted():
        files.write_atomic(path, data)
    desk.note("save_card")
