"""What a query names: places on which an editor has decided, titles, and other names of pages and words."""

import sqlite3
from collections.abc import Iterator

from reader.model.address import Address
from reader.search.query import STOP_WORDS, Query, plain_key
from reader.search.spelling import Spelling

MAX_NAMED = 4
LEAST_SHARE = 0.4
"""Of what a query says, in words weighed by how rare they are: a name with less of it is no answer to the whole."""
_LONGEST = 6
"""Words of a name that is looked for within a query."""


class Named:
    """Looks names up in one language's index."""

    def __init__(self, connection: sqlite3.Connection, suffix: str, spelling: Spelling) -> None:
        self._connection = connection
        self._suffix = suffix
        self._spelling = spelling

    def whole(self, query: Query) -> tuple[Address, ...]:
        """The places that the whole query names, best first: by its title, by decision, by another name."""
        for key in dict.fromkeys(_forms(query.key, plain_key(query))):
            found = self._of(key)
            if found:
                return found
        return ()

    def within(self, query: Query) -> tuple[Address, ...]:
        """The places that are named by the greatest part of the query, if that is enough of it."""
        tokens = [token for token in query.tokens if token not in STOP_WORDS] or list(query.tokens)
        total = sum(map(self._spelling.weight, tokens))
        scored: dict[Address, float] = {}
        for words in dict.fromkeys((*_runs(list(query.tokens)), *_runs(tokens))):
            said = sum(self._spelling.weight(word) for word in words if word not in STOP_WORDS)
            if said < LEAST_SHARE * total:
                continue
            key = " ".join(words)
            for address in next(filter(None, map(self._of, _forms(key, f"~{key}"))), ()):
                scored[address] = max(scored.get(address, 0.0), said)
        return tuple(sorted(scored, key=lambda address: -scored[address])[:MAX_NAMED])

    def _of(self, key: str) -> tuple[Address, ...]:
        suffix = self._suffix
        decided = self._connection.execute(f"SELECT address FROM find_lay_{suffix} WHERE key = ? ORDER BY place", (key,))
        lay = [Address.parse(str(row[0])) for row in decided]
        rows = self._connection.execute(
            f"SELECT e.kind, e.slug, e.key = ? FROM find_alias_{suffix} a JOIN find_entry_{suffix} e ON e.id = a.entry"
            " WHERE a.key = ? ORDER BY e.kind, e.id", (key, key)
        ).fetchall()  # fmt: skip
        entries = [(Address.parse(f"{kind}:{slug}"), kind == "article" and is_title) for kind, slug, is_title in rows]
        titles = [address for address, is_title in entries if is_title]
        return tuple(dict.fromkeys((*titles, *lay, *(address for address, _ in entries))))[:MAX_NAMED]


def _forms(key: str, plain: str) -> Iterator[str]:
    """A key, the same without stop words, and each with its last word in the other number."""
    for one in (key, plain):
        yield one
        yield one.removesuffix("s") if one.endswith("s") else f"{one}s"


def _runs(tokens: list[str]) -> Iterator[tuple[str, ...]]:
    """Words in a row, the longest runs first."""
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            yield tuple(tokens[start : start + length])
