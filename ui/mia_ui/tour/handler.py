"""The handledare's own sittings: the first start, handing over, collecting."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.stage import Stage


def begin(stage: Stage) -> Script:
    """From an empty laptop and an invitation to a handledare with a card."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: välkommen")
    yield from hands.see("Hur vill du börja?")
    yield from driver.picture()
    yield from hands.press("Jag har en inbjudan")
    yield from driver.step("handledaren: inbjudan")
    yield from hands.press("Välj inbjudan …")
    yield from hands.pick_file(stage.on_stick("*.miainvite"))
    yield from hands.see(cast.FEDERATION)
    yield from stage.type_number("inbjudan")
    yield from driver.picture()
    yield from hands.press("Fortsätt")
    yield from stage.begin(whose=cast.HANDLER, fields={"Ditt namn": cast.COACH})
    yield from driver.step("handledaren: visitkort")
    yield from hands.see("Mitt visitkort")
    yield from stage.write_off_number("visitkort")
    yield from hands.press("Spara mitt visitkort …")
    yield from hands.pick_file(stage.stick / "anna.miacard")
    yield from hands.see("Visitkortet är sparat.")
    yield from driver.picture()
    yield from stage.leave()


def hand_over(stage: Stage) -> Script:
    """What leaves and what stays is read; then the bundle is made."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.HANDLER)
    yield from hands.keys("Ctrl+E")
    yield from driver.step("handledaren: lämna till kontoret")
    yield from hands.see("Det här lämnas")
    yield from hands.see(cast.FAMILY)
    yield from hands.see(cast.FEDERATION)
    yield from driver.picture()
    yield from hands.press("Skapa paketet …")
    yield from hands.pick_file(stage.stick / "paket-1.miabundle")
    yield from driver.step("handledaren: paketet lämnat")
    yield from hands.see("Paketet är skapat och kontrolläst.")
    yield from hands.see("Skrivet")
    yield from driver.picture()
    yield from stage.leave()


def collect(stage: Stage) -> Script:
    """The receipt is read; the bundle is known to have been read in."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.HANDLER)
    yield from hands.keys("Ctrl+I")
    yield from driver.step("handledaren: hämta från kontoret")
    yield from hands.press("Välj fil …")
    yield from hands.pick_file(stage.on_stick("*.miareceipt"))
    yield from hands.see(f"Från {cast.CLERK}")
    yield from hands.see("Underskriften stämmer.")
    yield from driver.picture("granska")
    yield from hands.press("Läs in")
    yield from hands.see("Hämtningen är klar.")
    yield from hands.see("1 av dina paket är inläst på kontoret.")
    yield from driver.picture()
    yield from hands.keys("Ctrl+E")
    yield from driver.step("handledaren: kvitterat")
    yield from hands.see("Inläst")
    yield from driver.picture()
    yield from stage.leave()
