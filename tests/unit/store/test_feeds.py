"""What a receiver is given: complete for what it may have, and no word more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mia_desktop.domain import chain
from mia_desktop.domain.chain import Epoch
from mia_desktop.domain.writes import Entry, Share, Stub, Write
from mia_desktop.store import entries, feeds
from mia_desktop.store.feeds import Feed, Scope
from mia_desktop.sync.merge import log_of
from mia_desktop.sync.view import view
from tests.helpers.logbook import PEER, Logbook, foreign, open_logbook, undone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CASE = Scope(cases=("case",))


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Logbook]:
    with open_logbook(tmp_path) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Logbook]:
    with open_logbook(tmp_path_factory.mktemp("feeds")) as opened:
        yield opened


def outgoing(book: Logbook) -> Feed:
    return Feed(sender=book.writer.position().epoch, receiver=Epoch(PEER))


def hand_over(book: Logbook, scope: Scope = CASE) -> list[Entry]:
    """Put what is pending into the feed; returns it."""
    feed = outgoing(book)
    given = feeds.pending(book.connection, feed, scope)
    feeds.append(book.connection, feed, given)
    return given


def phone(book: Logbook, value: str, share: Share = "case") -> Write:
    (write,) = book.put("case", "participant", {"phone": value}, share=share)
    return write


def shapes(handed: list[Entry]) -> list[str]:
    return ["stub" if isinstance(e, Stub) else str(e.line.value) for e in handed]


def test_a_feed_s_links_can_be_counted_out_by_its_reader(book: Logbook) -> None:
    """The office sees at once whether something was left out or slipped in."""
    feed = outgoing(book)
    phone(book, "070-1")
    given = hand_over(book)
    start = feeds.Place(count=0, link=chain.feed_start(feed.sender, feed.receiver))
    places = list(feeds.links(start, [entry.id for entry in given]))

    assert places[-1] == feeds.end(book.connection, feed)
    assert feeds.link_at(book.connection, feed, 1) == places[0].link
    assert feeds.link_at(book.connection, feed, 0) == start.link
    assert feeds.link_at(book.connection, feed, 2) is None


def test_only_what_is_new_is_handed_over(book: Logbook) -> None:
    """The second bundle of a day is small."""
    phone(book, "070-1")
    first = hand_over(book)
    phone(book, "070-2")

    assert shapes(first) == ["070-1"]
    assert shapes(hand_over(book)) == ["070-2"]
    assert hand_over(book) == []


def test_overwritten_words_stay_home(book: Logbook) -> None:
    """What the handler thought better of is never read at the office (§4.4)."""
    phone(book, "Fel person, ring inte")
    phone(book, "070-2")

    assert shapes(hand_over(book)) == ["stub", "070-2"]


def test_a_lost_bundle_is_sent_again_as_it_was(book: Logbook) -> None:
    """A stub does not become words, and words do not become a stub, by losing a stick."""
    phone(book, "070-1")
    phone(book, "070-2")
    first = hand_over(book)
    phone(book, "070-3")
    hand_over(book)
    again = list(feeds.handed(book.connection, outgoing(book)))

    assert again[:2] == first
    assert shapes(again) == ["stub", "070-2", "070-3"]
    assert list(feeds.handed(book.connection, outgoing(book), after=2)) == again[2:]


def test_what_may_not_leave_is_not_in_the_feed(book: Logbook) -> None:
    """A question with share = never leaves no trace, not even that it was answered."""
    phone(book, "070-1", share="never")
    book.put("note", "note", {"text": "Hemligt"}, case="case", share="never")
    book.writer.remove("note", "note", "case")
    book.person("other", "Bo", "Ek")

    assert hand_over(book) == []


def test_a_withheld_value_between_two_shared_ones_goes_as_a_stub(book: Logbook) -> None:
    """Else the office would see a krock that nobody has."""
    phone(book, "070-1")
    phone(book, "070-2", share="never")
    first = hand_over(book)
    phone(book, "070-3")

    assert shapes(first) == ["stub", "stub"]
    assert shapes(hand_over(book)) == ["070-3"]


def test_a_shared_value_that_is_withheld_now_is_not_shown_on(book: Logbook) -> None:
    """The office learns that the old value does not hold, not what the new one is."""
    phone(book, "070-1")
    hand_over(book)
    hidden = phone(book, "070-2", share="never")
    (stub,) = hand_over(book)

    assert stub == feeds.as_stub(hidden)


def test_a_consent_given_later_brings_the_old_writes(book: Logbook) -> None:
    """What was withheld is appended then, in full if it still stands (§4b.2)."""
    phone(book, "070-1")
    book.put("case", "participant", {"email": "a@example.se"}, share="counts")
    hand_over(book)
    wider = Scope(cases=("case",), shares=("case", "counts"))

    assert shapes(hand_over(book, wider)) == ["a@example.se"]


def test_a_record_made_and_removed_before_a_hand_over_stays_home(book: Logbook) -> None:
    """A note taken on the wrong person is nobody else's business."""
    phone(book, "070-1")
    book.put("note", "note", {"text": "Fel person"}, case="case")
    book.writer.remove("note", "note", "case")

    assert shapes(hand_over(book)) == ["070-1"]


