"""What is wrong with an answer, in a sentence (ux §4.2): what to do, with limit or example."""

from PySide6.QtCore import QLocale, QObject

from mia_desktop.forms.checks import Issue

LONGEST = 42
"""Of a question in a line that leads to it: the line must have room at 200 %."""


def called(label: str, *, brief: bool = False) -> str:
    """A question inside a sentence: without its mark, small first letter, cut where it is brief."""
    words = label.rstrip("?")
    words = words[:1].lower() + words[1:]
    if not brief or len(words) <= LONGEST:
        return words
    return words[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,") + " …"


class Sentences(QObject):
    """The sentences in the language that is on the screen now."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = {
            "required": self.tr("Svara på: {label}"),
            "wanted": self.tr("Bra att ha med: {label}"),
            "not_a_number": self.tr("Fyll i {label} med siffror, till exempel 12."),
            "not_whole": self.tr("Fyll i {label} med hela tal, till exempel 12."),
            "at_least": self.tr("Fyll i {label}, minst {limit}."),
            "not_a_date": self.tr("Skriv datumet som 2026-04-14, 14/4 eller 14 april."),
            "future_date": self.tr("Datumet kan inte vara efter idag. Kontrollera: {label}"),
            "not_after": self.tr("Datumet är för sent. Kontrollera: {label}"),
            "not_before": self.tr("Datumet är för tidigt. Kontrollera: {label}"),
            "too_long": self.tr(
                "Texten är {over} tecken för lång. Korta den till högst {limit} tecken."
            ),
            "too_many": self.tr("Välj högst {max}."),
            "stands_alone": self.tr(
                "Ett av valen gäller för sig självt. Ta bort det eller de andra."
            ),
            "twice": self.tr("Samma sak står två gånger. Ta bort den ena."),
            "phone": self.tr(
                "Fyll i ett telefonnummer med minst 7 siffror. Mellanslag och bindestreck går bra."
            ),
            "email": self.tr("Fyll i en e-postadress, till exempel namn@exempel.se."),
            "postcode": self.tr("Fyll i ett postnummer med fem siffror, till exempel 136 40."),
            "not_a_choice": self.tr("Välj bland svaren som finns."),
            "not_text": self.tr("Skriv svaret som text."),
        }
        self._ranges = {
            (True, True): self.tr("Fyll i {label}, mellan {min} och {max}."),
            (True, False): self.tr("Fyll i {label}, minst {min}."),
            (False, True): self.tr("Fyll i {label}, högst {max}."),
        }
        self._other = self.tr("Kontrollera svaret: {label}")

    def say(self, issue: Issue, label: str) -> str:
        """The sentence for an issue; a code from a newer form still gets a usable one."""
        params: dict[str, str | int] = dict(issue.params)
        if issue.code == "out_of_range":
            text = self._ranges.get(("min" in params, "max" in params), self._other)
        else:
            text = self._texts.get(issue.code, self._other)
        if isinstance(limit := params.get("limit"), int):
            params["limit"] = QLocale().toString(limit)
        return text.format(**{**params, "label": label})

    def codes(self) -> frozenset[str]:
        """All codes that have a sentence of their own."""
        return frozenset(self._texts) | {"out_of_range"}
