"""Whom a participant may let know what: the plan's actors, the office, whoever is close."""

from mia_desktop.domain import codes

OFFICE = "KONTORET"
"""The party of consents that let a case go to the office (bundle-format §1.9)."""

RELATIVE = "NARSTAENDE"
"""Whoever is close to the participant and may be contacted: it takes a consent of its own."""

_RELATIVE_LABEL = {"sv": "Närstående eller stödperson", "en": "Relative or support person"}
_OFFICE_LABEL = {"sv": "Kontoret (samordningsförbundet)", "en": "The office (the federation)"}


def parties(language: str = "sv") -> list[tuple[str, str]]:
    """The parties that a consent can name, the office first, each with its label.

    Those that the office has added are among them (decisions D4).
    """
    actors = codes.code_list("CL-ACT").codes
    others = [
        (one.id, one.label.text(language))
        for one in actors
        if one.id != "DELTAGAREN" and not one.retired
    ]
    return [(OFFICE, _OFFICE_LABEL[language]), *others, (RELATIVE, _RELATIVE_LABEL[language])]


def label(party: str, language: str = "sv") -> str:
    if party == OFFICE:
        return _OFFICE_LABEL[language]
    if party == RELATIVE:
        return _RELATIVE_LABEL[language]
    return codes.label("CL-ACT", party, language)
