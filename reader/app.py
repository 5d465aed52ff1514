"""The composition root: opens a library, builds a session and shows the window. With the command line the only room that sees
every other one.

    alcove [ADDRESS] [--library FILE]    the window
    alcove preview CONTENT               the window on content that is being written
    alcove COMMAND …                     everything else (reader.cli)
"""

import gc
import linecache
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.model.address import Address
from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP
from reader.resources import carried_library

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.ui.desktop.furniture import Furniture
    from reader.ui.desktop.window import Furnishing, Window

SWITCH_INTERVAL = 0.0005
"""Seconds between turns of Python's threads. Beside a busy worker, painting 20 rows takes 8.7 ms at the 95th percentile with
this, and 55 ms with Python's own 5 ms (docs/decisions/0001)."""

_COMMANDS = {"build", "check", "preview", "review", "show", "search", "doctor", "-h", "--help", "--version"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if given and given[0] in _COMMANDS:
            from reader.cli import run

            return run(given, preview)
        address, library = _window_options(given)
        return open_window(library, address)
    except Fault as fault:
        sys.stderr.write(f"{fault}\n")
        return 1
    except BrokenPipeError:
        return 1


def _window_options(given: list[str]) -> tuple[Address, Path]:
    address, library = Address("screen", "home"), carried_library()
    rest = iter(given)
    for word in rest:
        if word == "--library":
            library = Path(next(rest, ""))
            continue
        try:
            address = Address.parse(word)
        except ValueError as error:
            raise Fault(str(error), "“alcove --help” lists what can be asked.") from error
    return address, library


def open_window(path: Path, address: Address) -> int:
    """Show the window until it is closed. Raises Fault when there is no library or no display."""
    _check_display()
    try:
        application, _window = make_window(path, address)
    except Fault as fault:
        _show_trouble(fault)
        raise
    return int(application.exec())


def preview(content: Path) -> int:
    """Show content that is being written, built anew after each save, until the window is closed. Raises Fault."""
    _check_display()
    from tempfile import TemporaryDirectory

    from reader.preview.proofs import Proofs
    from reader.progress_line import ProgressLine

    with TemporaryDirectory(prefix="alcove-preview-") as folder:
        proofs = Proofs(content, Path(folder))
        with ProgressLine(sys.stderr) as progress:
            proof = proofs.make(progress)
        if proof.problems:
            sys.stderr.write("".join(f"{problem}\n" for problem in proof.problems))
            raise Fault(
                QT_TRANSLATE_NOOP("Faults", "There is nothing to show yet."),
                QT_TRANSLATE_NOOP("Faults", "Mend these problems first."),
            )
        from reader.preview.desk import Desk
        from reader.session.place import HOME

        desk = Desk(content, proofs, proof)
        application, window = make_window(proof.library, HOME, desk.furnish)
        desk.serve(window)
        return int(application.exec())


def _show_trouble(fault: Fault) -> None:
    """Say in a window what keeps Alcove from opening its own; whoever started it from an icon sees no terminal."""
    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QApplication

    from reader.session.languages import Interpreter, interface_language
    from reader.session.settings import Settings, settings_path
    from reader.typeset.fonts import Size, load_fonts
    from reader.typeset.theme import DARK, LIGHT
    from reader.ui.desktop.trouble import TroubleWindow

    application = QApplication(["alcove"])
    interpreter = Interpreter()
    interpreter.speak(interface_language(Settings(settings_path()).text("language")))
    load_fonts()
    application.setFont(Size().font(15))
    dark = application.palette().color(QPalette.ColorRole.Window).lightness() < 128
    window = TroubleWindow(fault, DARK if dark else LIGHT)
    window.show()
    application.exec()


def make_window(
    path: Path, address: Address, furnisher: "Callable[[Window], Furnishing] | None" = None
) -> "tuple[QApplication, Window]":
    """The program, shown and about to paint. What can wait is brought in after the first paint (docs/decisions/0003).

    `furnisher` makes what stands around the page, when it is not the usual.
    """
    sys.setswitchinterval(SWITCH_INTERVAL)
    gc.disable()  # until the first page is painted: the collector finds nothing among modules that are being loaded
    from reader.library.reader import Library  # before PySide, which reads the source of each module that comes after it
    from reader.model.clock import SystemClock

    from PySide6.QtGui import QPalette  # isort: skip
    from PySide6.QtWidgets import QApplication

    from reader.session import traces
    from reader.session.place import HOME, Place
    from reader.session.session import Session, System
    from reader.session.settings import Settings, settings_path
    from reader.typeset.fonts import Size, load_fonts
    from reader.ui.desktop.window import Window

    traces.keep_no_image()
    library = Library(path)
    application = QApplication(["alcove"])
    traces.hush()
    application.setApplicationName("Alcove")
    application.setDesktopFileName("alcove")
    settings = Settings(settings_path())
    missing = load_fonts() + load_fonts(settings.text("typeface"))
    application.setFont(Size().font(15))
    session = Session(library, settings, SystemClock())
    session.system_is(System(dark=application.palette().color(QPalette.ColorRole.Window).lightness() < 128))
    place = Place(session)
    window = Window(session, place, furnisher or _furniture)
    fault = settings.fault
    if missing and fault is None:
        fault = Fault(
            QT_TRANSLATE_NOOP("Faults", "Some of Alcove's fonts are missing."),
            QT_TRANSLATE_NOOP("Faults", "Install Alcove again; until then a system font serves."),
        )
    window.furnished.connect(lambda: _settle(window, fault))
    place.open(address)
    if place.address is None:
        place.open(HOME)
    window.show()
    return application, window


def _furniture(window: "Window") -> "Furniture":
    linecache.clearcache()  # PySide reads the source of every module that is imported, and would keep all of it: 3 MB
    from reader.ui.desktop.furniture import Furniture

    return Furniture(window)


def _settle(window: "Window", fault: Fault | None) -> None:
    """What can wait until there is something to be seen."""
    from reader.session import traces
    from reader.ui import errors

    traces.hide_arguments()
    errors.install(window.tell_mistake)
    linecache.clearcache()
    gc.enable()
    gc.collect()
    gc.freeze()  # what the program is made of lives as long as it does; later collections need not look at it
    if fault is not None:
        window.tell(fault)


def _check_display() -> None:
    """Qt aborts without a display; say so first."""
    if sys.platform.startswith("linux") and not os.environ.get("QT_QPA_PLATFORM"):
        if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
            raise Fault("There is no display to open a window on.", "Start Alcove from a desktop, or run “make shots”.")
