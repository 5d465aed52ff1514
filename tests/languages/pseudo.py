"""A language that nobody speaks: every word of the interface a third longer, with accents, in brackets.

What is shown without brackets was never given to a translator; what is cut by it will be cut in some language. Made at run time,
so that it always knows every word, and never shipped.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator

GROWTH = 1.3
_ACCENTS = str.maketrans("aeiouAEIOUncNC", "áèîöüÁÈÎÖÜñçÑÇ")
_WORD = re.compile(r"%\d|%n|&.|[^\W\d_]+")
_DATES = re.compile(r"[dMy' ]+(de)?[dMy' ]*$")
"""Patterns of dates are for Qt, not for people."""


_FROM_RIGHT = "\u200f"
"""A mark that makes Qt take a text for one that is read from the right."""


def stretched(text: str, from_right: bool = False) -> str:
    """A text as that language has it."""
    if _DATES.match(text):
        return text
    return f"{_FROM_RIGHT if from_right else ''}[{_WORD.sub(_longer, text)}]"


def _longer(match: "re.Match[str]") -> str:
    word = match[0]
    if not word[0].isalpha():
        return word
    wanted = round(len(word) * GROWTH)
    last = max((word.rfind(vowel) for vowel in "aeiou"), default=-1)
    at = last + 1 if last >= 0 else len(word)
    return (word[:at] + word[at - 1] * (wanted - len(word)) + word[at:]).translate(_ACCENTS)


class Pseudo(QTranslator):
    """Translates whatever is asked."""

    def __init__(self, from_right: bool) -> None:
        super().__init__()
        self._from_right = from_right

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return source if context.startswith("Q") else stretched(source, self._from_right)


@contextmanager
def spoken(from_right: bool) -> Iterator[None]:
    """The interface speaks it, for windows that are made meanwhile."""
    translator = Pseudo(from_right)
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
