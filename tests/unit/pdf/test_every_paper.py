"""What holds for every paper: tagged, heard in order, readable, and no personal number on it."""

import hashlib
import os
import re
import subprocess
import sys
import tempfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from mia_desktop.pdf.render import render
from mia_desktop.pdf.style import SMALLEST
from tests.helpers.tools import need_tool
from tests.unit.pdf.expected import said
from tests.unit.pdf.papers import NAMES, heard, made, papers

every = pytest.mark.parametrize("name", NAMES)


@every
@pytest.mark.rule("R-56")
def test_what_is_heard_is_what_the_blocks_say(name: str) -> None:
    """Reading order is visual order, nothing is lost between records and paper (R-56)."""
    blocks, meta = papers()[name]

    assert heard(name).told() == said(blocks, meta)


@every
def test_everything_drawn_is_tagged_or_an_artifact(name: str) -> None:
    """A screen reader stumbles over each stray mark (ISO 14289-1, 7.1)."""
    paper = heard(name)

    assert [page.bare for page in paper.pages] == [[] for _ in paper.pages]


@every
def test_every_mark_belongs_to_one_element_and_the_parent_tree_knows_it(name: str) -> None:
    """Going from the page to its element is how a reader finds where it is."""
    paper = heard(name)

    for place, (page, read) in enumerate(zip(paper.pdf.pages, paper.pages, strict=True)):
        parents = paper.parents[int(page.obj.StructParents)]
        assert sorted(read.texts) == list(range(len(parents)))
        for number in read.texts:
            owners = paper.owners[place, number]
            assert [one.kind for one in owners] == [str(parents[number].S)[1:]]


@every
@pytest.mark.rule("R-56")
def test_headings_go_down_one_step_at_a_time(name: str) -> None:
    """Jumping from heading to heading is how long papers are read by ear."""
    levels = [int(e.kind[1]) for e in heard(name).root.walk() if re.match(r"H\d", e.kind)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every
@pytest.mark.rule("R-56")
def test_tables_are_regular_and_their_heads_have_a_scope(name: str) -> None:
    """A cell is understood by its heads; one row too short shifts them all."""
    for table in heard(name).kinds("Table"):
        heads = [cell for row in table.children for cell in row.children if cell.kind == "TH"]

        assert len({len(row.children) for row in table.children}) == 1
        assert {row.kind for row in table.children} == {"TR"}
        assert {head.scope for head in heads} <= {"Column", "Row"}
        assert heads


@every
def test_lists_are_lists(name: str) -> None:
    """“List with four items” tells a listener how long it will be."""
    for whole in heard(name).kinds("L"):
        assert {item.kind for item in whole.children} == {"LI"}
        assert all([p.kind for p in item.children] == ["Lbl", "LBody"] for item in whole.children)


@every
@pytest.mark.rule("R-56")
def test_it_says_its_title_language_and_standard(name: str) -> None:
    """The window shows the title, the voice speaks Swedish (ISO 14289-1, 7.1 and 7.2)."""
    pdf = heard(name).pdf
    _, meta = papers()[name]
    xmp = pdf.Root.Metadata.read_bytes().decode()

    assert str(pdf.Root.Lang) == meta.words.tag
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.docinfo.Title) == meta.title
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert all(str(page.obj.Tabs) == "/S" for page in pdf.pages)


@every
@pytest.mark.rule("R-56")
def test_bookmarks_lead_to_the_headings(name: str) -> None:
    """A long paper is found one's way in by its bookmarks (R-56)."""
    paper = heard(name)
    with paper.pdf.open_outline() as outline:
        titles = [item.title for item in _items(outline.root)]

    assert [str(title) for title in titles] == _bookmarks(name)


def _items(items: list) -> list:
    return [found for item in items for found in (item, *_items(item.children))]


def _bookmarks(name: str) -> list[str]:
    paper = heard(name)
    return [e.text for e in paper.root.walk() if re.match(r"H\d", e.kind) and e.text]


@every
def test_fonts_are_embedded_subsets_with_names_for_their_glyphs(name: str) -> None:
    """In thirty years no font of ours is on anybody's machine (issue D)."""
    for page in heard(name).pdf.pages:
        for font in page.obj.Resources.Font.values():
            data = font.ToUnicode.read_bytes()

            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
            assert len(font.FontDescriptor.FontFile2.read_bytes()) > 0
            assert b"<0000>" not in data
            assert all(int(n) <= 100 for n in re.findall(rb"(\d+) beginbfchar", data))


