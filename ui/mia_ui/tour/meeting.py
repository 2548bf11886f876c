"""A follow-up with last time's answers beside, and a step that was taken."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.participant import open_case
from mia_ui.tour.stage import Stage


def follow_up(stage: Stage) -> Script:
    """A follow-up with last time's answers beside, and a step that was taken."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.HANDLER)
    yield from open_case(stage)
    yield from hands.keys("Ctrl+U")
    yield from driver.step("handledaren: uppföljning, mötet")
    yield from hands.see("0 av 5 avsnitt klara")
    yield from hands.fill("Datum för mötet", "2026-11-02")
    yield from hands.choose("Hur träffades ni?", "På plats")
    yield from hands.choose("Blev mötet av?", "Ja, deltagaren kom")
    yield from driver.picture()
    yield from driver.step("handledaren: uppföljning, sedan sist")
    yield from hands.press("Sedan sist")
    yield from hands.fill("Vad har hänt sedan sist? (egna ord)", "Stallet har sagt ja.")
    yield from hands.see(cast.GOAL)
    yield from hands.choose("Så nära är jag", "4")
    yield from driver.picture()
    yield from driver.step("handledaren: uppföljning, så är det nu")
    yield from hands.press("Så är det nu")
    yield from hands.see("3 av 10")
    yield from hands.choose("Hur är det nu med arbete?", "5")
    yield from hands.fill("Egna ord om arbete", "Jag har varit på stallet två gånger.")
    yield from driver.picture()
    yield from _step_taken(stage)
    yield from hands.press("Kontrollera svaren")
    yield from driver.step("handledaren: uppföljningen kontrollerad")
    yield from hands.see("5 av 10")
    yield from driver.picture()
    yield from hands.press("Slutför uppföljning")
    yield from driver.step("handledaren: uppföljningen slutförd")
    yield from hands.see("Nästa steg")
    yield from hands.see("Uppföljning, ")
    yield from driver.picture()
    yield from stage.leave()


def _step_taken(stage: Stage) -> Script:
    """Stegförflyttning: from where to where, and what is seen of it."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: uppföljning, steg")
    yield from hands.press("Stegförflyttning")
    yield from hands.press("Lägg till rad: Vilka steg har du tagit?")
    yield from hands.choose("Område", "Arbete")
    yield from hands.choose("Från läge", "Arbetsträning")
    yield from hands.choose("Till läge", "Praktik eller prova på hos arbetsgivare")
    yield from hands.choose("Min egen bedömning av förändringen", "+1, Bättre")
    yield from hands.choose("Riktning", "Framåt")
    yield from hands.fill("Vad märks? (konkret)", "Har varit på stallet två gånger.")
    yield from hands.fill("När märktes det?", "2026-11-02")
    yield from driver.picture()
