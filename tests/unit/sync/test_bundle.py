"""A bundle as a whole: what goes in comes out, and each refusal says which it was."""

import subprocess
from pathlib import Path

import msgspec
import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mia_desktop.domain import chain
from mia_desktop.domain.writes import Entry, Write
from mia_desktop.sync import bundle, container, errors, feeds, keys, receipt, reports, seal
from mia_desktop.sync.payload import Enclosure
from tests.helpers import bundles as b
from tests.helpers.tools import need_tool

ENTRIES: tuple[Entry, ...] = (b.make_write(1), b.make_stub(7), b.make_write(2, {"a": [1, None]}))
F1 = reports.make_f1(
    [reports.VolumeRow(insats="SAMTAL", sex="KVINNA", started=1, ongoing=2, ended=3)],
    unit="Enheten",
    period="2026-03",
)
RECEIPT = receipt.Receipt(
    bundle="ab" * 64, epoch=b.LAPTOP, count=3, link="cd" * 32, state="inlast", removal_safe=True
)


def test_what_goes_in_comes_out() -> None:
    """The office reads every write as the handler's vault keeps it."""
    picture = Enclosure(data=b"%PDF" + bytes(1000))
    made = b.make_one(
        ENTRIES, enclosures={ENTRIES[0].id: picture}, reports=(F1,), receipts=(RECEIPT,)
    )
    opened = b.open_at_desk(made.data)

    assert opened.payload is not None
    assert opened.payload.entries == ENTRIES == opened.new_entries
    assert opened.payload.enclosures == (picture,)
    assert opened.reports == (F1,)
    assert opened.receipts == (RECEIPT,)
    assert opened.verdict == feeds.Next(skip=0, new_epoch=True)
    assert (opened.sender, opened.hash, opened.header) == (b.HANDLER.key, made.hash, made.header)
    assert opened.header.reports == ("F1",)


def test_a_receipt_is_the_same_container() -> None:
    """One reader, one set of checks, both ways."""
    made = b.make_one(kind="receipt", receipts=(RECEIPT,))

    assert b.open_at_desk(made.data).header.kind == "receipt"


def test_writes_that_are_here_are_told_from_new_ones() -> None:
    """A bundle that starts at the last confirmed place brings some items twice: no harm."""
    made = b.make_one(ENTRIES)
    opened = b.open_at_desk(made.data, theirs=b.LAPTOP, received=b.listed(ENTRIES[:2]))

    assert opened.verdict == feeds.Next(skip=2)
    assert opened.new_entries == ENTRIES[2:]


def test_a_bundle_read_twice_brings_nothing() -> None:
    """Reading the same stick again changes nothing."""
    made = b.make_one(ENTRIES, reports=(F1,))
    opened = b.open_at_desk(made.data, theirs=b.LAPTOP, received=b.listed(ENTRIES))

    assert opened.verdict == feeds.Known()
    assert opened.new_entries == ()
    assert opened.reports == (F1,)


def test_a_fork_between_two_places_is_found_from_the_items() -> None:
    """Two computers that went on from one backup are noticed though neither end is known."""
    made = b.make_one(ENTRIES)
    other = b.listed((ENTRIES[0], b.make_write(9)))
    opened = b.open_at_desk(made.data, theirs=b.LAPTOP, received=other)
    released = b.open_at_desk(made.data, theirs=b.LAPTOP, received=other, released=True)

    assert opened.verdict == feeds.Fork(at=2)
    assert opened.payload is None
    assert opened.new_entries == ()
    assert released.payload is not None


def test_a_held_bundle_opens_once_a_person_released_it() -> None:
    """What was held is merged later: nothing is lost."""
    made = b.make_one(ENTRIES)
    state = {"theirs": chain.Epoch("cc" * 16), "their_past": frozenset({b.LAPTOP})}
    held = b.open_at_desk(made.data, **state)
    released = b.open_at_desk(made.data, released=True, **state)

    assert held.verdict == released.verdict == feeds.EndedEpoch()
    assert held.payload is None
    assert released.new_entries == ENTRIES


def test_a_waiting_bundle_stays_shut_even_when_released() -> None:
    """Nobody can decide that a missing part is not missing."""
    made = b.make_one(ENTRIES, to_epoch=chain.Epoch("dd" * 16),
                      start_link=chain.feed_start(b.LAPTOP, chain.Epoch("dd" * 16)))  # fmt: skip
    opened = b.open_at_desk(made.data, released=True)

    assert opened.verdict == feeds.IAmTheOld(why="epoch")
    assert opened.payload is None


