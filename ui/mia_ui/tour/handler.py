"""The handledare's own sittings: the first start, handing over, collecting."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.stage import Stage


def begin(stage: Stage) -> Script:
    """From an empty laptop to a handledare."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: välkommen")
    yield from hands.see("Hur vill du börja?")
    yield from driver.picture()
    yield from hands.press("Jag börjar själv")
    fields = {"Ditt namn": cast.COACH, "Enhet eller kommun (valfritt)": cast.UNIT}
    yield from stage.begin(whose=cast.HANDLER, fields=fields)
    yield from hands.see("Lås nu")
    yield from stage.leave()
