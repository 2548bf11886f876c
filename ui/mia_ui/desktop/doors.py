"""Going in, on the store thread: everything here imports the store and is itself imported late."""

from collections.abc import Callable

import msgspec

from mia_desktop.domain.errors import Expected
from mia_desktop.platform.clock import Clock
from mia_desktop.platform.paths import Places
from mia_desktop.platform.slices import Long
from mia_desktop.services import access, errors, unfinished, whereabouts
from mia_desktop.services.access import Entered, Failed, Finding, Terms
from mia_desktop.services.desk import Desk, Role
from mia_desktop.services.unfinished import Unfinished
from mia_ui import messages
from mia_ui.messages import Told


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """An open desk with what the window needs to know of it."""

    desk: Desk
    role: Role
    findings: tuple[Finding, ...] = ()
    failed: Failed | None = None
    trouble: Expected | None = None
    unfinished: tuple[Unfinished, ...] = ()
    page: str = ""
    """Where to begin, if not where the person was or at home."""
    place: str = ""
    """Where this person was earlier today, as `services.whereabouts` kept it."""


def entering(
    places: Places, clock: Clock, phrase: str, terms: Terms | None, *, practice: bool = False,
    migrating: Callable[[int, int], None] | None = None,
) -> Long[Opened]:  # fmt: skip
    """Unlock with a passphrase: derived beside the store thread, opened on it.

    `migrating` hears how far an older vault has been brought up to this version.
    """
    if practice:
        from mia_desktop.services import sandbox  # noqa: PLC0415 - 40 invented people

        terms = sandbox.TERMS
    return opened(
        (yield from access.entering(places, clock, phrase, terms=terms, migrating=migrating))
    )


def opened(entered: Entered) -> Opened:
    return Opened(
        desk=entered.desk, role=entered.desk.role, findings=entered.findings,
        failed=entered.failed, trouble=entered.trouble, place=whereabouts.latest(entered.desk),
        unfinished=unfinished.everything(entered.desk),
    )  # fmt: skip


def practising(places: Places, clock: Clock) -> Long[Opened]:
    """A practice vault, made anew."""
    from mia_desktop.services import sandbox  # noqa: PLC0415 - as above

    desk = yield from sandbox.starting(places, clock)
    return Opened(desk=desk, role=desk.role)


def shut(opened: Opened) -> None:
    """Lock what was opened for somebody who has changed their mind."""
    access.leave(opened.desk)


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """Why somebody does not get in; `failed` counts wrong phrases, 0 is another reason."""

    told: Told
    failed: int = 0


def refusal(error: Expected) -> Refusal:
    failed = error.failed if isinstance(error, errors.WrongPhrase) else 0
    return Refusal(told=messages.tell(error), failed=failed)