def test_each_stage_refuses_before_the_next_looks() -> None:
    """The order of §4.5: nothing is read from a file that the stage before had to refuse."""
    stranger = keys.new_keys()
    made = b.make_one(ENTRIES)
    inside = seal.unseal(made.data, [b.OFFICE.identity])

    def sealed(data: bytes) -> bytes:
        return seal.seal(data, [b.OFFICE.recipient])

    flipped = bytearray(inside)
    flipped[60] ^= 1
    with pytest.raises(errors.NotABundle):
        b.open_at_desk(b"")
    with pytest.raises(errors.CannotOpen):
        b.open_at_desk(seal.seal(inside, [stranger.recipient]))
    with pytest.raises(errors.Damaged):
        b.open_at_desk(made.data[:-1])
    with pytest.raises(errors.BadFrame):
        b.open_at_desk(sealed(inside + b"\0"))
    with pytest.raises(errors.UnknownSender) as caught:
        b.open_at_desk(b.forge(b"not even JSON", b"", own=stranger))
    assert caught.value.key == stranger.key.hex()
    with pytest.raises(errors.RevokedSender):
        bundle.open_bundle(made.data, [b.OFFICE.identity], lambda _key: "revoked", b.desk())
    with pytest.raises(errors.BadSignature):
        b.open_at_desk(sealed(bytes(flipped)))
    with pytest.raises(errors.BadHeader):
        b.open_at_desk(b.forge(b'{"a": 1}', b""))


def test_a_bundle_passed_on_by_somebody_is_refused() -> None:
    """Who can open a bundle cannot seal it anew to another and let it look sent there."""
    made = b.make_one(ENTRIES, recipients=(b.HANDLER.recipient,))
    inside = seal.unseal(made.data, [b.HANDLER.identity])
    with pytest.raises(errors.NotForMe):
        b.open_at_desk(seal.seal(inside, [b.OFFICE.recipient]))


def test_a_bundle_of_another_federation_is_named() -> None:
    """Two federations on one desk are never mixed silently."""
    with pytest.raises(errors.OtherFederation) as caught:
        b.open_at_desk(b.make_one(ENTRIES, federation="Förbundet Öst").data)

    assert caught.value.federation == "Förbundet Öst"


def test_a_newer_format_asks_for_a_newer_program() -> None:
    """Not “damaged”: the handler is told to update, even when the new header has new fields."""
    head = msgspec.to_builtins(b.make_one().header)
    newer = head | {"format": 3, "reader": 2, "something": {"new": 1}}
    with pytest.raises(errors.NewerFormat) as caught:
        b.open_at_desk(b.forge(msgspec.json.encode(newer, order="sorted"), b""))

    assert caught.value.needed == 2


def test_every_part_opens_in_order_and_a_gap_is_named() -> None:
    """A hand-over larger than one file arrives whole or says which part is missing."""
    many = tuple(b.make_write(n, "x" * 300) for n in range(20))
    pictures = {many[3].id: Enclosure(data=bytes(5000)), many[4].id: Enclosure(data=b"b" * 5000)}
    made = bundle.make_bundle(
        b.outgoing(many, enclosures=pictures, reports=(F1,), extra=(Enclosure(data=b"f"),)), 3000
    )
    feed = b.listed(())
    third = b.open_at_desk(made[2].data, theirs=b.LAPTOP, received=feed)

    assert third.verdict == feeds.PartMissing(number=3, of=len(made))
    assert len(made) > 4
    got: list[Entry] = []
    papers: list[Enclosure] = []
    for one in made:
        opened = b.open_at_desk(one.data, theirs=b.LAPTOP, received=feed)
        assert opened.payload is not None
        papers += opened.payload.enclosures
        got += opened.new_entries
        for entry in opened.new_entries:
            feed.add(entry.id)
    assert tuple(got) == many
    assert papers == [Enclosure(data=b"f"), *pictures.values()]
    assert [bool(one.header.reports) for one in made] == [True, *[False] * (len(made) - 1)]


def test_a_paper_too_large_for_one_file_is_refused_when_made() -> None:
    """Said when the paper is put in, not by a bundle that nobody can read."""
    big = Enclosure(data=bytes(bundle.LARGEST_ENCLOSURE + 1))
    with pytest.raises(errors.TooLarge):
        b.make_one(extra=(big,))


