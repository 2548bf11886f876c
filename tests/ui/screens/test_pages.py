"""The list of pages, which names its classes in words."""

import subprocess
import sys

import pytest
from mia_ui.screens.pages import ENTRIES, Entry
from mia_ui.widgets.screen import Screen

BEFORE_A_PAGE = """
import sys
import mia_ui.desktop.inside
print([name for name in sys.modules if name.startswith("mia_ui.screens.")])
"""


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_page_of_the_list_is_there(entry: Entry) -> None:
    """A name that is spelt wrong would be noticed when somebody wants the page."""

    page = entry.page()
    assert isinstance(page, type)
    assert issubclass(page, Screen)


def test_a_page_is_brought_in_when_it_is_wanted() -> None:
    """An old laptop pays, in memory, for the pages that are used."""
    done = subprocess.run(
        [sys.executable, "-c", BEFORE_A_PAGE], capture_output=True, text=True, check=True
    )

    made_by = {entry.made_by.split(":")[0] for entry in ENTRIES}
    assert [m for m in made_by if f"'mia_ui.screens.{m}'" in done.stdout] == []
