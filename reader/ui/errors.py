"""Mistakes of ours: printed, and offered as a report that names no topic."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from reader import __version__


def install(tell: Callable[[str], None]) -> None:
    """From now on, tell about an exception that nobody caught, and go on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        made = report(error)
        sys.stderr.write(made)
        tell(made)

    sys.excepthook = hook


def report(error: BaseException) -> str:
    """What happened and where, without values: an exception's message may hold words that were read or typed."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"Alcove {__version__}, Python {sys.version.split()[0]}, {sys.platform}: {type(error).__name__}"]
    lines += [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join(lines) + "\n"
