"""An office and a handledare who know each other: invitation and card, each number typed.

What a person does over the telephone and with a stick is done here by the services at once.
"""

from mia_desktop.services import identity, invitations, office, peers
from mia_desktop.services.desk import Desk
from mia_desktop.services.invitations import Decision, Order, Profile

FEDERATION = "Samordningsförbundet Övning"
UNIT = "Haninge"
PHRASE = "rot rot rot rot rot"
CHEAP = office.Cost(memory=8, passes=1, lanes=1)
"""The root guards nobody who lives."""
PLACES = (0, 1, 2, 3)


def introduce(clerk: Desk, coach: Desk, prefix: str) -> None:
    """Set the office up, invite the handledare, and admit them."""
    root = office.seal_new_root(PHRASE, CHEAP)
    office.setup(clerk, FEDERATION, root, unit=UNIT)
    seed = invitations.open_root(root.file, PHRASE, least_memory=CHEAP.memory)
    order = Order(prefix=prefix, profiles=_profiles(clerk), name=coach.person)
    invitation = invitations.make(clerk, root.file, seed, order)
    invitations.pin(coach, invitation, PLACES, _typed(invitations.number_of(invitation)))
    card = identity.my_card(coach).raw
    peers.pin_card(clerk, card, PLACES, _typed(identity.my_number(coach)))


def _profiles(clerk: Desk) -> tuple[Profile, ...]:
    decision = Decision(
        by="Förbundschefen", day=clerk.clock.today(), legal_basis="Beslut i övningen"
    )
    return (Profile(name="F1"), Profile(name="F2"), Profile(name="F3", decision=decision))


def _typed(number: tuple[str, ...]) -> list[str]:
    return [number[place] for place in PLACES]
