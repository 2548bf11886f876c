"""Code lists hold what the domain page names, in both languages."""

import pytest

from mia_desktop.domain import codes

DOMAIN = {
    "CL-REF": "AF FK KOMMUN_SOC KOMMUN_AMA KOMMUN_ANNAN VARD_REGION SKOLA ANHORIG EGEN ANNAN",
    "CL-ACT": "DELTAGAREN HANDLEDARE CM AF FK SOC_FORSORJNING SOC_ANNAN KOMMUN_VUX PRIMARVARD "
    "PSYKIATRI HABILITERING ASF ARBETSGIVARE CIVILSAMHALLE UTBILDNINGSANORDNARE ANNAN",
    "CL-INC": "LON EGET_FORETAG STUDIEMEDEL SJUKPENNING REHABPENNING SJUKERSATTNING "
    "AKTIVITETSERSATTNING A_KASSA AKTIVITETSSTOD ETABLERINGSERSATTNING FORSORJNINGSSTOD "
    "FORALDRAPENNING PENSION ANNAN_OFFENTLIG INGEN_OFFENTLIG",
    "CL-DUR": "INGEN UNDER_1_AR 1_TILL_2_AR 2_TILL_4_AR 4_TILL_6_AR 6_AR_ELLER_MER",
    "CL-EDU": "0 1 2 3 4 5 6",
    "CL-HOUS": "EGET_KONTRAKT ANDRAHAND INNEBOENDE_FAMILJ BOENDE_MED_STOD TILLFALLIGT SAKNAR "
    "SKYDDAT ANNAT",
    "CL-INS": "SAMTAL CM SE_STOD IPS_STOD KURS_GRUPP ARBETSTRANING_ASF ARBETSTRANING_ANNAN "
    "PRAKTIK STUDIER_SFI STUDIER_ANNAN HALSA KBT MYNDIGHETSSTOD BOENDE_EKONOMI FRITID_SOCIALT "
    "AF_ORDINARIE ANSTALLNING_STOD ANSTALLNING ANNAT",
    "CL-EXIT": "ARBETE STUDIER EGET_FORETAG ORDINARIE_INSATS ANNAN_INSATS_SAMVERKAN HALSA_VARD "
    "FORALDRALEDIGHET FLYTTAD EGEN_BEGARAN UTEBLIVET MAX_TID EJ_LANGRE_MALGRUPP AVLIDEN ANNAT",
    "CL-STEP": "L0 L1 L2 L3 L4 L5 L6 L7 L8",
}


@pytest.mark.parametrize("name", DOMAIN)
def test_the_lists_are_those_of_the_domain_page(name: str) -> None:
    """Figures of two federations can be compared only if the codes are the same."""
    assert list(codes.code_list(name).ids) == DOMAIN[name].split()


def test_there_are_eight_areas_and_eighteen_tags() -> None:
    """Pictures, goals and steps share the areas (decisions C9)."""
    assert len(codes.code_list("CL-AREA").codes) == 8
    assert len(codes.code_list("CL-DIST").codes) == 18


def test_no_list_holds_a_non_answer() -> None:
    """ "Vet inte" and "vill inte svara" are answers of every question, not codes (C11)."""
    words = ("vet inte", "vet ej", "vill inte svara", "ej aktuellt", "okänt")
    labels = [c.label.sv.lower() for one in codes.shipped().values() for c in one.codes]

    assert [label for label in labels if label in words] == []


def test_every_code_has_words_in_both_languages() -> None:
    """A list shown in English must not fall back to codes."""
    every = [code for one in codes.shipped().values() for code in one.codes]

    assert all(code.label.sv.strip() and code.label.en.strip() for code in every)


def test_all_municipalities_are_there() -> None:
    """A person may be registered anywhere; SCB has 290 municipalities, 26 in Stockholm county."""
    ids = codes.code_list("CL-KOMMUN").ids

    assert len(ids) == 290
    assert sum(code.startswith("01") for code in ids) == 26
    assert codes.label("CL-KOMMUN", "0136") == "Haninge"
    assert codes.label("CL-KOMMUN", "0138") == "Tyresö"
    assert codes.label("CL-KOMMUN", "0192") == "Nynäshamn"


def test_income_is_grouped_as_the_federations_count_it() -> None:
    """Försörjningsmått: ohälsa, arbetsmarknadsstöd, ekonomiskt bistånd."""
    groups = {code.group for code in codes.code_list("CL-INC").codes} - {""}

    assert groups == {"OHALSA", "ARBETSMARKNADSSTOD", "EKONOMISKT_BISTAND"}


def test_a_code_of_a_newer_program_is_shown_as_it_is() -> None:
    """A bundle from a colleague with a newer list must still be readable."""
    assert codes.label("CL-HOUS", "HUSBAT") == "HUSBAT"


def test_a_list_with_a_code_twice_is_refused() -> None:
    """Two labels for one code would change with the weather."""
    text = '["CL-X"]\ntitle = { sv = "X", en = "X" }\ncodes = [["A", "a"], ["A", "b"]]'

    with pytest.raises(ValueError, match="A twice"):
        codes.parse(text)


def test_a_code_that_is_not_there_is_a_bug() -> None:
    """Only labels are lenient; code that asks for a code has to know it."""
    assert codes.code_list("CL-HOUS").get("SAKNAR").label.sv == "Saknar bostad"
    with pytest.raises(KeyError):
        codes.code_list("CL-HOUS").get("HUSBAT")


def test_labels_speak_both_languages() -> None:
    """The program is Swedish first and English second."""
    assert codes.label("CL-HOUS", "SAKNAR", "en") == "No housing"
