"""Definitions are read whole or not at all, and everything wrong is told at once."""

import msgspec
import pytest

from mia_desktop.forms import load
from mia_desktop.forms.definition import Form, Kind, Print, Share
from mia_desktop.forms.errors import Fault, FormErrors
from tests.helpers.small_forms import HEAD, SECTION, form, question

AB = 'choices = [{ id = "A", label = { sv = "a", en = "a" } }, '
AB += '{ id = "B", label = { sv = "b", en = "b" } }]'
CHOICE = question("val", "choice", AB)
X = question("x", "text")
COLUMN = '{ id = "c", kind = "text", label = { sv = "c", en = "c" } }'


def show(rule: str) -> str:
    return f"show_when = {rule}"


def _body(*questions: str) -> str:
    return HEAD + SECTION + "".join(questions)


CATALOGUE: list[tuple[Fault, str, str, str]] = [
    # fault, definition, word at fault, nearest
    (Fault.NOT_TOML, "a = [", "", ""),
    (Fault.UNKNOWN_FORMAT, _body(CHOICE).replace("format = 1", "format = 2"), "2", ""),
    (Fault.UNKNOWN_WORD, _body(CHOICE, question("x", "text", 'lable = "y"')), "lable", "label"),
    (Fault.UNKNOWN_WORD, _body(CHOICE) + "[extra]\n", "extra", ""),
    (Fault.MISSING, _body(CHOICE).replace('id = "liten"', ""), "id", ""),
    (Fault.MISSING_LABEL, _body(X.replace(', en = "Question x"', "")), "en", ""),
    (Fault.MISSING_LABEL, _body(X.replace('sv = "Fråga x", ', "")), "sv", ""),
    (Fault.MISSING_LABEL, HEAD.replace("purpose", "#") + SECTION + CHOICE, "purpose", ""),
    (Fault.WRONG_TYPE, _body(question("x", "text", 'lines = "3"')), "lines", ""),
    (Fault.WRONG_TYPE, _body(question("x", "number", "min = true")), "min", ""),
    (Fault.WRONG_TYPE, _body(question("x", "text", "was = [1]")), "was", ""),
    (Fault.WRONG_TYPE, _body(question("x", "table", "columns = [1]")), "columns", ""),
    (Fault.WRONG_VALUE, _body(question("x", "text", "sensitivity = 7")), "7", ""),
    (Fault.WRONG_VALUE, _body(question("x", "text", 'share = "cases"')), "cases", "case"),
    (Fault.WRONG_VALUE, _body(question("x", "shares",
        'rows = [{ id = "r", kind = "procent", label = { sv = "r", en = "r" } }]')),
        "procent", "percent"),
    (Fault.WRONG_ID, _body(question("Två", "text")), "Två", ""),
    (Fault.DUPLICATE_ID, _body(CHOICE, CHOICE), "val", ""),
    (Fault.DUPLICATE_ID, _body(CHOICE, question("x", "text", 'was = ["val"]')), "val", ""),
    (Fault.DUPLICATE_ID, _body(question("x", "choice", AB.replace('"B"', '"A"'))), "A", ""),
    (Fault.DUPLICATE_ID, _body(question("x", "table", f"columns = [{COLUMN}, {COLUMN}]")), "c", ""),
    (Fault.DUPLICATE_ID, _body(CHOICE) + SECTION + question("y", "text"), "ett", ""),
    (Fault.EMPTY, HEAD, "", ""),
    (Fault.EMPTY, HEAD + SECTION, "", ""),
    (Fault.EMPTY, _body(question("x", "choice")), "", ""),
    (Fault.EMPTY, _body(question("x", "table")), "", ""),
    (Fault.EMPTY, _body(question("x", "shares")), "", ""),
    (Fault.UNKNOWN_KIND, _body(question("x", "txt")), "txt", "text"),
    (Fault.NOT_FOR_KIND, _body(question("x", "date", "lines = 3")), "lines", ""),
    (Fault.NOT_FOR_KIND, _body(question("x", "five_slots", "required = true")), "required", ""),
    (Fault.NOT_FOR_KIND, _body(question("x", "table",
        f"columns = [{COLUMN.replace('text', 'table')}]")), "table", ""),
    (Fault.WRONG_CONDITION, _body(CHOICE, question("x", "text", show('{ is = "A" }'))), "is", ""),
    (Fault.WRONG_CONDITION, _body(CHOICE, question("x", "text",
        show('{ question = "val", is = "A", any_of = ["B"] }'))), "any_of is question", ""),
    (Fault.WRONG_CONDITION, _body(CHOICE, question("x", "text",
        show('{ question = "val", answered = false }'))), "answered", ""),
    (Fault.WRONG_CONDITION, _body(CHOICE, question("x", "text", show("{ all = [] }"))), "all", ""),
    (Fault.WRONG_CONDITION, _body(CHOICE, question("x", "text", show("{ not = {} }"))), "", ""),
    (Fault.WRONG_CONDITION, _body(CHOICE, question("x", "text",
        show('{ any = [{ question = "val", is = "A" }, {}] }'))), "", ""),
    (Fault.WRONG_CHECK, _body(question("x", "date", 'check = [{ code = "c" }]')), "code", ""),
    (Fault.UNKNOWN_QUESTION, _body(CHOICE, question("x", "text",
        show('{ question = "vall", is = "A" }'))), "vall", "val"),
    (Fault.UNKNOWN_QUESTION, _body(question("x", "date",
        'check = [{ not_after = "todya" }]')), "todya", ""),
    (Fault.WRONG_KIND, _body(CHOICE, question("x", "date",
        'check = [{ not_after = "val" }]')), "val", ""),
    (Fault.WRONG_KIND, _body(question("t", "table", f"columns = [{COLUMN}]"), question(
        "x", "text", show('{ question = "t", answered = true }'))), "t", ""),
    (Fault.WRONG_KIND, _body(question("s", "scale"), question(
        "x", "text", show('{ question = "s", is = "fem" }'))), "fem", ""),
    (Fault.FORWARD_REFERENCE, _body(question("x", "text",
        show('{ question = "val", is = "A" }')), CHOICE), "val", ""),
    (Fault.CIRCULAR_REFERENCE, _body(question("x", "text",
        show('{ question = "x", answered = true }'))), "x", ""),
    (Fault.CIRCULAR_REFERENCE, _body(
        question("x", "text", show('{ question = "y", answered = true }')),
        question("y", "text", show('{ question = "x", answered = true }'))), "y", ""),
    (Fault.CIRCULAR_REFERENCE, _body(
        question("x", "date", 'check = [{ not_before = "y" }]'),
        question("y", "date", 'check = [{ not_after = "x" }]')), "y", ""),
    (Fault.UNKNOWN_CHOICE, _body(CHOICE, question("x", "text",
        show('{ question = "val", any_of = ["A", "C"] }'))), "C", ""),
    (Fault.UNKNOWN_CHOICE, _body(question("x", "several", AB + '\nexclusive = ["D"]')), "D", ""),
    (Fault.UNKNOWN_LIST, _body(question("x", "choice", 'list = "CL-HUS"')), "CL-HUS", "CL-HOUS"),
    (Fault.TWO_SOURCES, _body(question("x", "choice", AB + '\nlist = "CL-HOUS"')), "CL-HOUS", ""),
    (Fault.UNKNOWN_PATTERN, _body(question("x", "text",
        'check = [{ pattern = "fone" }]')), "fone", "phone"),
    (Fault.UNKNOWN_AREA, _body(question("x", "text", 'area = "ARBETET"')), "ARBETET", "ARBETE"),
    (Fault.UNKNOWN_BIND, _body(question("x", "text",
        'bind = "participant.fone"')), "participant.fone", "participant.phone"),
    (Fault.UNKNOWN_BIND, _body(question("x", "text",
        'bind = "participant.name.middle"')), "participant.name.middle", "participant.name"),
    (Fault.UNKNOWN_BIND, _body(question("x", "text", 'bind = "person"')), "person", ""),
]  # fmt: skip


