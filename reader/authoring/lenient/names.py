"""Names that addresses can hold, made of any words, each only once."""

import re
import unicodedata

_MOST = 80
"""Characters of a name, without the number that sets it apart."""
_PARTS = re.compile(r"[a-z0-9]+")


class Names:
    """Gives names that differ from all that it has given before."""

    def __init__(self, otherwise: str) -> None:
        """`otherwise` stands for words without a letter or digit of ASCII."""
        self._otherwise = otherwise
        self._last: dict[str, int] = {}

    def new(self, words: str) -> str:
        """A name like “how-to-start”, or “how-to-start-2” the second time."""
        name = as_name(words) or self._otherwise
        number = self._last.get(name, 0)
        while True:
            number += 1
            made = name if number == 1 else f"{name}-{number}"
            if number == 1 or made not in self._last:
                break
        self._last[name] = number
        self._last.setdefault(made, 1)
        return made


def as_name(words: str) -> str:
    """Small letters of ASCII, digits and single hyphens; empty when nothing is left of the words."""
    folded = unicodedata.normalize("NFKD", words[: 4 * _MOST]).encode("ascii", "ignore").decode().lower()
    return "-".join(_PARTS.findall(folded))[:_MOST].strip("-")
