"""Words of everyday language. The library lacks most of them, but whoever types one means it."""

import gzip
from functools import lru_cache
from pathlib import Path
from string import ascii_lowercase


@lru_cache(maxsize=1)
def _words() -> dict[str, bytes]:
    """All of them by their first letter, each between line ends: a tenth of the memory and of the time of a set."""
    folder = Path(__file__).parent
    found: dict[str, bytes] = {}
    for text in (gzip.decompress((folder / "words-en.txt.gz").read_bytes()), b"\n" + (folder / "words-es.txt").read_bytes()):
        starts = [(at, letter) for letter in ascii_lowercase if (at := text.find(f"\n{letter}".encode())) >= 0]
        for (at, letter), (end, _) in zip(starts, (*starts[1:], (len(text), "")), strict=True):
            found[letter] = found.get(letter, b"") + text[at : end + 1]
    return found


def is_common(word: str) -> bool:
    """Whether a normalised word is one of everyday English or Spanish."""
    return f"\n{word}\n".encode(errors="replace") in _words().get(word[:1], b"")