@pytest.mark.parametrize(("fault", "text", "word", "nearest"), CATALOGUE)
def test_each_fault_is_named_with_its_place_and_the_nearest_word(
    fault: Fault, text: str, word: str, nearest: str
) -> None:
    """Whoever writes a form at the office finds the slip without calling a programmer."""
    with pytest.raises(FormErrors) as caught:
        load.read(text, "prov.toml")
    found = [one for one in caught.value.problems if one.fault is fault]

    assert found, caught.value.lines()
    assert {one.file for one in found} == {"prov.toml"}
    assert all(one.path for one in found)
    if word:
        assert word in {one.word for one in found}
    if nearest:
        assert nearest in {one.nearest for one in found}


def test_every_fault_has_a_broken_definition() -> None:
    """The catalogue is whole: a new fault comes with its sample."""
    beside = {Fault.UNKNOWN_FORM}

    assert {fault for fault, *_ in CATALOGUE} | beside == set(Fault)


def test_one_slip_is_one_line() -> None:
    """A list of follow-on errors would hide the one that matters."""
    with pytest.raises(FormErrors) as caught:
        form(CHOICE, question("x", "text", show('{ question = "vall", is = "A" }')))

    assert caught.value.lines() == [
        "liten.toml: section[ett].question[x].show_when: unknown_question “vall”, nearest is “val”"
    ]


