"""Hashes that show whether a library is what its publisher wrote.

Each row carries a hash of its own fields, checked whenever the row is read. `meta.seal` is a hash over every row of every table,
those of the search index and the hashes themselves included; it is checked in full when a library is installed and by `alcove
doctor`. SQLite's own `quick_check` is no substitute: with eight bytes changed it passed 125 of 150 files.
"""

import sqlite3

try:
    from _blake2 import blake2b  # hashlib's own; hashlib itself would load OpenSSL, 4 ms at every start
except ImportError:
    from hashlib import blake2b

from reader.library.connection import UNREADABLE


def row_hash(*fields: str | int | bytes) -> bytes:
    """The hash of one row: 16 bytes of BLAKE2b over its fields, each with its type and length so that they can't run together."""
    digest = blake2b(digest_size=16)
    for field in fields:
        raw = field if isinstance(field, bytes) else str(field).encode("utf-8", "surrogateescape")
        digest.update(f"{type(field).__name__} {len(raw)} ".encode())
        digest.update(raw)
    return digest.digest()


def write_seal(connection: sqlite3.Connection) -> None:
    """Seal a finished library."""
    connection.commit()  # the search index writes its last rows only now
    connection.execute("INSERT INTO meta VALUES ('seal', ?)", (_seal(connection),))


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every row is as it was sealed. Reads the whole file."""
    try:
        stored = connection.execute("SELECT value FROM meta WHERE key = 'seal'").fetchone()
        whole = stored is not None and stored[0] == _seal(connection)
        return whole and connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"  # the indexes, too
    except UNREADABLE:
        return False


def _seal(connection: sqlite3.Connection) -> str:
    total = blake2b(digest_size=32)
    tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for name, sql in tables:
        total.update(row_hash(name, sql))
        if not str(sql).startswith("CREATE VIRTUAL TABLE"):  # its rows are in tables of their own
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2'):
                if row[0] != "seal":
                    total.update(row_hash(*row))
    return total.hexdigest()
