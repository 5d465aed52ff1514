"""Noticing that somebody has saved a file of a content folder.

Some programs write into a file, others put a new one in its place, and many do it in several steps. So files and folders are both
watched, and looked over when nothing has moved for a moment; only a file of content that is new, gone or not as it was counts.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_CONTENT = (".md", ".yaml", ".svg")
_REST = 200
"""Milliseconds without a change after which a save is taken to be finished."""


class ContentWatch(QObject):
    """Watches until it is stopped."""

    saved = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._look)
        self._watcher.fileChanged.connect(lambda _: self._rest.start())
        self._watcher.directoryChanged.connect(lambda _: self._rest.start())
        self._seen = self._look_over()

    def stop(self) -> None:
        """Watch no more."""
        self._watcher.blockSignals(True)
        self._rest.stop()

    def _look(self) -> None:
        before, self._seen = self._seen, self._look_over()
        if self._seen != before:
            self.saved.emit()

    def _look_over(self) -> dict[str, tuple[int, int, int]]:
        """Which files there are and what they are like. They are watched from before they are looked at."""
        known = {*self._watcher.files(), *self._watcher.directories()}
        new = [path for path in self._paths() if path not in known]
        if new:
            self._watcher.addPaths(new)
        seen = {}
        for path in self._watcher.files():
            try:
                state = os.stat(path)  # noqa: PTH116 - the watcher's names are strings
            except OSError:  # gone since
                continue
            seen[path] = (state.st_ino, state.st_size, state.st_mtime_ns)
        return seen

    def _paths(self) -> Iterator[str]:
        for folder, _, names in os.walk(self._folder):
            yield folder
            yield from (str(Path(folder, name)) for name in names if name.endswith(_CONTENT))
