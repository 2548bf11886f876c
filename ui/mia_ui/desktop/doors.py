"""Going in, on the store thread: everything here imports the store and is itself imported late."""

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.services import access, errors, sandbox, whereabouts
from mia_desktop.services.access import Entered, Failed, Finding, Terms
from mia_desktop.services.desk import Desk, Role
from mia_ui import messages
from mia_ui.messages import Told


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """An open desk with what the window needs to know of it."""

    desk: Desk
    role: Role
    findings: tuple[Finding, ...] = ()
    failed: Failed | None = None
    trouble: Expected | None = None
    page: str = ""
    """Where to begin, if not where the person was or at home."""
    place: str = ""
    """Where this person was earlier today, as `services.whereabouts` kept it."""


def enter(
    places: Places, clock: Clock, phrase: str, terms: Terms | None, *, practice: bool = False
) -> Opened:
    """Unlock with a passphrase."""
    terms = sandbox.TERMS if practice else terms
    return opened(access.enter(places, clock, phrase, terms=terms))


def opened(entered: Entered) -> Opened:
    return Opened(
        desk=entered.desk, role=entered.desk.role, findings=entered.findings,
        failed=entered.failed, trouble=entered.trouble, place=whereabouts.latest(entered.desk),
    )  # fmt: skip


def practise(places: Places, clock: Clock) -> Opened:
    """A practice vault, made anew."""
    desk = sandbox.start(places, clock)
    return Opened(desk=desk, role=desk.role)


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why somebody does not get in; `failed` counts wrong phrases, 0 is another reason."""

    told: Told
    failed: int = 0


def refusal(error: Expected) -> Refusal:
    failed = error.failed if isinstance(error, errors.WrongPhrase) else 0
    return Refusal(told=messages.tell(error), failed=failed)
