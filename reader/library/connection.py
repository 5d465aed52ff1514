"""Opening a library file: fresh for the build, read-only and immutable for the reader.

The world's faults (missing, foreign, newer, broken) come out as Fault, each with a next step.
"""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from reader.model.fault import Fault
from reader.model.strings import QT_TRANSLATE_NOOP

APPLICATION_ID = 0x416C6376
"""“Alcv”, in the header of every library file."""
SCHEMA_VERSION = 8
"""The newest library this program can read; raise it when schema.sql changes in a way that old programs can't read."""

UNREADABLE = (sqlite3.Error, UnicodeError, MemoryError)
"""What a query on a damaged file can raise: SQLite's errors, Python's when the damage is in the text of such an error, or that of
an index whose damaged counts ask for more memory than there is."""

_GET_ANOTHER = QT_TRANSLATE_NOOP(
    "Faults", "Get a fresh copy from whoever gave you this one, or run “make content” in a checkout."
)
_CHOOSE = QT_TRANSLATE_NOOP("Faults", "Choose a file that ends in .library.")


class Stoppable(sqlite3.Connection):
    """A connection on which many short queries make one piece of work, that another thread may stop between any two of them."""

    stopped = False

    def stop(self) -> None:
        """Let the query that runs and every later one fail, until `stopped` is taken back."""
        self.stopped = True
        self.interrupt()

    def execute(self, *query: Any) -> sqlite3.Cursor:
        """As ever, unless it is stopped. Raises sqlite3.OperationalError then."""
        if self.stopped:
            raise sqlite3.OperationalError("stopped")
        return super().execute(*query)


def open_library(path: Path) -> Stoppable:
    """Open a library for reading. The file is never written to and never locked. Raises Fault."""
    if not path.is_file():
        raise Fault(QT_TRANSLATE_NOOP("Faults", "There is no library at %1."), _GET_ANOTHER, str(path))
    opened: sqlite3.Connection | None = None
    try:
        with path.open("rb") as file:
            header = file.read(100)
        _check_header(path, header, path.stat().st_size)
        # One thread uses a connection at a time; the session closes the search's own after that thread has ended.
        address = f"file:{quote(os.fsencode(path.resolve()))}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False, factory=Stoppable)
        connection.text_factory = _text
        opened = connection
        connection.executescript(
            "PRAGMA query_only = 1; PRAGMA trusted_schema = 0; PRAGMA cell_size_check = 1; PRAGMA temp_store = 2;"
            "PRAGMA cache_size = -8000;"
        )
        connection.execute("SELECT value FROM meta WHERE key = 'id'").fetchone()
    except (*UNREADABLE, OSError) as error:
        if opened:
            opened.close()
        raise Fault(QT_TRANSLATE_NOOP("Faults", "The library can't be opened; it seems damaged."), _GET_ANOTHER) from error
    return connection


def _check_header(path: Path, header: bytes, size: int) -> None:
    """Judge the file by SQLite's 100-byte header (sqlite.org/fileformat.html) before SQLite touches it."""
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        raise Fault(QT_TRANSLATE_NOOP("Faults", "%1 is not an Alcove library."), _CHOOSE, path.name)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise Fault(QT_TRANSLATE_NOOP("Faults", "%1 belongs to another program."), _CHOOSE, path.name)
    if int.from_bytes(header[60:64], "big") > SCHEMA_VERSION:
        raise Fault(
            QT_TRANSLATE_NOOP("Faults", "%1 was made for a newer Alcove."),
            QT_TRANSLATE_NOOP("Faults", "Update Alcove, or use an older library."),
            path.name,
        )
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if size < pages * (65536 if page_size == 1 else page_size):
        raise Fault(QT_TRANSLATE_NOOP("Faults", "%1 is cut short; part of it is missing."), _GET_ANOTHER, path.name)


_text = partial(str, encoding="utf-8", errors="surrogateescape")
"""Text with damaged letters comes out all the same, so that its row's hash can tell; else it would take its neighbours along."""


@contextlib.contextmanager
def new_library(path: Path) -> Iterator[sqlite3.Connection]:
    """Write a library under a temporary name and put it in place only when all went well; else the old one stays.

    The transaction that the caller begins is committed here.
    Raises Fault when the disk is full or the folder can't be written.
    """
    unfinished: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        unfinished = Path(name)
        connection = sqlite3.connect(unfinished, isolation_level=None)
        try:
            connection.executescript(
                f"PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;"
                f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
            )
            yield connection
            if connection.in_transaction:
                connection.execute("COMMIT")
        finally:
            connection.close()
        _flush(unfinished)
        unfinished.chmod(0o644)
        unfinished.replace(path)
        unfinished = None
    except (OSError, sqlite3.OperationalError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise Fault(
            f"The library could not be written ({reason}).", f"Make room or choose another place; {path.name} is as it was."
        ) from error
    finally:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
