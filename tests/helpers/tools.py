"""Programs that the project does not ship but some tests hold it against: age, qpdf, pdftotext."""

import os
import shutil

import pytest

IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def need_tool(name: str) -> str:
    """Give the path of an outside program; a bare laptop skips the test, CI fails it (P4)."""
    found = shutil.which(name)
    if found:
        return found
    if IN_CI:
        pytest.fail(f"{name} is missing; .ci/run installs it", pytrace=False)
    pytest.skip(f"{name} is not on this machine")
