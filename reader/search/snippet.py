"""Snippets and marks, made from canonical text in Python: the index holds no text."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator

from reader.search.hit import Snippet
from reader.search.norm import next_word, tokens_of, words
from reader.search.query import STOP_WORDS, Query

LENGTH = 170
"""Characters of a snippet, before cells are parted: two lines of a result."""
FAR = 2000
"""Characters of a text within which the best sentence is looked for; beyond them only if nothing is found there. A dozen texts of
20,000 characters would take longer to read than a frame lasts."""

_ONE_LINE = str.maketrans("\n\u2028", "  ")
_APART = re.compile(r"(?<![.!?:;,…؟۔。！？।\s])(?<![.!?][\"”’)\]])\n(?=\S)")
"""Between two cells of a table, or a title and what it is of: where no sentence ends."""
_BETWEEN = " · "
_NOT_PLAIN = re.compile(r"[^\x00-&(-,.-\x7f]")
"""What may part a word or be spelt in another way: apostrophes, hyphens, and all that is not ASCII."""
_END = r"[.!?]++[\"”’)\]]*+"
_SENTENCE = re.compile(rf"[^\n.!?]*+(?:{_END}(?!\s|$)[^\n.!?]*+)*+(?:{_END}|\n|$)")
"""Up to an end that space follows. Without going back (++): a lazy pattern takes three times as long."""


def marks(text: str, query: Query) -> tuple[tuple[int, int], ...]:
    """(start, end) of every word of `text` that the query asks for; stop words are not marked."""
    wanted = {token for token in query.tokens if token not in STOP_WORDS}
    beginning = query.tokens[-1] if query.open_ended and query.tokens and query.tokens[-1] in wanted else ""

    def asks_for(word: str) -> bool:
        tokens = tokens_of(word)
        return not wanted.isdisjoint(tokens) or (bool(beginning) and any(token.startswith(beginning) for token in tokens))

    return tuple(match.span() for match in _likely_words(text, wanted, beginning) if asks_for(match[0]))


def _likely_words(text: str, wanted: Collection[str], beginning: str) -> Iterator[re.Match[str]]:
    """All words of a text that may be asked for, and some others: to read every word would take three to four times as long."""
    lower = text.lower()
    if len(lower) != len(text):
        yield from words(text)
        return
    places = [match.start() for match in _NOT_PLAIN.finditer(lower)]
    for token in wanted:
        at = lower.find(token)
        while at >= 0:
            end = at + len(token)
            if not lower[at - 1 : at].isalnum() and (token == beginning or not lower[end : end + 1].isalnum()):
                places.append(at)
            at = lower.find(token, end)
    start = 0
    for place in sorted(places):
        if place < start:
            continue
        start = max(start, text.rfind(" ", start, place) + 1, text.rfind("\n", start, place) + 1)
        while (match := next_word(text, start)) and match.end() <= place:
            start = match.end()
        if match is None:
            return
        start = match.end()
        yield match


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
    apart = [match.start() for match in _APART.finditer(shown)]

    def moved(place: int) -> int:
        return len(before) + place + (len(_BETWEEN) - 1) * bisect_left(apart, place)

    places = ((a - start, b - start) for a, b in found)
    kept = tuple((moved(a), moved(b)) for a, b in places if a >= 0 and b <= len(shown))
    return Snippet(f"{before}{_APART.sub(_BETWEEN, shown)}{after}".translate(_ONE_LINE), kept)


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
