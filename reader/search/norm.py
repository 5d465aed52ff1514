"""One spelling for many: the same folding for indexed text and for queries.

Case, accents, ligatures and full-width forms are folded; possessives lose their 's; "covid-19" stays findable as one word and
as two. The steps are those compared in research on search engines: unicode61 alone leaves ß, œ, đ and pointed Hebrew unfolded.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans(
    {"ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i", "’": "'", "ʼ": "'"}
)
_MARKS = (
    "\u00ad\u200c\u200d\u2060\u0300-\u036f\u0483-\u0487"  # soft hyphens and joiners; accents stored apart from their letters
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u0900-\u0963\u0981-\u09e3\u0a01-\u0a75\u0a81-\u0ae3\u0b01-\u0b63\u0b82-\u0bd7\u0c00-\u0c63\u0c81-\u0c83\u0cbc-\u0d4d"
    "\u0d57-\u0d63\u0d81-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u102b-\u103e\u1056-\u109d\u17b4-\u17d3\u1ab0-\u1abd"
    "\u1dc0-\u1dff\u20d0-\u20dc\u3099\u309a\ufe20-\ufe2f"
)
"""What belongs to a word without being a letter. A pattern of letters alone would cut "cafe\u0301" in two."""
_PIECE = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
_WORD = re.compile(rf"{_PIECE}(?:['’ʼ-]{_PIECE})*")
"""A word with inner apostrophes and hyphens, as a person sees it."""

_APART = str.maketrans({chr(code): " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'-"})
"""What parts the words of a text without accents, where a table is quicker than a pattern."""


def fold(text: str) -> str:
    """A text without case, accents and ligatures; each character on its own gives what it gives within a text."""
    folded = text.casefold().translate(_LETTERS)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in folded if unicodedata.category(char) not in ("Mn", "Cf")).translate(_LETTERS)
    return folded


@lru_cache(maxsize=8192)
def tokens_of(word: str) -> tuple[str, ...]:
    """The tokens of one word as a person sees it: none, one, or (for a hyphenated word) its parts and the joined form."""
    folded = fold(word).removesuffix("'s")
    parts = tuple(re.findall(_PIECE, folded.replace("'", "")))
    return (*parts, "".join(parts)) if len(parts) > 1 else parts


def words(text: str) -> "list[re.Match[str]]":
    """The words of a text with their places in it."""
    return list(_WORD.finditer(text))


def next_word(text: str, at: int) -> "re.Match[str] | None":
    """The first word of a text that begins at a place or after it."""
    return _WORD.search(text, at)


def norm(text: str) -> str:
    """A text as its tokens, separated by spaces: what the index is fed with."""
    if not text.isascii():
        return " ".join(filter(None, map(_normal, _WORD.findall(text))))
    plain = text.lower().translate(_APART)
    if "'" in plain or "-" in plain:
        return " ".join(filter(None, map(_normal, plain.split())))
    return " ".join(plain.split())


@lru_cache(maxsize=65536)
def _normal(piece: str) -> str:
    """The tokens of a piece of text without spaces. An index is written twice as fast when most pieces are known already."""
    return " ".join(token for match in _WORD.finditer(piece) for token in tokens_of(match[0]))


def table_suffix(language: str) -> str:
    """The end of a language's table names; only letters, digits and underscores."""
    return "".join(char if char.isalnum() and char.isascii() else "_" for char in language)
