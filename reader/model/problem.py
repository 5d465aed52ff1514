"""An author's slip, as the content checks report it."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["problem", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A fault in the content. `line` counts from 1; 0 means the file as a whole.

    A "problem" keeps the content from being shown; a "warning" is for its author to weigh.
    """

    file: str
    line: int
    what: str
    remedy: str
    level: Level = "problem"

    def __str__(self) -> str:
        level = "warning: " if self.level == "warning" else ""
        return f"{self.file}:{self.line}: {level}{self.what} {self.remedy}"
