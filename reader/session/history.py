"""Back and forward, as plain data. Lives in memory only."""

from typing import NamedTuple

from reader.model.address import Address

LONGEST = 200
"""Visits kept; older ones are forgotten."""


class Visit(NamedTuple):
    """A place that was opened: the words that led there, and how far it was scrolled (pixels) when it was left.

    `again` says that it is open already and is only shown anew, in another language.
    """

    address: Address
    words: str = ""
    scroll: int | None = None
    again: bool = False


class History:
    """Visits in order, and which of them is shown."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1

    @property
    def current(self) -> Visit | None:
        """The visit that is shown."""
        return self._visits[self._at] if self._visits else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a visit before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a visit after this one."""
        return self._at < len(self._visits) - 1

    def visit(self, visit: Visit) -> None:
        """Go somewhere new; what lay ahead is forgotten. The same place again is not a new visit."""
        if self.current and self.current.address == visit.address:
            self._visits[self._at] = visit
            return
        self._visits = [*self._visits[: self._at + 1], visit][-LONGEST:]
        self._at = len(self._visits) - 1

    def leave(self, scroll: int) -> None:
        """Note how far the current place is scrolled."""
        if self._visits:
            self._visits[self._at] = self._visits[self._at]._replace(scroll=scroll)

    def settle(self, part: str) -> None:
        """Note which part of the current place is shown."""
        if self.current:
            address = self.current.address
            self._visits[self._at] = self.current._replace(address=Address(address.kind, address.slug, part, address.library))

    def step(self, by: int) -> Visit | None:
        """One back (-1) or forward (+1); None at either end."""
        if not 0 <= self._at + by < len(self._visits):
            return None
        self._at += by
        return self._visits[self._at]
