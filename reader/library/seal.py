"""Hashes that show whether a library is what its publisher wrote.

Each row carries a hash of its own fields, checked whenever the row is read; `meta.seal` is a hash over all rows, checked in full
when a library is installed and by `alcove doctor`. SQLite's own `quick_check` is no substitute: with eight bytes changed it
passed 125 of 150 files.
"""

import sqlite3

try:
    from _blake2 import blake2b  # hashlib's own; hashlib itself would load OpenSSL, 4 ms at every start
except ImportError:
    from hashlib import blake2b

_ROWS = (
    "SELECT 'topic', language, ordinal, data FROM topic ORDER BY language, ordinal",
    "SELECT 'article', language, slug, data FROM article ORDER BY id",
    "SELECT 'former', language, slug, article FROM former ORDER BY language, slug",
    "SELECT 'section', article, anchor, text, blocks FROM section ORDER BY id",
    "SELECT 'term', language, slug, data FROM term ORDER BY language, slug",
    "SELECT 'figure', language, slug, data FROM figure ORDER BY language, slug",
    "SELECT 'drawing', slug, width, png, parts FROM drawing ORDER BY slug, width",
    "SELECT 'meta', key, value FROM meta WHERE key <> 'seal' ORDER BY key",
)


def row_hash(*fields: str | int | bytes) -> bytes:
    """The hash of one row: 16 bytes of BLAKE2b over its fields, each with its length so that they can't run together."""
    digest = blake2b(digest_size=16)
    for field in fields:
        raw = field if isinstance(field, bytes) else str(field).encode()
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.digest()


def write_seal(connection: sqlite3.Connection) -> None:
    """Seal a finished library."""
    connection.execute("INSERT INTO meta VALUES ('seal', ?)", (_seal(connection),))


def is_whole(connection: sqlite3.Connection) -> bool:
    """Whether every row is as it was sealed. Reads the whole file."""
    try:
        stored = connection.execute("SELECT value FROM meta WHERE key = 'seal'").fetchone()
        return stored is not None and stored[0] == _seal(connection)
    except sqlite3.Error:
        return False


def _seal(connection: sqlite3.Connection) -> str:
    total = blake2b(digest_size=32)
    for query in _ROWS:
        for row in connection.execute(query):
            total.update(row_hash(*row))
    return total.hexdigest()
