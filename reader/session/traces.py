"""What a program leaves outside its windows, kept from naming what was read or typed. docs/privacy.md lists it all.

1. Before anything is read: no image of the memory may be written when the program crashes.
2. With the application: messages and warnings, which land in the system's log, say where they come from and nothing else.
3. When there is time: the address that somebody typed to start the program goes from the list of processes.
"""

import re
import sys
import threading
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qInstallMessageHandler

from reader import __version__

if TYPE_CHECKING:
    from types import TracebackType
    from typing import TextIO

    from PySide6.QtCore import QMessageLogContext, QtMsgType

_QT_NAME = r"Q\w+::~?\w+"
"""How a message of Qt's own begins, like QPainter::begin."""
_ARGUMENTS = slice(45, 47)
"""Where /proc/self/stat, after the program's name, holds the first and the last address of the command line."""


def keep_no_image() -> None:
    """Ask the system to write no image of the memory, whatever happens."""
    try:
        import resource  # noqa: PLC0415 - Windows has no such thing
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def hush() -> None:
    """From now on Qt's messages, Python's warnings and exceptions that nobody caught are told without their words."""
    qInstallMessageHandler(_tell_message)
    warnings.showwarning = _tell_warning
    sys.excepthook = _tell_exception
    sys.unraisablehook = lambda raised: _write(report(raised.exc_value))
    threading.excepthook = lambda raised: _write(report(raised.exc_value))


def report(error: BaseException | None) -> str:
    """What happened and where, without values: an exception's message may hold words that were read or typed."""
    import traceback  # noqa: PLC0415 - not wanted before the first paint

    frames = traceback.extract_tb(error.__traceback__ if error else None)
    lines = [f"Alcove {__version__}, Python {sys.version.split()[0]}, {sys.platform}: {type(error).__name__}"]
    lines += [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join(lines) + "\n"


def hide_arguments() -> None:
    """Overwrite the command line in the list of processes, which everybody on the computer can read. Linux only."""
    if sys.platform != "linux" or len(sys.argv) < 2:
        return
    import ctypes  # noqa: PLC0415 - not wanted before the first paint

    try:
        shown = Path("/proc/self/cmdline").read_bytes()
        fields = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return
    start, end = (int(field) for field in fields[_ARGUMENTS])
    if start and ctypes.string_at(start, end - start) == shown:
        ctypes.memmove(start, b"alcove".ljust(end - start, b"\0"), end - start)


def _tell_message(kind: "QtMsgType", context: "QMessageLogContext", message: str) -> None:
    named = re.match(_QT_NAME, message)
    _write(f"Alcove: {kind.name} of {context.category}{f' in {named[0]}' if named else ''}\n")


def _tell_warning(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: "TextIO | None" = None,
    line: str | None = None,
) -> None:
    _write(f"Alcove: {category.__name__} in {Path(filename).name}:{lineno}\n")


def _tell_exception(kind: type[BaseException], error: BaseException, trace: "TracebackType | None") -> None:
    if isinstance(error, Exception):
        _write(report(error))
    else:
        sys.__excepthook__(kind, error, trace)


def _write(text: str) -> None:
    sys.stderr.write(text)
