"""From heads to the record on the screen (bundle-format §5.4-7)."""

from __future__ import annotations

from mia_desktop.domain.composing import compose, person_heads
from mia_desktop.domain.records.base import Record
from mia_desktop.domain.writes import COMPLETE, REMOVE
from tests.helpers.entries import stub, write


def test_a_record_tells_values_krockar_and_what_is_missing() -> None:
    """One look at a record is enough for a screen."""
    done = write(value=True, unit=COMPLETE)
    body, removed = compose(
        "r",
        {
            "day": [write("2026-03-12", unit="day")],
            "text": [write("a", at=1), write("b", at=2, salt=1)],
            "kind": [stub(unit="kind")],
            COMPLETE: [done],
        },
    )

    assert not removed
    assert body == Record(
        id="r",
        kind="note",
        case="case",
        values={"day": "2026-03-12", "text": "b"},
        open=("text",),
        missing=("kind",),
        completions=(done.id,),
    )


def test_the_kind_is_known_though_the_first_unit_is_not_here() -> None:
    """A protective unit is protective whichever unit comes first."""
    hidden = write("SKYDDAD_FOLKBOKFORING", unit="protected", kind="participant", at=1)
    open_ = write("NEJ", unit="protected", kind="participant", at=2)
    body, _ = compose("r", {"a": [stub(unit="a")], "protected": [hidden, open_]})

    assert body.kind == "participant"
    assert body.values == {"protected": "SKYDDAD_FOLKBOKFORING"}


def test_nothing_but_stubs_is_a_record_of_no_kind() -> None:
    """It waits until its words come."""
    body, removed = compose("r", {"a": [stub(unit="a")]})

    assert (body.kind, body.case, body.missing, removed) == ("", "", ("a",), False)


def test_a_removal_has_to_have_seen_completion_and_undo() -> None:
    """Who makes a document final, or brings it back, wants it: that is not taken away unseen."""
    words, machine = write(), write("m", unit="day", machine=True)
    done = write(value=True, unit=COMPLETE)
    undone = write(value=False, unit=REMOVE)
    removal = write(value=True, unit=REMOVE, saw=[words.id])
    heads = {"text": [words], "day": [machine], REMOVE: [removal]}

    assert person_heads(heads) == {words.id}
    assert compose("r", heads)[1]
    for late in ({COMPLETE: [done]}, {REMOVE: [removal, undone]}):
        body, removed = compose("r", heads | late)

        assert not removed
        assert body.void
