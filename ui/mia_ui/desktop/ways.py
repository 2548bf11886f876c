"""The ways in, by what was chosen at the locked window."""

from typing import Any

from mia_ui.desktop.first_start import FirstStart
from mia_ui.desktop.recovery import Recovery, Restoring
from mia_ui.desktop.steps import Step, Steps


def make(choice: str, back: Step, **around: Any) -> Steps:
    """The way for a choice of the first page, or for a forgotten passphrase; not yet begun."""
    flow: Steps
    match choice:
        case "invited":
            flow = FirstStart("handledare", invited=True, **around)
        case "alone":
            flow = FirstStart("handledare", **around)
        case "office":
            flow = FirstStart("kontoret", **around)
        case "restore":
            flow = Restoring(damaged=False, back=back, **around)
        case "recover":
            flow = Recovery(**around)
        case _:
            raise KeyError(choice)
    flow.given_up.connect(back)
    return flow