def test_a_record_brought_back_is_handed_over_whole(book: Logbook) -> None:
    """Removed and brought back between bundles: the office ends with every word."""
    book.put("note", "note", {"text": "Ett"}, case="case")
    hand_over(book)
    book.put("note", "note", {"text": "Två"}, case="case")
    book.writer.remove("note", "note", "case")
    gone = hand_over(book)
    book.writer.bring_back("note", "note", "case")

    assert shapes(gone) == ["stub", "True"]
    assert shapes(hand_over(book)) == ["Två", "False"]


def test_a_removal_that_is_void_here_is_not_handed_over(book: Logbook) -> None:
    """The office, which may not see the new word, would take the record away."""
    phone(book, "070-1")
    hand_over(book)
    book.writer.remove("case", "participant", "case")
    book.put("case", "participant", {"safe_contact": "Systern"}, share="never")
    void = hand_over(book)
    book.writer.remove("case", "participant", "case")

    assert void == []
    assert shapes(hand_over(book)) == ["True", "True"]


def test_what_the_receiver_wrote_is_not_sent_back(book: Logbook) -> None:
    """The office's words come home only to be built upon."""
    theirs = foreign("case", "phone", "08-1")
    book.writer.absorb([theirs])
    back = Feed(sender=Epoch(PEER), receiver=outgoing(book).sender)
    feeds.append(book.connection, back, [theirs])
    mine = phone(book, "08-2")

    assert mine.line.replaces == (theirs.id,)
    assert shapes(hand_over(book)) == ["08-2"]


def test_only_own_words_go_where_only_own_words_are_taken(book: Logbook) -> None:
    """A laptop may not relay what others wrote (§4.5)."""
    book.writer.absorb([foreign("case", "phone", "08-1")])
    book.put("case", "participant", {"email": "a@example.se"})
    scope = Scope(cases=("case",), authors=(outgoing(book).sender,))

    assert shapes(hand_over(book, scope)) == ["a@example.se"]


def test_a_new_feed_gives_again_what_that_office_once_was_given(book: Logbook) -> None:
    """A restored office gets back what it had; what it never had stays home (§4b.3)."""
    phone(book, "070-1")
    hand_over(book)
    phone(book, "070-2")
    phone(book, "070-3")
    old = outgoing(book)
    feed = Feed(sender=old.sender, receiver=Epoch("cd" * 16))
    scope = Scope(cases=("case",), formerly=(old,))

    assert shapes(feeds.pending(book.connection, feed, scope)) == ["070-1", "stub", "070-3"]


