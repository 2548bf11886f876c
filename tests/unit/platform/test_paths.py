"""Where things lie: one switch moves all, and nothing goes into a roaming profile."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from mia_desktop.platform import paths


def test_one_variable_moves_everything(tmp_path: Path) -> None:
    """A test, a demo or a stick never touches the handler's own vault."""
    here = paths.places({"MIA_DATA_DIR": str(tmp_path)})

    assert here == paths.Places(
        vault=tmp_path / "vault", state=tmp_path / "state", settings=tmp_path / "settings.json"
    )


def test_a_relative_folder_is_made_absolute(tmp_path: Path, monkeypatch) -> None:
    """Changing the working folder later moves nothing."""
    monkeypatch.chdir(tmp_path)
    here = paths.places({"MIA_DATA_DIR": "data"})

    assert here.vault == tmp_path / "data" / "vault"


@pytest.mark.parametrize("env", [{}, {"MIA_DATA_DIR": ""}])
def test_by_default_the_system_says_where(env) -> None:
    """Vault and waterline lie in different folders: an old copy of one does not hide the other."""
    here = paths.places(env)
    data = Path(platformdirs.user_data_dir("MIA Desktop", appauthor=False, roaming=False))

    assert here.vault == data / "vault"
    assert here.settings == data / "settings.json"
    assert here.vault not in here.state.parents
    assert here.state not in here.vault.parents
