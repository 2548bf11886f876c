"""An office and a handledare who know each other, so that what they give each other can be seen.

What a person does over the telephone and with a stick is done here by the services at once.
"""

from datetime import date, timedelta
from pathlib import Path

from mia_desktop.domain import writes
from mia_desktop.domain.writes import Line
from mia_desktop.services import caseload, handover, identity, invitations, office, peers, people
from mia_desktop.services.caseload import Filter
from mia_desktop.services.desk import Desk
from mia_desktop.services.invitations import Decision, Order, Profile

FEDERATION = "Samordningsförbundet Övning"
PHRASE = "rot rot rot rot rot"
CHEAP = office.Cost(memory=8, passes=1, lanes=1)
"""The root guards nothing but pictures."""
PROFILES = (
    Profile(name="F1"),
    Profile(name="F2"),
    Profile(
        name="F3",
        decision=Decision(by="Förbundschefen", day=date(2026, 1, 7), legal_basis="Avtal 2026:1"),
    ),
)
PLACES = (0, 1, 2, 3)
PHONES = ("070-174 06 05", "070-174 06 39")


def introduce(clerk: Desk, coach: Desk) -> None:
    """Invitation and visiting card, each with its number typed (on the store thread)."""
    root = office.seal_new_root(PHRASE, CHEAP)
    office.setup(clerk, FEDERATION, root, unit="Haninge")
    seed = invitations.open_root(root.file, PHRASE, least_memory=CHEAP.memory)
    order = Order(prefix="K7", profiles=PROFILES, name="Övning Handledare")
    invitation = invitations.make(clerk, root.file, seed, order)
    invitations.pin(coach, invitation, PLACES, _typed(invitations.number_of(invitation)))
    card = identity.my_card(coach).raw
    peers.pin_card(clerk, card, PLACES, _typed(identity.my_number(coach)))


def _typed(number: tuple[str, ...]) -> list[str]:
    return [number[place] for place in PLACES]


def hand_over(coach: Desk, folder: Path) -> None:
    """A stick with a package on it, and a file that is none."""
    folder.mkdir(parents=True)
    handover.make(coach, folder)
    (folder / "trasig.miabundle").write_bytes(b"inget paket")


def disagree(desk: Desk) -> None:
    """Two people have written at the same place without having read each other."""
    earlier = int((desk.clock.now() - timedelta(days=3)).timestamp() * 1000)
    for case in caseload.ids(desk, Filter())[:2]:
        mine, theirs = PHONES
        people.set_field(desk, case, "phone", mine)
        line = Line(
            author="Bo Kansli", case=case, epoch="b" * 32, kind="participant", record=case,
            stamp=(earlier, 0), unit="phone", value=theirs,
        )  # fmt: skip
        desk.writer.absorb([writes.make(line)])
