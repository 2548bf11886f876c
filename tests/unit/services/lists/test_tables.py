"""Files that other programs wrote, as rows."""

import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from mia_desktop.services.lists import tables
from mia_desktop.services.lists.errors import EmptyTable, NoTable, TableTooLarge


def excel(path: Path, *rows: list[object], title: str = "Deltagare") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.create_sheet("Tom")
    book.save(path)
    return path


def test_an_excel_file_is_read_as_it_looks(tmp_path: Path) -> None:
    """Days are days and numbers have no point; a sheet without rows is passed over."""
    path = excel(
        tmp_path / "lista.xlsx", ["Förnamn", "Start", "Nr"], ["Åsa", datetime(2026, 3, 2), 17.0]
    )

    found = tables.read(path)

    assert [table.name for table in found] == ["Deltagare"]
    assert found[0].heading == ("Förnamn", "Start", "Nr")
    assert found[0].rows == (("Åsa", "2026-03-02", "17"),)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_of_any_swedish_office_is_read(tmp_path: Path, separator: str, encoding: str) -> None:
    """Excel in Swedish writes semicolons and Windows-1252; others write what they like."""
    path = tmp_path / "lista.csv"
    lines = [["Förnamn", "Efternamn"], ["Åsa", "Öberg"]]
    path.write_text("\r\n".join(separator.join(line) for line in lines), encoding=encoding)

    (table,) = tables.read(path)

    assert table.heading == ("Förnamn", "Efternamn")
    assert table.rows == (("Åsa", "Öberg"),)


def test_rows_are_numbered_as_the_spreadsheet_shows_them(tmp_path: Path) -> None:
    """What is wrong in row 7 is found in row 7, with two empty rows above the heading."""
    path = tmp_path / "lista.csv"
    path.write_text("\n\nNamn;Kön\nKim;K\n", encoding="utf-8")

    (table,) = tables.read(path)

    assert table.first == 4


def test_a_cell_with_a_line_break_is_one_cell(tmp_path: Path) -> None:
    """An address or a remark may hold several lines."""
    path = tmp_path / "lista.csv"
    path.write_text('Namn;Adress\nKim;"Gata 1\nOrt"\n', encoding="utf-8")

    (table,) = tables.read(path)

    assert table.rows == (("Kim", "Gata 1\nOrt"),)


def test_a_picture_is_no_list(tmp_path: Path) -> None:
    """The wrong file is chosen easily."""
    path = tmp_path / "bild.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))

    with pytest.raises(NoTable):
        tables.read(path)


@pytest.mark.parametrize("inside", [{}, {"xl/workbook.xml": b"<a><b></a>"}, {"word.xml": b"x"}])
def test_a_zip_that_is_no_workbook_is_no_list(tmp_path: Path, inside: dict[str, bytes]) -> None:
    """A Word document and half a download begin as an Excel file does."""
    path = tmp_path / "lista.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in inside.items():
            packed.writestr(name, data)

    data = path.read_bytes()
    path.write_bytes(b"PK" + data[2:])

    with pytest.raises((NoTable, EmptyTable)):
        tables.read(path)


def test_half_an_excel_file_is_no_list(tmp_path: Path) -> None:
    """The stick was pulled out too early."""
    path = excel(tmp_path / "lista.xlsx", ["Namn"], ["Kim"])
    path.write_bytes(path.read_bytes()[:-200])

    with pytest.raises(NoTable):
        tables.read(path)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A small file may hold more than the computer has memory for."""
    path = tmp_path / "lista.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part,
    ):
        for _mega in range(201):
            part.write(bytes(1024 * 1024))

    with pytest.raises(TableTooLarge):
        tables.read(path)


def test_more_rows_than_a_caseload_are_refused(tmp_path: Path) -> None:
    """Somebody has chosen the register of the whole municipality."""
    path = tmp_path / "lista.csv"
    path.write_text("Namn\n" + "Kim\n" * (tables.MOST_ROWS + 1), encoding="utf-8")

    with pytest.raises(TableTooLarge) as error:
        tables.read(path)

    assert error.value.rows == tables.MOST_ROWS


@pytest.mark.parametrize("text", ["", "Namn;Kön\n", "\n\n\n"])
def test_a_heading_alone_is_no_list(tmp_path: Path, text: str) -> None:
    """Nothing to take in is said, not shown as an empty success."""
    path = tmp_path / "lista.csv"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(EmptyTable):
        tables.read(path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """It is looked at before it is taken into memory."""
    path = tmp_path / "lista.csv"
    with path.open("wb") as stream:
        stream.truncate(tables.MOST_BYTES + 1)

    with pytest.raises(TableTooLarge):
        tables.read(path)


def test_short_rows_are_filled_up(tmp_path: Path) -> None:
    """Empty cells at the end are left out by many programs."""
    path = tmp_path / "lista.csv"
    path.write_text("Namn;Kön;Ort\nKim\n\nBo;M;Ystad;mer\n", encoding="utf-8")

    (table,) = tables.read(path)

    assert table.rows == (("Kim", "", ""), ("", "", ""), ("Bo", "M", "Ystad"))
