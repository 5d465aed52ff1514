"""The seal: one look tells whether a library is as it was published."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.connection import open_library
from reader.library.reader import Library
from reader.library.seal import is_whole, row_hash


def _tables(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
        return [row[0] for row in connection.execute(query)]


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info('{table}')")]


def _is_whole_after(path: Path, statement: str) -> bool:
    raw = path.read_bytes()
    try:
        with closing(sqlite3.connect(path)) as connection:
            changed = connection.execute(statement)
            assert changed.rowcount == 1, statement
            connection.commit()
        library = Library(path)
        whole = library.is_whole()
        library.close()
        return whole
    finally:
        path.write_bytes(raw)


def test_a_fresh_library_is_whole(corpus_library: Path) -> None:
    with closing(open_library(corpus_library)) as connection:
        assert is_whole(connection)


def test_a_change_of_any_field_of_any_table_breaks_the_seal(library_copy: Path) -> None:
    tried = 0
    for table in _tables(library_copy):
        with closing(sqlite3.connect(library_copy)) as connection:
            columns = _columns(connection, table)
            (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        if not rows:
            continue
        first = f"({columns[0][0]}, {columns[1][0]}) = (SELECT {columns[0][0]}, {columns[1][0]} FROM {table} LIMIT 1)"
        for column, kind in columns:
            changed = {"INTEGER": f"{column} + 1000", "BLOB": "x'00'"}.get(kind, f"{column} || 'x'")
            assert not _is_whole_after(library_copy, f"UPDATE {table} SET {column} = {changed} WHERE {first}"), (table, column)
            tried += 1
    assert tried > 40


def test_a_row_that_is_gone_breaks_the_seal(library_copy: Path) -> None:
    for table in ("article", "former", "section", "term", "figure", "drawing", "topic", "find_alias_en", "find_section_en_data"):
        with closing(sqlite3.connect(library_copy)) as connection:
            columns = _columns(connection, table)
        first = f"({columns[0][0]}, {columns[1][0]}) = (SELECT {columns[0][0]}, {columns[1][0]} FROM {table} LIMIT 1)"
        assert not _is_whole_after(library_copy, f"DELETE FROM {table} WHERE {first}"), table


def test_a_library_without_a_seal_is_not_whole(library_copy: Path) -> None:
    assert not _is_whole_after(library_copy, "DELETE FROM meta WHERE key = 'seal'")


def test_a_seal_that_was_changed_is_not_whole(library_copy: Path) -> None:
    assert not _is_whole_after(library_copy, "UPDATE meta SET value = 'x' WHERE key = 'seal'")


def test_a_table_that_is_gone_is_not_whole(library_copy: Path) -> None:
    with closing(sqlite3.connect(library_copy)) as connection:
        connection.execute("DROP TABLE former")
    library = Library(library_copy)
    assert not library.is_whole()
    library.close()


def test_a_table_that_was_added_is_not_whole(library_copy: Path) -> None:
    with closing(sqlite3.connect(library_copy)) as connection:
        connection.execute("CREATE TABLE more (a)")
    library = Library(library_copy)
    assert not library.is_whole()
    library.close()


@pytest.mark.parametrize(
    ("one", "other"),
    [(("ab", "c"), ("a", "bc")), (("a", ""), ("", "a")), (("a",), ("a", "")), ((1,), ("1",)), (("a",), (b"a",))],
    ids=repr,
)
def test_different_rows_have_different_hashes(one: tuple[str | int | bytes, ...], other: tuple[str | int | bytes, ...]) -> None:
    assert row_hash(*one) != row_hash(*other)


def test_equal_rows_have_equal_hashes_of_sixteen_bytes() -> None:
    assert row_hash("section", 1, b"x") == row_hash("section", 1, b"x")
    assert len(row_hash("section", 1, b"x")) == 16
