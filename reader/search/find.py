"""Find on a page: where some words stand in a text, be it in the middle of a word.

Case, accents and the shapes of quotes and dashes are left aside, and any white space is as good as one space. Unlike a search
this wants the words as they were typed, in their order: who looks for “pain” on a page means those four letters.
"""

from functools import lru_cache

from reader.search.norm import fold

_SHAPES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‐": "-", "–": "-", "—": "-", "−": "-"})


def occurrences(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each place in `text` where `words` stand, in order and without overlap; none for words that are blank."""
    wanted, _ = _folded(words.strip())
    if not wanted:
        return ()
    folded, origins = _folded(text)
    found = []
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        while origins[end] == origins[end - 1]:  # half of a ligature is the whole of it
            end += 1
        found.append((origins[at], origins[end]))
        at = folded.find(wanted, end)
    return tuple(found)


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters and its end, the offset in `text` from which it comes."""
    pieces: list[str] = []
    origins: list[int] = []
    for offset, char in enumerate(text):
        piece = _letter(char)
        if piece != " " or not pieces or pieces[-1] != " ":
            pieces.append(piece)
            origins += [offset] * len(piece)
    return "".join(pieces), [*origins, len(text)]


@lru_cache(maxsize=2048)
def _letter(char: str) -> str:
    return " " if char.isspace() else fold(char).translate(_SHAPES)