def test_every_flipped_byte_of_a_small_bundle_is_refused() -> None:
    """Bit rot on a stick never reaches the vault."""
    made = b.make_one(ENTRIES)
    end = made.data.index(b"\n--- ") + 50
    for place in [*range(end + 400), *range(end + 400, len(made.data), 3001), len(made.data) - 1]:
        changed = bytearray(made.data)
        changed[place] ^= 0x20
        with pytest.raises(errors.Refused):
            b.open_at_desk(bytes(changed))


def test_every_flipped_byte_inside_is_refused_even_sealed_anew() -> None:
    """The office key alone does not let anybody alter what a handler signed."""
    inside = seal.unseal(b.make_one(ENTRIES).data, [b.OFFICE.identity])
    used = container.unpack(inside)
    content = container.FIELDS.size + len(used.header) + len(used.payload)
    for place in [*range(content), *range(content, len(inside), 2003), *range(-64, 0)]:
        changed = bytearray(inside)
        changed[place] ^= 1
        with pytest.raises(errors.Refused):
            container.unpack(bytes(changed)).verify()


def test_items_that_do_not_lead_to_the_signed_link_are_refused() -> None:
    """A sender cannot say one history in the header and bring another."""
    made = b.make_one(ENTRIES)
    span = msgspec.structs.replace(made.header.span, end_link="ee" * 32)
    packed = bytes(container.unpack(seal.unseal(made.data, [b.OFFICE.identity])).payload)
    wrong = b.forge(msgspec.structs.replace(made.header, span=span), packed)
    with pytest.raises(errors.BadPayload, match="links"):
        b.open_at_desk(wrong)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.text('abcåäö\u2028\n"\\', max_size=5), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(VALUES, max_size=6), st.binary(max_size=200))
def test_any_value_goes_there_and_back(values: list[object], paper: bytes) -> None:
    """Whatever a handler can type arrives as it was typed, byte for byte."""
    entries = tuple(b.make_write(n, value) for n, value in enumerate(values))
    made = b.make_one(entries, extra=(Enclosure(data=paper),))
    opened = b.open_at_desk(made.data)

    assert opened.payload is not None
    assert opened.payload.entries == entries
    raws = [entry.raw for entry in opened.payload.entries if isinstance(entry, Write)]
    assert raws == [entry.raw for entry in entries]


def test_line_separators_in_text_are_only_text() -> None:
    """U+2028 and its like are pasted from web pages; they must not split a line (§7)."""
    text = "före\u2028efter\u2029och\x85och\x0b\x0c\x1c\x1d\x1e\r\nslut"
    made = b.make_one((b.make_write(1, text), b.make_write(2)))
    opened = b.open_at_desk(made.data)

    first = opened.new_entries[0]
    assert isinstance(first, Write)
    assert first.line.value == text
    assert len(opened.new_entries) == 2


def test_age_puts_grease_and_readers_pass_it_over() -> None:
    """pyrage writes a stanza of no meaning by itself; old readers must bear it (§7)."""
    made = b.make_one()

    assert b"-grease" in made.data[: made.data.index(b"\n--- ")]
    assert b.open_at_desk(made.data).payload is not None


def test_a_passphrase_file_is_no_bundle() -> None:
    """Even with sound insides, a passphrase stanza is never tried."""
    inside = seal.unseal(b.make_one().data, [b.OFFICE.identity])
    with pytest.raises(errors.NotABundle, match="passphrase"):
        b.open_at_desk(pyrage.passphrase.encrypt(inside, "lösen"))


def test_stock_age_opens_a_bundle(tmp_path: Path) -> None:
    """No office is locked in: with its key and the published tool it has every word."""
    tool = need_tool("age")
    made = b.make_one(ENTRIES)
    (tmp_path / "office.agekey").write_text(b.OFFICE.identity + "\n")
    (tmp_path / "x.miabundle").write_bytes(made.data)
    command = [tool, "-d", "-i", tmp_path / "office.agekey", tmp_path / "x.miabundle"]
    done = subprocess.run(command, capture_output=True, check=True)

    assert done.stdout.startswith(b"MIABUNT1" + b.HANDLER.key)
    assert container.unpack(done.stdout).hash == made.hash
