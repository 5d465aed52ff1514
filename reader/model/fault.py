"""Something outside the program is wrong: a thing that is missing, broken or full."""

from collections.abc import Callable


class Fault(Exception):
    """Something outside the program is wrong: one plain sentence and a next step, fit to be shown as they are.

    Both are marked for translation under "Faults" where they are written, and translated where they are shown
    (reader.session.languages.said); `values` take the place of %1, %2 … in either.
    """

    def __init__(self, sentence: str, remedy: str, *values: str) -> None:
        self._texts = (sentence, remedy)
        self._values = values
        super().__init__(self.told(str))

    @property
    def sentence(self) -> str:
        """What is wrong, in English."""
        return self._filled(self._texts[0])

    @property
    def remedy(self) -> str:
        """What to do, in English."""
        return self._filled(self._texts[1])

    def told(self, translated: Callable[[str], str]) -> str:
        """What is wrong and what to do; each is put through `translated` before its values are filled in."""
        return " ".join(self._filled(translated(text)) for text in self._texts if text)

    def _filled(self, text: str) -> str:
        for number, value in enumerate(self._values, 1):
            text = text.replace(f"%{number}", value)
        return text


class Absent(Fault):
    """What was asked for is not there; in another language it may be."""
