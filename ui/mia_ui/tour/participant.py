"""A new participant, and the way to one that is there."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.stage import Stage


def take_in(stage: Stage) -> Script:
    """A new participant: looked for first, then made."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.HANDLER)
    yield from driver.step("handledaren: idag")
    yield from driver.picture()
    yield from hands.press("Deltagare")
    yield from driver.step("handledaren: deltagare")
    yield from hands.see("Här visas dina deltagare.")
    yield from driver.picture()
    yield from hands.press("Ny deltagare")
    yield from driver.step("handledaren: ny deltagare")
    yield from hands.fill("Förnamn", cast.GIVEN)
    yield from hands.fill("Efternamn (valfritt)", cast.FAMILY)
    yield from hands.fill("Personnummer eller samordningsnummer (valfritt)", cast.NUMBER)
    yield from hands.press("Sök och fortsätt")
    yield from hands.see("Om deltagaren")
    yield from hands.choose("Kommun (valfritt)", "Haninge")
    yield from hands.choose("Vem remitterar? (valfritt)", "Arbetsförmedlingen")
    yield from driver.picture()
    yield from hands.press("Skapa deltagare")
    yield from driver.step("handledaren: deltagarens sida")
    yield from hands.see(f"{cast.GIVEN} {cast.FAMILY}")
    yield from hands.see("Nästa steg")
    yield from driver.picture()
    yield from _consent(stage)
    yield from stage.leave()


def _consent(stage: Stage) -> Script:
    """What the office may know of her: without a consent nothing of hers leaves (R-34)."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: samtycke")
    yield from hands.press("Samtycken")
    yield from hands.press("Registrera samtycke")
    yield from hands.choose("Vad gäller det?", "Dela uppgifter med andra")
    yield from hands.choose("Vilka får veta?", "Kontoret (samordningsförbundet)")
    yield from hands.choose("Vilka uppgifter?", "Arbete och utbildning")
    yield from hands.fill("Vad ska de användas till?", "Att följa upp hur insatsen går.")
    yield from hands.choose("Hur gavs samtycket?", "Skriftligt")
    yield from driver.picture("fråga")
    yield from hands.press("Spara samtycket")
    yield from hands.see("Med: Kontoret (samordningsförbundet)")
    yield from hands.see("Gäller")
    yield from driver.picture()


def open_case(stage: Stage) -> Script:
    """From the list to the participant's page, by the keyboard."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: idag")
    yield from driver.picture()
    yield from hands.press("Deltagare")
    yield from driver.step("handledaren: deltagare")
    yield from hands.see("1 av 1 deltagare")
    yield from hands.fill("Sök deltagare", cast.GIVEN)
    yield from hands.see("1 av 1 deltagare")
    yield from driver.picture()
    yield from hands.keys("Return")
    yield from driver.step("handledaren: deltagarens sida")
    yield from hands.see("Nästa steg")
    yield from driver.picture()
