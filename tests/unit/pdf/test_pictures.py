"""Pictures as data: where a mark stands is what it says, and the words say the same."""

import itertools
from datetime import date

import pytest
from msgspec.structs import replace

from mia_desktop.pdf import blocks as b
from mia_desktop.pdf import pictures as p
from mia_desktop.pdf.render import render
from mia_desktop.pdf.words import languages, words
from tests.unit.pdf.papers import heard
from tests.unit.pdf.reader import Paper
from tests.unit.pdf.samples import CHANGES, TRACK
from tests.unit.pdf.test_pages import META

ROOM = 465.0
SAY = words()


class Squares:
    """Letters of one width, so that a test can count."""

    size = 10.0

    def width(self, text: str) -> float:
        return 5.0 * len(text)

    def lines(self, text: str, room: float) -> tuple[str, ...]:
        step = int(room // 5)
        return tuple(text[at : at + step] for at in range(0, len(text), step))


def changes(block: b.ThenAndNow = CHANGES, *, stacked: bool = False) -> p.Drawing:
    return p.then_and_now(block, Squares(), ROOM, SAY, stacked=stacked)


def steps(block: b.StepTrack = TRACK, *, stacked: bool = False) -> p.Drawing:
    return p.step_track(block, Squares(), ROOM, stacked=stacked)


def marks(drawing: p.Drawing, label: str) -> list[p.Disc]:
    """The discs of the row that a label stands in, the two of the legend not counted."""
    rows = {words.text: words.y for words in drawing.words if words.x == 0}
    return [disc for disc in drawing.discs[2:] if abs(disc.y - rows[label]) < 8]


def test_a_disc_stands_where_its_value_lies() -> None:
    """Seven of ten is seven tenths of the way."""
    drawing = changes()
    numbers = {words.text: words.x for words in drawing.words}
    then, now = marks(drawing, "Boende")

    for disc, value in ((then, 4), (now, 7)):
        share = (disc.x - numbers["0"]) / (numbers["10"] - numbers["0"])
        assert share == pytest.approx(value / 10)


def test_then_and_now_are_told_apart_without_colour() -> None:
    """A grey print says the same: a ring was, a disc is, a bar goes between."""
    then, now = marks(changes(), "Boende")

    assert (then.filled, now.filled) == (False, True)
    assert any(s.strong and {s.x1, s.x2} == {then.x, now.x} for s in changes().strokes)


def test_no_change_is_a_disc_in_a_ring() -> None:
    """Unchanged must not look as if one of the two answers were missing."""
    ring, disc = marks(changes(), "Ekonomi och skulder")

    assert ring.x == disc.x
    assert ring.radius > disc.radius
    assert not ring.filled


def test_what_was_not_asked_before_has_no_ring() -> None:
    """Nobody is given a former answer that they never gave."""
    assert [disc.filled for disc in marks(changes(), "Nätverk")] == [True]


def test_the_numbers_stand_beside_the_picture() -> None:
    """Somebody who cannot judge a distance reads the number."""
    texts = [words.text for words in changes().words]

    assert {"4 → 7", "5 → 5", "6 → 3", "8"} <= set(texts)
    assert "0 = inte alls bra" in texts


@pytest.mark.parametrize("stacked", [False, True])
def test_everything_stays_on_the_paper(stacked: bool) -> None:
    """No mark and no word is cut off, in large print neither."""
    for drawing in (changes(stacked=stacked), steps(stacked=stacked)):
        kind = Squares()
        for words_ in drawing.words:
            wide = kind.width(words_.text)
            left = {"start": 0.0, "middle": wide / 2, "end": wide}[words_.place]
            assert words_.x - left >= -0.01
            assert words_.x - left + wide <= ROOM + 0.01
            assert 0 < words_.y <= drawing.height
        assert all(0 <= disc.x <= ROOM and 0 <= disc.y <= drawing.height for disc in drawing.discs)


def test_a_label_wraps_and_its_row_grows() -> None:
    """The longest name of an area is whole; a goal of a thousand words is heard whole."""
    long = replace(CHANGES, changes=(b.Change(label="a" * 90, now=1), b.Change(label="b", now=2)))
    drawing = changes(long)
    label = [words.text for words in drawing.words if words.text.startswith("a")]

    assert "".join(label) == "a" * 90
    assert marks(drawing, "b")


def test_a_long_legend_takes_two_lines() -> None:
    """Both days are told, however they are called."""
    drawing = changes(replace(CHANGES, then="t" * 40, now="n" * 40))

    assert drawing.discs[0].y < drawing.discs[1].y


def test_without_days_or_ends_the_picture_says_then_and_now() -> None:
    """What is not known is not printed as a gap."""
    texts = [w.text for w in changes(b.ThenAndNow(changes=CHANGES.changes)).words]

    assert {"Då", "Nu"} <= set(texts)
    assert not any("=" in text for text in texts)


def test_stairs_go_up_with_the_steps() -> None:
    """A higher step stands higher, a later day further on."""
    discs = steps().discs

    assert [disc.x for disc in discs] == sorted(disc.x for disc in discs)
    assert discs[3].y < discs[1].y < discs[2].y < discs[0].y


def test_stairs_have_no_step_that_was_never_near() -> None:
    """A ladder with empty steps above would say how far somebody has left."""
    low = replace(TRACK, steps=TRACK.steps[:1])

    assert next(words.text for words in steps(low).words) == "Ingen insats, väntan"
    assert len({words.text for words in steps(low).words}) == 2


def test_days_that_have_no_room_are_left_to_the_words() -> None:
    """Two days on top of each other are no day at all."""
    near = tuple(b.Step(day=date(2026, 1, 1 + n), level=n % 2) for n in range(20))
    days = [w for w in steps(replace(TRACK, steps=near)).words if w.place == "middle"]
    places = sorted(words.x for words in days)

    assert {days[0].text, days[1].text} == {"2026-01-01", "2026-01-20"}
    assert all(after - before >= 50 for before, after in itertools.pairwise(places))


def test_a_listener_hears_every_number_and_day() -> None:
    """The description is the picture in words, not “a diagram”."""
    assert p.said_of_changes(CHANGES, SAY) == (
        "Bild: Boende: från 4 till 7. Ekonomi och skulder: 5, som förut. "
        "Hälsa i kropp och själ, sömn och ork: från 6 till 3. Nätverk: 8."
    )
    assert "12 mars 2026: Praktik hos arbetsgivare." in p.said_of_steps(TRACK, SAY)


def test_a_figure_has_its_words_and_its_place() -> None:
    """ISO 14289-1, 7.3: a figure without an alternative is a hole in the page."""
    figures = heard("every_block").kinds("Figure")

    assert [figure.text[:5] for figure in figures] == ["Bild:", "Bild:"]
    for figure in figures:
        left, low, right, high = figure.box
        assert 60 < left < right < 535
        assert 60 < low < high < 800


@pytest.mark.parametrize("large", [False, True])
def test_the_fullest_picture_fits_its_page(large: bool) -> None:
    """Forty goals with five thousand signs each become several pictures, and no error."""
    long = tuple(
        b.Change(label=f"{n} " + "långa ord " * 999, now=n % 12, then=n) for n in range(40)
    )
    levels = tuple(f"{n} " + "långa ord \U0001f600" * 99 for n in range(9))
    track = b.StepTrack(
        levels=levels, steps=tuple(b.Step(day=date(2026, 1, n + 1), level=n) for n in range(9))
    )
    blocks = [
        b.Heading(text="1", level=1),
        replace(CHANGES, changes=long, then="\U0001f600"),
        track,
    ]
    full = Paper(render(blocks, replace(META, large=large)))

    assert len(full.kinds("Figure")) == (6 if large else 5)
    assert all(f"{n} långa" in " ".join(full.texts()) for n in range(40))


def test_a_picture_of_nothing_is_not_drawn() -> None:
    """An empty frame looks like something that went missing."""
    blocks = [
        b.Heading(text="Prov", level=1), b.ThenAndNow(changes=()), replace(TRACK, steps=()),
    ]  # fmt: skip

    assert Paper(render(blocks, META)).kinds("Figure") == []


@pytest.mark.parametrize("language", languages())
def test_pictures_can_be_drawn_in_every_language(language: str) -> None:
    """Mirrored where the paper is, with the same words for a listener."""
    blocks = [b.Heading(text="1", level=1), CHANGES, TRACK]
    paper = Paper(render(blocks, replace(META, language=language)))

    assert [one.text for one in paper.kinds("Figure")] == [
        p.said_of_changes(CHANGES, words(language)),
        p.said_of_steps(TRACK, words(language)),
    ]
    assert paper.pages[0].bare == []


def test_in_a_mirrored_picture_the_arrow_goes_the_other_way() -> None:
    """From the right: first what was, then what is."""
    drawing = p.then_and_now(CHANGES, Squares(), ROOM, words("ar"))

    assert "7 ← 4" in {words.text for words in drawing.words}
