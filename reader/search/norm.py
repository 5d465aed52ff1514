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
_WORD = re.compile(r"[^\W_]+(?:['’ʼ-][^\W_]+)*")
"""A word with inner apostrophes and hyphens, as a person sees it."""


@lru_cache(maxsize=8192)
def tokens_of(word: str) -> tuple[str, ...]:
    """The tokens of one word as a person sees it: none, one, or (for a hyphenated word) its parts and the joined form."""
    folded = word.casefold().translate(_LETTERS)
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in folded if unicodedata.category(char) != "Mn").translate(_LETTERS)
    folded = folded.removesuffix("'s")
    parts = tuple(part for part in re.split(r"[^\w]+", folded.replace("'", "")) if part)
    return (*parts, "".join(parts)) if len(parts) > 1 else parts


def words(text: str) -> "list[re.Match[str]]":
    """The words of a text with their places in it."""
    return list(_WORD.finditer(text))


def norm(text: str) -> str:
    """A text as its tokens, separated by spaces: what the index is fed with."""
    return " ".join(token for match in _WORD.finditer(text) for token in tokens_of(match[0]))


def table_suffix(language: str) -> str:
    """The end of a language's table names; only letters, digits and underscores."""
    return "".join(char if char.isalnum() and char.isascii() else "_" for char in language)
