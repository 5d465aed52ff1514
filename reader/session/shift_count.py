"""Three times Shift, counted as GOV.UK's “Exit this page” counts it.

- A press counts when Shift is let go, if no other key came in between: Shift for a capital letter never counts.
- Any other key starts the count again; so does a click or a turn of the wheel while Shift is down, and a pause of more than five
  seconds after a press.
- A key held down, which repeats by itself, is one press.
"""

from reader.model.clock import Clock

WANTED = 3
PATIENCE = 5.0
"""Seconds from one press to the next; each press starts them anew."""


class ShiftCount:
    """Told of every key; says when the third Shift has come."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._count = 0
        self._last = 0.0
        self._alone = False
        """Shift is down and no other key has been pressed since."""

    @property
    def left(self) -> int:
        """How many presses are still wanted."""
        return WANTED - self._count

    def pressed(self, is_shift: bool, repeats: bool = False) -> None:
        """A key went down."""
        if not is_shift:
            self._count = 0
            self._alone = False
        elif not repeats:
            self._alone = True

    def pointed(self) -> None:
        """The mouse was used: if Shift is down, it is for that."""
        self._alone = False

    def released(self, is_shift: bool) -> bool:
        """A key went up. True when that was a Shift that counts; `left` then says how many are wanted."""
        if not is_shift:
            return False
        counts, self._alone = self._alone, False
        if not counts:
            self._count = 0
            return False
        now = self._clock.monotonic()
        if self._count and now - self._last > PATIENCE:
            self._count = 0
        self._count += 1
        self._last = now
        return True

    def expired(self) -> bool:
        """Whether a count that had begun has run out by now; it is then forgotten."""
        if self._count and self._clock.monotonic() - self._last > PATIENCE:
            self._count = 0
            return True
        return False
