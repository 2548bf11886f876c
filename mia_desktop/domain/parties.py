"""Whom a participant may let know what: the actors of the plan, and the office."""

from mia_desktop.domain import codes

OFFICE = "KONTORET"
"""The party of consents that let a case go to the office (bundle-format §1.9)."""

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
    return [(OFFICE, _OFFICE_LABEL[language]), *others]


def label(party: str, language: str = "sv") -> str:
    if party == OFFICE:
        return _OFFICE_LABEL[language]
    return codes.label("CL-ACT", party, language)
