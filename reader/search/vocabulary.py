"""The words of one language's index with their counts, read as they are wanted: a first query must not wait for all of them."""

import sqlite3
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import NamedTuple

AFTER = chr(0x10FFFF)
"""Behind every letter that a word may go on with."""


class Counted(NamedTuple):
    """A word, in how many sections and entries it stands, and in how many headings."""

    word: str
    places: int
    headed: int


class Vocabulary:
    """Reads the tables of words. What it raises is that of a damaged file."""

    def __init__(self, connection: sqlite3.Connection, suffix: str) -> None:
        self._connection = connection
        self._table = f"find_word_{suffix}"
        self._mendable = f"find_mendable_{suffix}"
        self._section = f"find_section_{suffix}_docsize"
        self.find = lru_cache(maxsize=4096)(self._find)
        self.beginning = lru_cache(maxsize=64)(self._beginning)
        self.most_beginning = lru_cache(maxsize=256)(self._most_beginning)
        self.starting = lru_cache(maxsize=None)(self._starting)
        self.sounding = lru_cache(maxsize=256)(self._sounding)

    def __contains__(self, word: str) -> bool:
        return self.find(word).places > 0

    def count(self, word: str) -> int:
        """In how many places a word stands; none for one that the library does not know."""
        return self.find(word).places

    @cached_property
    def most(self) -> int:
        """The count of the most frequent word."""
        return self._number(f"SELECT max(count) FROM {self._table}")

    @cached_property
    def sections(self) -> int:
        """How many sections there are, those of other languages that come before them included."""
        return self._number(f"SELECT max(id) FROM {self._section}")

    def _number(self, query: str) -> int:
        return int(str(self._connection.execute(query).fetchone()[0] or 0))

    def _find(self, word: str) -> Counted:
        row = self._connection.execute(f"SELECT count, headed FROM {self._table} WHERE word = ?", (word,)).fetchone()
        return Counted(word, int(str(row[0])), int(str(row[1]))) if row else Counted(word, 0, 0)

    def _beginning(self, start: str) -> Counted:
        """All words that begin so, as if they were one: how many places they have, if no two share one."""
        row = self._connection.execute(
            f"SELECT total(count), total(headed) FROM {self._table} WHERE word >= ? AND word < ?", (start, start + AFTER)
        ).fetchone()
        return Counted(start, int(float(row[0])), int(float(row[1])))

    def _most_beginning(self, start: str, limit: int) -> tuple[str, ...]:
        """The most frequent words that begin so."""
        rows = self._connection.execute(
            f"SELECT word FROM {self._table} WHERE word >= ? AND word < ? ORDER BY count DESC, word LIMIT ?",
            (start, start + AFTER, limit),
        )
        return tuple(str(row[0]) for row in rows)

    def begins_a_sounding_one(self, start: str) -> bool:
        """Whether a word that may stand for another begins so."""
        query = f"SELECT 1 FROM {self._table} WHERE word >= ? AND word < ? AND sound != '' LIMIT 1"
        return self._connection.execute(query, (start, start + AFTER)).fetchone() is not None

    def _starting(self, letter: str) -> Mapping[int, list[str]]:
        """Words with a sound that begin with a letter (all words, for an empty one), by length."""
        query = f"SELECT length, words FROM {self._mendable} WHERE letter = ? OR ? = ''"
        by_length: dict[int, list[str]] = {}
        for length, words in self._connection.execute(query, (letter, letter)):
            by_length.setdefault(int(str(length)), []).extend(str(words).split(" "))
        return by_length

    def _sounding(self, sound: str) -> tuple[str, ...]:
        """Words with a sound. That it is not empty must be said, or SQLite does not use the index of sounds."""
        query = f"SELECT word FROM {self._table} WHERE sound = ? AND sound != ''"
        return tuple(str(row[0]) for row in self._connection.execute(query, (sound,)))