def test_all_faults_are_told_together() -> None:
    """Nobody should have to start the program five times for five slips."""
    with pytest.raises(FormErrors) as caught:
        form(
            question("a", "txt"),
            question("b", "text", "linse = 3"),
            question("c", "choice", 'list = "CL-HUS"'),
            question("d", "text", 'show_when = { question = "zz", answered = true }'),
        )

    assert {one.fault for one in caught.value.problems} == {
        Fault.UNKNOWN_KIND, Fault.UNKNOWN_WORD, Fault.UNKNOWN_LIST, Fault.UNKNOWN_QUESTION,
    }  # fmt: skip


def _with_earlier(form_id: str, earlier: str, more: str) -> Form:
    text = (HEAD + SECTION + f"earlier = {earlier}\n").replace("liten", form_id)
    return load.read(text + question("x", "text", more), "liten.toml")


@pytest.mark.parametrize(
    ("earlier", "more", "fault"),
    [
        ('["stor"]', "", Fault.UNKNOWN_FORM),
        ('["liten"]', 'earlier_question = "y"', Fault.UNKNOWN_QUESTION),
        ('["annan"]', 'earlier_question = "x"', Fault.WRONG_KIND),
    ],
)
def test_what_forms_say_of_each_other_is_checked(earlier: str, more: str, fault: Fault) -> None:
    """An earlier answer beside the wrong question would mislead."""
    other = load.read(HEAD.replace("liten", "annan") + SECTION + question("x", "date"), "annan")

    with pytest.raises(FormErrors) as caught:
        load.check_together([_with_earlier("liten", earlier, more), other])

    assert {one.fault for one in caught.value.problems} == {fault}


def test_a_question_takes_from_its_section_what_it_does_not_say() -> None:
    """All of the health section is sensitive without a word in each line."""
    head = SECTION + 'sensitivity = 3\nprint = "own"\nshare = "never"\n'
    text = HEAD + head + question("x", "table", f"columns = [{COLUMN}]")
    text += question("y", "text", 'sensitivity = 1\nprint = "all"')
    x, y = load.read(text, "liten.toml").questions()

    assert (x.sensitivity, x.print, x.share) == (3, Print.OWN, Share.NEVER)
    assert (y.sensitivity, y.print, y.share) == (1, Print.ALL, Share.NEVER)


def test_a_column_takes_from_its_table_what_it_does_not_say() -> None:
    """A private table has no public column."""
    rules = f'private = true\nsensitivity = 3\nshare = "never"\ncolumns = [{COLUMN}]'
    column = form(question("x", "table", rules)).question("x").column("c")

    assert column.private
    assert (column.sensitivity, column.share) == (3, Share.NEVER)


@pytest.mark.parametrize("name", load.SHIPPED)
def test_a_definition_survives_being_kept_in_a_document(name: str) -> None:
    """The paper of 2026 is the same in 2036 because the form goes along."""
    form = load.shipped()[name]

    assert msgspec.json.decode(msgspec.json.encode(form), type=Form) == form


def test_the_forms_use_every_kind_between_them() -> None:
    """A kind that nothing asks by would never be tried by a handler."""
    every = [q for one in load.shipped().values() for q in one.questions()]
    kinds = {q.kind for q in every} | {c.kind for q in every for c in q.columns}

    assert kinds == set(Kind)


def test_asking_for_what_a_form_does_not_have_is_a_bug() -> None:
    """Code that asks by a wrong name should fall at once."""
    small = form(CHOICE)

    for ask in (small.question, small.section, small.question("val").column):
        with pytest.raises(KeyError):
            ask("zz")
