"""The progress of a build on a terminal: one line that writes over itself. In a file or a log, where nothing can be written over:
one line at the beginning of each stage.
"""

from types import TracebackType
from typing import TextIO

from reader.model.progress import Stage

_SAYS: dict[Stage, str] = {
    "read": "Reading",
    "compile": "Compiling pages",
    "draw": "Drawing figures",
    "write": "Writing pages",
    "index": "Indexing pages",
    "seal": "Sealing",
}
_WIPE = "\r\x1b[K"
"""To the line's beginning, and nothing right of it (ECMA-48); a terminal of Windows has known it since 2016."""


class ProgressLine:
    """A `reader.model.progress.Progress`; as a context it leaves the terminal clean for whatever is written next."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._over = out.isatty()

    def __enter__(self) -> "ProgressLine":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._over:
            self._write(_WIPE)

    def __call__(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        """Say how far it has come."""
        if self._over:
            self._write(f"{_WIPE}{_SAYS[stage]}{f' {done} of {total}' if total else ''}")
        elif not done:
            self._write(f"{_SAYS[stage]}{f' ({total})' if total else ''}\n")

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()
