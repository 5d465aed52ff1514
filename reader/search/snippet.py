"""Snippets and marks, made from canonical text in Python: the index holds no text."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reader.search.hit import Snippet
from reader.search.norm import tokens_of, words
from reader.search.query import STOP_WORDS, Query

LENGTH = 170
"""Characters of a snippet: two lines of a result."""
FAR = 2000
"""Characters of a text within which the best sentence is looked for; beyond them only if nothing is found there. A dozen texts of
20,000 characters would take longer to read than a frame lasts."""

_ONE_LINE = str.maketrans("\n\u2028", "  ")
_SENTENCE = re.compile(r"[^\n]*?(?:[.!?]+[\"”’)\]]*(?=\s|$)|\n|$)")


def marks(text: str, query: Query) -> tuple[tuple[int, int], ...]:
    """(start, end) of every word of `text` that the query asks for; stop words are not marked."""
    wanted = {token for token in query.tokens if token not in STOP_WORDS}
    beginning = query.tokens[-1] if query.open_ended and query.tokens and query.tokens[-1] in wanted else ""
    places = _kept_places(text) if len(text) <= FAR else _places(text)
    asked = wanted & places.keys()
    if beginning:
        asked.update(token for token in places if token.startswith(beginning))
    return tuple(sorted({place for token in asked for place in places[token]}))


def _places(text: str) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Where a text says each of its tokens."""
    said: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in words(text):
        said[match[0]].append(match.span())
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for word, spans in said.items():
        for token in tokens_of(word):
            places[token] += spans
    return {token: tuple(spans) for token, spans in places.items()}  # tuples of numbers cost the collector nothing


_kept_places = lru_cache(maxsize=128)(_places)
"""Of texts that are not long: from one keystroke to the next most of them stay the same."""


def snippet(text: str, query: Query, skip: int = 0) -> Snippet:
    """The sentence of `text` that holds most of the query, with what follows it, and its marks.

    `skip` is the length of a heading at the beginning that is shown already.
    """
    near = text[: text.rfind(" ", 0, FAR) + 1] if len(text) > FAR else text
    found = _after(skip, marks(near, query)) or (_after(skip, marks(text, query)) if near != text else [])
    best = _best_sentence(text, found, skip)
    start = _skip_space(text, best[0])
    end = min(len(text), max(best[1], start + LENGTH))
    first = next((mark for mark in found if start <= mark[0] < best[1]), None)
    if first and first[1] > start + LENGTH:
        start = text.find(" ", first[0] - LENGTH // 3, first[0]) + 1 or first[0]
    end = min(end, start + LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + LENGTH // 2, min(end, first[1] if first else 0))
    shown = text[start:end].rstrip()
    before, after = (
        "… " if start > best[0] + 2 else "",
        " …" if end < len(text) and not shown.endswith((".", "!", "?")) else "",
    )
    moved = tuple((a - start + len(before), b - start + len(before)) for a, b in found if a >= start and b <= start + len(shown))
    return Snippet(f"{before}{shown}{after}".translate(_ONE_LINE), moved)


def _after(skip: int, spans: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    return [span for span in spans if span[0] >= skip]


def _best_sentence(text: str, found: list[tuple[int, int]], skip: int) -> tuple[int, int]:
    """The first sentence with most different words of `found`; the first of all when there are none."""
    best, best_score = (skip, min(len(text), skip + LENGTH)), -1
    at = 0
    for match in _SENTENCE.finditer(text, min(skip, len(text))):
        if match.end() > match.start():
            said = set()
            while at < len(found) and found[at][0] < match.end():
                said.add(text[found[at][0] : found[at][1]].casefold())
                at += 1
            if len(said) > best_score:
                best, best_score = match.span(), len(said)
            if at == len(found):
                break
    return best


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
