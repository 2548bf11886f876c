"""Kartläggning: every kind of question, a section marked as done, checked and completed."""

from mia_ui.tour import cast
from mia_ui.tour.hands import Script
from mia_ui.tour.participant import open_case
from mia_ui.tour.stage import Stage

SLOTS = {
    "Hur är det nu? (egna ord)": cast.HOME,
    "Vad fungerar bra, vad kan du luta dig mot?": "Vi hjälps åt med barnen.",
    "Vad är svårt eller står i vägen?": "Det är trångt.",
    "Vilket stöd skulle du vilja ha?": "Hjälp att söka egen bostad.",
}


def assess(stage: Stage) -> Script:
    """Kartläggning: every kind of question, a section marked as done, checked and completed."""
    hands, driver = stage.hands, stage.driver
    yield from stage.unlock(cast.HANDLER)
    yield from open_case(stage)
    yield from hands.press("Börja kartläggningen")
    yield from driver.step("handledaren: kartläggning, grunduppgifter")
    yield from hands.see("0 av 10 avsnitt klara")
    yield from driver.picture()
    yield from hands.press("Grunduppgifter")
    told = "Har du fått veta varför vi frågar, vad uppgifterna används till"
    yield from hands.choose(f"{told} och vilka rättigheter du har?", "Ja")
    yield from hands.fill("När fick du informationen?", "2026-09-01")
    yield from hands.fill("Vad vill du bli kallad?", cast.GIVEN)
    yield from hands.fill("Telefonnummer", "070-174 06 05")
    yield from hands.choose("Vilket språk vill du prata?", "Svenska")
    yield from hands.choose("Behöver du tolk?", "Nej")
    yield from hands.choose(
        "Vad behöver du för att möten och material ska fungera bra?", "Korta möten"
    )
    yield from hands.from_menu(
        "Inget svar: Finns det någon nära dig som vi får kontakta?", "Vill inte svara"
    )
    yield from hands.see("Vill inte svara")
    yield from driver.picture("ifyllt")
    yield from hands.press("Markera som klart och fortsätt")
    yield from hands.see("1 av 10 avsnitt klara")
    yield from _economy(stage)
    yield from _home(stage)
    yield from _education(stage)
    yield from _work(stage)
    yield from _practical(stage)
    yield from _now(stage)
    yield from _check(stage)
    yield from stage.leave()


def _economy(stage: Stage) -> Script:
    """Shares, several answers, five slots."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: kartläggning, försörjning")
    yield from hands.press("Försörjning, sysselsättning och ekonomi")
    yield from hands.fill("Arbete utan stöd (procent)", "0")
    yield from hands.fill("Studier (procent)", "25")
    yield from hands.choose("Vad levde du på när du började här?", "Sjukpenning")
    yield from driver.picture()


def _home(stage: Stage) -> Script:
    """A long list, 0 to 10, five slots."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: kartläggning, boende")
    yield from hands.press("Boende och hem")
    yield from hands.choose("Hur bor du i dag?", "Bor hos familj eller är inneboende")
    yield from hands.choose("Hur tryggt och stabilt är ditt boende?", "6")
    yield from hands.choose("Vilka bor du med?", "Med barn")
    for label, words in SLOTS.items():
        yield from hands.fill(label, words, within="Situationen hemma")
    yield from driver.picture()


def _education(stage: Stage) -> Script:
    """Levels and a table with a list in it."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: kartläggning, utbildning")
    yield from hands.press("Utbildning och språk")
    yield from hands.choose("Vilken är din högsta avslutade utbildning?", "Gymnasium")
    yield from hands.choose("Förstå", "B1")
    yield from hands.press("Lägg till rad: Vilka andra språk kan du?")
    yield from hands.choose("Språk", "Arabiska")
    yield from driver.picture()


def _work(stage: Stage) -> Script:
    """A table with years in it, words of one's own, a number, and how much one believes."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: kartläggning, arbetslivserfarenhet")
    yield from hands.press("Arbetslivserfarenhet och kompetens")
    yield from hands.press("Lägg till rad: Vilka arbeten och praktikplatser har du haft?")
    yield from hands.fill("Arbetsgivare eller typ av arbetsplats", "Stall i Österhaninge")
    yield from hands.fill("Yrke", "Hästskötare")
    yield from hands.fill("Från år", "2011")
    yield from hands.fill("Till år", "2018")
    yield from driver.picture("tabell")
    wanted = "Vilka yrken eller arbetsuppgifter vill du ha?"
    yield from hands.fill("Välj eller skriv", "Djurskötare", within=wanted)
    yield from hands.press("Lägg till", within=wanted)
    yield from hands.see("Djurskötare")
    yield from hands.fill("Hur mycket vill du arbeta eller studera? (procent)", "50")
    yield from hands.choose("Hur mycket tror du på att du kan komma i arbete eller studier?", "7")
    yield from driver.picture()


def _practical(stage: Stage) -> Script:
    """When in the week, and an order of what matters most."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: kartläggning, praktiska förutsättningar")
    yield from hands.press("Praktiska förutsättningar")
    yield from hands.choose("När kan du vara aktiv?", "Måndag förmiddag")
    top = "Vad står mest i vägen just nu?"
    for words in ("Sömn", "Resor"):
        yield from hands.fill("Välj eller skriv", words, within=top)
        yield from hands.press("Lägg till", within=top)
        yield from hands.see(f". {words}")
    yield from driver.picture()


def _now(stage: Stage) -> Script:
    """How it is now, a summary, and the day."""
    hands, driver = stage.hands, stage.driver
    yield from driver.step("handledaren: kartläggning, så är det nu")
    yield from hands.press("Så är det nu")
    yield from hands.choose("Hur är det nu med arbete?", "3")
    yield from hands.fill("Egna ord om arbete", "Det är länge sedan, men jag längtar.")
    yield from hands.fill(
        "Sammanfattning som du godkänner", "Selma vill arbeta med djur. Resorna tar mest kraft."
    )
    yield from hands.choose("Håller du med om sammanfattningen?", "Ja")
    yield from hands.fill("Datum för kartläggningen", "2026-09-01")
    yield from driver.picture()


def _check(stage: Stage) -> Script:
    """Everything that was said, read through and made final."""
    hands, driver = stage.hands, stage.driver
    yield from hands.press("Kontrollera svaren")
    yield from driver.step("handledaren: kontrollera svaren")
    for words in (
        "6 av 10",
        "Hästskötare",
        "Vill inte svara",
        "1. Sömn",
        cast.HOME,
    ):
        yield from hands.see(words)
    yield from driver.picture()
    yield from hands.press("Slutför kartläggning")
    yield from driver.step("handledaren: kartläggningen slutförd")
    yield from hands.see("Gör en plan")
    yield from driver.picture()
