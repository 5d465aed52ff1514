"""Mistakes of ours: printed, and offered as a report that names no topic."""

import sys
from collections.abc import Callable
from types import TracebackType

from reader.session.traces import report


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
