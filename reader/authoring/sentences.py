"""Where sentences begin and end, and which are too long.

A sentence ends at . ! ? or … before white space, and at the end of its piece; so each item of a list and each cell of a table
ends one. A colon ends none. A full stop ends none after an abbreviation ("e.g.", "Dr."), within a number ("2.5") or before
a small letter. A single capital letter ("hepatitis B.") is no abbreviation: it ends sentences far more often here than it
stands for a name.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.authoring.prose import Piece
from reader.model.problem import Problem

LONGEST = 30
"""Words. A longer sentence is hard to hold in mind, above all when it is heard."""

_END = re.compile(r"""[.!?…]+[)\]”’"']*(?=\s+[^a-z\s]|\s*$)""")
_ABBREVIATION = re.compile(r"(?:^|[\s(“\"])(?:e\.g|i\.e|vs|Dr|Mr|Mrs|Ms|Prof|St|No|Nos|approx|U\.[KS])\.$")


class Sentence(NamedTuple):
    """A sentence, and the offset at which it begins in its piece."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)

    @property
    def words(self) -> int:
        """How many words it has. What has neither letter nor figure is none."""
        return sum(any(char.isalnum() for char in word) for word in self.text.split())


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of one piece of running text."""
    start = 0
    for match in _END.finditer(text):
        if not _ABBREVIATION.search(text, start, match.end()):
            yield from _sentence(text, start, match.end())
            start = match.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    words = text[start:end].strip()
    if words:
        yield Sentence(text.index(words, start), words)


def long_sentences(pieces: Iterable[Piece]) -> Iterator[Problem]:
    """Warn of each sentence that has more than LONGEST words."""
    for piece in pieces:
        for sentence in sentences(piece.text):
            if sentence.words > LONGEST:
                begins = " ".join(sentence.text.split()[:5])
                what = f"The sentence “{begins} …” has {sentence.words} words."
                line = piece.line_at(sentence.start)
                yield Problem(piece.file, line, what, f"Make two of it; {LONGEST} are enough.", "warning")
