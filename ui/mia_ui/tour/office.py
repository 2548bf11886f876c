"""The office's sittings: the vault with its root, the invitation, the card, the bundle."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.stage import Stage


def begin(stage: Stage) -> Script:
    """From an empty laptop to an office."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("kontoret: välkommen")
    yield from hands.see("Hur vill du börja?")
    yield from driver.picture()
    yield from hands.press("Vi är kontoret")
    fields = {"Ditt namn": cast.CLERK, "Samordningsförbund": cast.FEDERATION}
    yield from stage.begin(whose=cast.OFFICE, fields=fields)
    yield from hands.see("Lås nu")
    yield from driver.picture("inne")
    yield from stage.leave()
