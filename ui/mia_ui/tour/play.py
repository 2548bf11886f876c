"""The whole tour: its acts in their order, each a sitting at one laptop, and what is left of it."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mia_desktop import cli
from mia_ui.tour import agreement, assessment, cast, handler, meeting, office, participant, result
from mia_ui.tour.driver import Driver, StepFailed
from mia_ui.tour.hands import Script
from mia_ui.tour.stage import Stage

HELD, DID_NOT_HOLD = 0, 1


class Act(NamedTuple):
    """One sitting: the program is started on somebody's laptop, used, and closed."""

    name: str
    whose: str
    script: Callable[[Stage], Script]


ACTS: tuple[Act, ...] = (
    Act("kontoret börjar", cast.OFFICE, office.begin),
    Act("handledaren börjar", cast.HANDLER, handler.begin),
    Act("visitkortet godkänns", cast.OFFICE, office.let_in),
    Act("en ny deltagare", cast.HANDLER, participant.take_in),
    Act("kartläggningen", cast.HANDLER, assessment.assess),
    Act("planen", cast.HANDLER, agreement.plan),
    Act("uppföljningen", cast.HANDLER, meeting.follow_up),
    Act("lämna till kontoret", cast.HANDLER, handler.hand_over),
    Act("inkorgen", cast.OFFICE, office.read_in),
    Act("hämta från kontoret", cast.HANDLER, handler.collect),
)


def run(
    out: Path,
    *,
    folder: Path | None = None,
    first: str = "",
    before: Callable[[str], None] | None = None,
    hurried: Mapping[str, float] | None = None,
) -> int:
    """Play the main job and leave what came of it in `out`; 0 only if every step held.

    `folder` holds the laptops, kept there instead of thrown away; `first` is the act to begin
    with in a folder where those before have been played. `before` is told of each act as it
    begins. `hurried` gives controls that are known to be missing a shorter wait.
    """
    out.mkdir(parents=True, exist_ok=True)
    if folder is not None:
        return _play(out, folder, first, before, hurried)
    with TemporaryDirectory(prefix="mia-tour-") as place:
        return _play(out, Path(place), first, before, hurried)


def _play(
    out: Path,
    folder: Path,
    first: str,
    before: Callable[[str], None] | None,
    hurried: Mapping[str, float] | None,
) -> int:
    _application()
    result.clear(out)
    driver = Driver(out, hurried=hurried)
    stage = Stage(folder, driver)
    names = [act.name for act in ACTS]
    kept = os.environ.get("MIA_DATA_DIR")
    try:
        for act in ACTS[names.index(first) if first else 0 :]:
            if before is not None:
                before(act.name)
            os.environ["MIA_DATA_DIR"] = str(stage.laptop(act.whose))
            driver.play(act.script(stage), lambda: cli.main([]))
            stage.put_down()
        result.hand_out(stage, out)
        result.export_key(stage, out)
    except StepFailed:
        return DID_NOT_HOLD
    finally:
        result.write_report(driver, out)
        if kept is None:
            os.environ.pop("MIA_DATA_DIR", None)
        else:
            os.environ["MIA_DATA_DIR"] = kept
    return HELD


def _application() -> QApplication:
    """The one application, made before the program so that the driver can look at it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["mia-desktop"])
    app.setQuitOnLastWindowClosed(False)
    for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_AnimateCombo):
        app.setEffectEnabled(effect, False)
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    heard = qInstallMessageHandler(_say)
    if heard is not None:  # somebody listens already
        qInstallMessageHandler(heard)
    return app


def _say(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Pass on what Qt has to say, but for what every menu costs where there is no screen."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")