def test_records_of_no_case_go_when_they_are_named(book: Logbook) -> None:
    """A form definition belongs to nobody's case."""
    book.put("form-1", "form", {"head": "x"}, case="")
    scope = Scope(cases=(), records=("form-1",))

    assert shapes(hand_over(book, scope)) == ["x"]


def test_an_erased_word_goes_as_a_stub(book: Logbook) -> None:
    """What was erased here fills its place in the chain of replacements, and no more."""
    first = phone(book, "070-1")
    hand_over(book)
    second = phone(book, "070-2")
    third = phone(book, "070-3")
    erased = Stub(id=second.id, record="case", unit="phone", replaces=(first.id,), why="erased")
    book.connection.execute("DELETE FROM change WHERE id = ?", (bytes.fromhex(second.id),))
    book.writer.absorb([erased])
    given = hand_over(book)

    assert set(given) == {erased, third}
    assert erased in list(feeds.handed(book.connection, outgoing(book)))


def test_of_what_was_disposed_of_only_the_id_is_left(book: Logbook) -> None:
    """A feed stays complete for ever; the words do not (§4b.6)."""
    write = phone(book, "070-1")
    hand_over(book)
    book.connection.execute("DELETE FROM change")
    (left,) = feeds.handed(book.connection, outgoing(book))

    assert left == Stub(id=write.id, record="", unit="", why="erased")


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["phone", "email"]),
        st.sampled_from(["A", "B", "C"]),
        st.sampled_from(["case", "case", "never", "hand over", "remove", "bring back"]),
    ),
    max_size=14,
)


def test_a_record_that_was_shared_since_its_first_removal_is_taken_away_there_too(
    book: Logbook,
) -> None:
    """The first one was nobody else's business; the second is (found by Hypothesis)."""
    book.put("case", "participant", {"phone": "070-1"}, share="never")
    book.writer.remove("case", "participant", "case")
    phone(book, "070-2")
    given_first = hand_over(book)
    book.writer.remove("case", "participant", "case")

    there = view(log_of([*given_first, *hand_over(book)]))

    assert "case" not in there.records


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_the_receiver_sees_what_stands_or_nothing(
    shared: Logbook, steps: list[tuple[str, str, str]]
) -> None:
    """Whenever bundles are made, a shared value that stands here stands there, and alone."""
    received: list[Entry] = []
    with undone(shared):
        for unit, value, act in steps:
            if act == "hand over":
                received += hand_over(shared)
            elif act == "remove":
                shared.writer.remove("case", "participant", "case")
            elif act == "bring back":
                shared.writer.bring_back("case", "participant", "case")
            else:
                how = {"share": act}
                shared.put("case", "participant", {unit: f"{value} {act}"}, **how)
        received += hand_over(shared)
        whole = view(log_of(entries.everything(shared.connection)))
    there = view(log_of(received))

    assert "never" not in repr([e for e in received if isinstance(e, Write)])
    assert there.conflicts == ()
    for key, body in there.records.items():
        assert body.values == {
            unit: value
            for unit, value in whole.records[key].values.items()
            if not str(value).endswith("never")
        }
    kept = "case" in whole.records and not whole.records["case"].void
    if kept and "case" not in there.records:
        assert all(str(v).endswith("never") for v in whole.records["case"].values.values())


def test_a_finished_version_reaches_the_receiver_without_holes(book: Logbook) -> None:
    """What was signed for in March is read in April, though it was written over in between."""
    book.put("doc", "assessment", {"answer/housing": {"v": "ANDRAHAND"}}, case="case")
    final = book.writer.complete("doc", "assessment", "case", {"form": "kartlaggning"})
    book.put("doc", "assessment", {"answer/housing": {"v": "EGET_KONTRAKT"}}, case="case")

    given = hand_over(book)

    whole = {entry.id for entry in given if isinstance(entry, Write)}
    assert set(final.line.saw) <= whole
