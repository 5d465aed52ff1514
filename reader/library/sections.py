"""The sections of a page, each made of its JSON when it is first asked for: of thirty, three are seen at first."""

from collections.abc import Mapping, Sequence
from typing import overload

from reader.library.codec import decode_section
from reader.model.blocks import Section


class Sections(Sequence[Section]):
    """Reads as a tuple of them would, and is equal to one."""

    def __init__(self, anchors: Sequence[str], texts: Mapping[str, str]) -> None:
        """`texts` gives the JSON of each section by its id; one that is not among them is empty."""
        self._anchors = anchors
        self._texts = texts
        self._made: dict[str, Section] = {}

    def __len__(self) -> int:
        return len(self._anchors)

    @overload
    def __getitem__(self, place: int) -> Section: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Section]: ...

    def __getitem__(self, place: int | slice) -> Section | Sequence[Section]:
        if isinstance(place, slice):
            return Sections(self._anchors[place], self._texts)
        anchor = self._anchors[place]
        if anchor not in self._made:
            text = self._texts.get(anchor)
            self._made[anchor] = Section(anchor, 2 if anchor else 1, "", ()) if text is None else decode_section(text)
        return self._made[anchor]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))
