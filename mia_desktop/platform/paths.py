"""Where things lie on this computer."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

APP = "MIA Desktop"


class Places(msgspec.Struct, frozen=True, kw_only=True):
    """The folders of one installation: the vault, what stands outside it, and plain settings."""

    vault: Path
    state: Path
    settings: Path


def places(env: Mapping[str, str]) -> Places:
    """The places for this person; `MIA_DATA_DIR` moves all of them into one folder.

    The data folder is the local one, never the roaming one that Windows carries over the network.
    """
    if moved := env.get("MIA_DATA_DIR"):
        base = Path(moved).absolute()
        return Places(vault=base / "vault", state=base / "state", settings=base / "settings.json")
    import platformdirs  # noqa: PLC0415  not needed where MIA_DATA_DIR is set

    dirs = platformdirs.PlatformDirs(APP, appauthor=False, roaming=False)
    data, state = Path(dirs.user_data_dir), Path(dirs.user_state_dir)
    return Places(vault=data / "vault", state=state / "state", settings=data / "settings.json")
