"""How far a long piece of work has come, told to whoever has asked to hear it."""

from collections.abc import Iterator, Sequence
from typing import Literal, Protocol, TypeVar

T = TypeVar("T")
Stage = Literal["read", "compile", "draw", "write", "index", "seal"]
"""What a build does, in this order; without content that is fit to be shown it ends before "draw"."""


class Progress(Protocol):
    """Is told at the beginning of each stage, and after each thing in it that is counted."""

    def __call__(self, stage: Stage, done: int = 0, total: int = 0) -> None:
        """`done` of `total` things are done; no total means that they are not counted."""
        ...


def untold(stage: Stage, done: int = 0, total: int = 0) -> None:
    """Nobody has asked."""


def counted(stage: Stage, things: Sequence[T], progress: Progress) -> Iterator[T]:
    """The things one after another; progress is told before the first and after each."""
    progress(stage, 0, len(things))
    for done, thing in enumerate(things, 1):
        yield thing
        progress(stage, done, len(things))
