"""Readable in thirty years: what PDF/A-2a asks for, on every paper."""

import re
import struct
import xml.etree.ElementTree as ET
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Name, pdfa
from PIL import ImageCms

from mia_desktop.pdf.colours import srgb_profile
from tests.unit.pdf.papers import NAMES, heard, made, papers

every = pytest.mark.parametrize("name", NAMES)
UNKNOWN = re.compile(r'<rdf:Description rdf:about="" xmlns:pdfaExt(.|\n)*?</rdf:Description>')


@every
def test_a_checker_of_the_archives_standard_approves_of_it(name: str) -> None:
    """Every page, colour, font and number by the rules that veraPDF publishes.

    It knows level B only and none of PDF/UA's terms, so it sees the paper with those two claims
    left out; what level A asks for beyond is in the tests of the structure tree.
    """
    with pikepdf.open(BytesIO(made(name))) as pdf:
        xmp = pdf.Root.Metadata.read_bytes().decode()
        plain = UNKNOWN.sub("", xmp).replace("<pdfuaid:part>1</pdfuaid:part>", "")
        plain = plain.replace(">A</pdfaid:conformance>", ">B</pdfaid:conformance>")
        pdf.Root.Metadata.write(plain.encode())
        out = BytesIO()
        pdf.save(out, fix_metadata_version=False)
    out.seek(0)
    report = pdfa.validate_written(out, "2b")

    assert report.passed, [str(finding) for finding in report.findings]


@every
def test_it_says_which_standards_it_follows_and_explains_the_terms(name: str) -> None:
    """A claim in terms that the archive's reader does not know is a fault (ISO 19005-2, 6.6.2)."""
    xmp = heard(name).pdf.Root.Metadata.read_bytes().decode()
    told = {one.tag.rpartition("}")[2]: one.text for one in ET.fromstring(_body(xmp)).iter()}

    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert told["namespaceURI"] == "http://www.aiim.org/pdfua/ns/id/"
    assert (told["prefix"], told["name"], told["valueType"]) == ("pdfuaid", "part", "Integer")


def _body(xmp: str) -> str:
    return re.sub(r"<\?xpacket.*?\?>", "", xmp)


@every
def test_both_kinds_of_metadata_say_the_same(name: str) -> None:
    """Two titles or days in one file leave the archive to guess."""
    pdf = heard(name).pdf
    _, meta = papers()[name]
    day = f"{meta.day:%Y%m%d}000000Z"
    xmp = pdf.Root.Metadata.read_bytes().decode()

    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == f"D:{day}"
    assert xmp.count(f"{meta.day.isoformat()}T00:00:00Z") == 2
    assert f'<rdf:li xml:lang="x-default">{_escaped(str(pdf.docinfo.Title))}</rdf:li>' in xmp
    assert len(pdf.trailer.ID) == 2


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@every
def test_colours_are_told_and_nothing_is_see_through(name: str) -> None:
    """Which red is meant is in the file; transparency prints differently everywhere."""
    pdf = heard(name).pdf
    (intent,) = pdf.Root.OutputIntents
    see_through = {"/SMask", "/ca", "/CA", "/BM"}
    keys = {key for one in pdf.objects if isinstance(one, pikepdf.Dictionary) for key in one}

    assert (str(intent.S), int(intent.DestOutputProfile.N)) == ("/GTS_PDFA1", 3)
    assert intent.DestOutputProfile.read_bytes() == srgb_profile()
    assert not keys & see_through
    assert all(Name.Group not in page.obj for page in pdf.pages)


@every
def test_every_glyph_has_a_name_and_a_width_that_is_its_own(name: str) -> None:
    """Fonts are whole for what is shown: no character set list that could be wrong."""
    for page in heard(name).pdf.pages:
        for font in page.obj.Resources.Font.values():
            assert str(font.Subtype) == "/TrueType"
            assert Name.CIDSet not in font.FontDescriptor
            assert len(font.Widths) == int(font.LastChar) - int(font.FirstChar) + 1
            assert b"<FEFF>" not in font.ToUnicode.read_bytes()


def test_our_profile_is_srgb() -> None:
    """Another reader of profiles finds the colours where IEC 61966-2-1 puts them."""
    data = srgb_profile()
    ours = ImageCms.ImageCmsProfile(BytesIO(data))
    theirs = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))

    assert struct.unpack(">I", data[:4]) == (len(data),)
    assert len(data) < 3000
    for colour in ("red_colorant", "green_colorant", "blue_colorant"):
        (mine, _), (known, _) = getattr(ours.profile, colour), getattr(theirs.profile, colour)
        assert mine == pytest.approx(known, abs=0.0006)


def test_our_profile_changes_no_colour() -> None:
    """A page through our profile and through a known one has the same colours."""
    from PIL import Image

    page = Image.new("RGB", (16, 16))
    page.putdata([(r * 17, g * 17, (r * g) % 256) for r in range(16) for g in range(16)])
    same = ImageCms.profileToProfile(
        page, ImageCms.ImageCmsProfile(BytesIO(srgb_profile())), ImageCms.createProfile("sRGB")
    )
    assert same is not None
    worst = max(abs(a - b) for a, b in zip(page.tobytes(), same.tobytes(), strict=True))

    assert worst <= 1


STANDARD = {
    "Document", "H1", "H2", "H3", "P", "BlockQuote", "L", "LI", "Lbl", "LBody", "Table", "TR",
    "TH", "TD", "Figure", "Link", "TOC", "TOCI", "Reference",
}  # fmt: skip


@every
def test_the_tree_is_of_kinds_that_every_reader_knows(name: str) -> None:
    """Level A: words of our own would need a map, and some reader would not follow it."""
    kinds = {one.kind for one in heard(name).root.walk()}

    assert kinds <= STANDARD
    assert "/RoleMap" not in heard(name).pdf.Root.StructTreeRoot