@every
@pytest.mark.rule("R-56")
def test_nothing_is_small_or_pale(name: str) -> None:
    """11 points and 4.5:1 at least (R-56); 4.5:1 also on the grey of a table's head."""
    for page in heard(name).pages:
        read = {size for size in page.sizes if size != 130}

        assert min(read) >= SMALLEST
        assert all(_contrast(colour) >= 4.5 for colour in page.colours)


def _contrast(colour: tuple[float, ...]) -> float:
    ground = _light((0xEA / 255, 0xEF / 255, 0xEC / 255))
    return (ground + 0.05) / (_light(colour) + 0.05)


def _light(colour: tuple[float, ...]) -> float:
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@every
@pytest.mark.rule("R-53")
def test_no_paper_has_a_personal_number(name: str) -> None:
    """A paper left on a bus must not open doors, not even by somebody's own words."""
    paper = heard(name)
    everything = " ".join([*paper.texts(), *(page.artifacts for page in paper.pages)])
    everything += paper.pdf.Root.Metadata.read_bytes().decode() + str(paper.pdf.docinfo.Title)

    assert "2385" not in everything


@every
def test_the_same_paper_twice_is_the_same_bytes(name: str) -> None:
    """The kept file can be compared with a new one (decisions S7)."""
    assert render(*papers()[name]) == made(name)


@every
def test_nothing_is_loaded_from_outside(name: str) -> None:
    """No actions, no scripts, no links out of a participant's paper."""
    with pikepdf.open(BytesIO(made(name))) as pdf:
        keys = {
            key for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) for key in thing
        }

    assert not keys & {"/JS", "/JavaScript", "/AA", "/OpenAction", "/URI", "/EmbeddedFiles"}


@every
def test_qpdf_finds_nothing(name: str, tmp_path: Path) -> None:
    """Another reader's opinion of the bytes."""
    path = tmp_path / "paper.pdf"
    path.write_bytes(made(name))

    command = [need_tool("qpdf"), "--check", path]
    ran = subprocess.run(command, capture_output=True, check=False)

    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize("tool", ["outloud", "pdfua"])
def test_accessibility_checkers_find_no_fault(tool: str, tmp_path: Path) -> None:
    """Two checkers by other people, of what a machine can check of PDF/UA-1."""
    for name in NAMES:
        (tmp_path / f"{name}.pdf").write_bytes(made(name))
    check = ["check"] if tool == "pdfua" else []
    program = Path(sys.executable).with_name(tool)
    ran = subprocess.run(
        [str(program), *check, *(str(tmp_path / f"{name}.pdf") for name in NAMES)],
        capture_output=True,
        check=False,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
    )

    assert ran.returncode == 0, ran.stdout


def test_another_reader_extracts_the_plan_in_order(tmp_path: Path) -> None:
    """pdftotext knows nothing of our tags; the words still come in the order of the page."""
    path = tmp_path / "plan.pdf"
    path.write_bytes(made("plan_arabic"))
    ran = subprocess.run([need_tool("pdftotext"), path, "-"], capture_output=True, check=True)
    text = re.sub("[\u202a-\u202e]", "", ran.stdout.decode())

    assert text.index("Min plan") < text.index("Det här vill jag") < text.index("Underskrifter")
    assert "أريد أن أعمل في المطبخ" in text


ALL_SORTS = ("plan", "document", "plan_ar", "thick", "every_block")
HASHES = """
import hashlib, sys
from tests.unit.pdf.papers import made
print(hashlib.sha256(b"".join(map(made, sys.argv[1:]))).hexdigest())
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_makes_the_same_bytes(seed: str) -> None:
    """Tomorrow's program on another laptop must find the kept file unchanged (decisions S7)."""
    ran = subprocess.run(
        [sys.executable, "-c", HASHES, *ALL_SORTS],
        capture_output=True,
        check=True,
        text=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    here = hashlib.sha256(
        b"".join(map(made, ("plan", "document", "plan_ar", "thick", "every_block")))
    )

    assert ran.stdout.strip() == here.hexdigest()


def test_making_a_paper_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of it in memory: nothing readable is left beside the vault (bundle-format §8)."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path)
    render(*papers()["document"])

    assert list(tmp_path.iterdir()) == []
