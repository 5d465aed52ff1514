"""When a term's card is shown: one state machine, told of events and of time, that knows no widgets.

    at rest → the pointer or the focus is on a term → after 150 ms its words may be fetched → after 500 ms the card is shown
    shown → nothing holds it any more → after 300 ms at rest

What holds a card: the pointer on its term or in the card, the focus on its term or in the card, or having been asked for, until
something else is pressed. So the pointer may enter the card, and a card stays as long as it is wanted (WCAG 2.2, 1.4.13).
"""

from typing import Generic, Literal, TypeVar

from reader.model.clock import Clock

PREPARE, SHOW, GRACE = 0.150, 0.500, 0.300
"""Seconds on a term until its words are fetched, and until its card is shown; seconds that a card stays when it is left."""

Term = TypeVar("Term")
"""Whatever the caller calls a term; two are the same when they are equal."""
By = Literal["pointer", "focus", "press"]
Hold = Literal["pointer", "focus", "press", "card-pointer", "card-focus"]
At = tuple[int, int]
"""Where the pointer is on the screen. A term that comes to lie under a pointer that has not moved opens no card."""


class TermCardState(Generic[Term]):
    """Told of everything that happens; says what to fetch, what to show, and when to call `time_up`."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.wanted: Term | None = None
        """Its words will be shown soon, or are shown."""
        self.shown: Term | None = None
        self.by: By = "pointer"
        """How the card that is coming or shown was asked for."""
        self.due: float | None = None
        """The time, by the clock, at which `time_up` should be called; None for never."""
        self._coming: Term | None = None
        self._holds: set[Hold] = set()
        self._over: Term | None = None
        self._at: At | None = None
        self._quiet: Term | None = None
        """The focus comes back to this term because its card was closed, which is no reason to open it."""
        self._selecting = False

    # The pointer

    def pointer_on(self, term: Term | None, at: At, nearing: bool = False) -> None:
        """The pointer is on a term of the page, or on none. `nearing`: it is on its way to the card."""
        moved, self._at = at != self._at, at
        if not moved:
            return
        changed, self._over = term != self._over, term
        if self.shown is not None:
            self._pointer_beside(term, changed, nearing)
        elif changed and term is not None and not self._selecting:
            self._begin(term, "pointer")
        elif changed and self.by == "pointer":
            self._rest()

    def _pointer_beside(self, term: Term | None, changed: bool, nearing: bool) -> None:
        if term == self.shown:
            self._hold("pointer")
        elif self._holds & {"pointer", "card-pointer"}:
            self._release("pointer", "card-pointer")
        elif not self._holds and (nearing or (changed and term is not None)):
            self.due = self._clock.monotonic() + GRACE

    def pointer_left(self) -> None:
        """The pointer has left the page, perhaps for the card."""
        self._over = None
        if self.shown is not None:
            self._release("pointer")
        elif self.by == "pointer":
            self._rest()

    def pointer_in_card(self, at: At) -> None:
        """The pointer has come into the card, or moved in it; it is no longer on the page."""
        self._at, self._over = at, None
        self._holds.discard("pointer")
        if self.shown is not None:
            self._hold("card-pointer")

    def pointer_out_of_card(self) -> None:
        """The pointer has left the card."""
        self._release("card-pointer")

    # The keyboard

    def focus_on(self, term: Term | None) -> None:
        """The keyboard's focus is on a term of the page, or on none."""
        quiet, self._quiet = self._quiet, None
        if term is None:
            if self.shown is not None:
                self._release("focus")
            elif self.by == "focus":
                self._rest()
        elif term == self.shown:
            self._hold("focus")
        elif term != quiet and not self._selecting:
            self._begin(term, "focus")

    def focus_in_card(self, inside: bool) -> None:
        """The focus has come into the card, or left it."""
        if self.shown is not None and inside:
            self._hold("card-focus")
        elif "card-focus" in self._holds:
            self._release("card-focus", "press")

    def escaped(self, at: At) -> None:
        """Escape: whatever is shown or coming is no longer wanted."""
        self._quiet = self.shown if self._holds & {"focus", "card-focus"} else None
        self._at = at
        self._rest()

    # Presses

    def asked(self, term: Term) -> None:
        """A term was clicked, tapped, activated or looked up: its card is wanted now."""
        self._open(term, "press")

    def pressed_elsewhere(self) -> None:
        """Something else was clicked or tapped."""
        self._rest()

    # The page

    def selecting(self, selecting: bool) -> None:
        """Text is selected or being selected; until it no longer is, no card comes by itself."""
        if selecting != self._selecting:
            self._selecting, self._over = selecting, None
            if selecting:
                self._rest()

    def scrolled(self, at: At) -> None:
        """The page has moved under the pointer. A focus that brought its own term into view still waits for its card."""
        self._at, self._over = at, None
        if self.shown is not None or self.by == "pointer":
            self._rest()

    def page_left(self, at: At) -> None:
        """Another page is shown, or none, or the same one is set anew."""
        self._at, self._over, self._quiet = at, None, None
        self._rest()

    # Time

    def time_up(self) -> None:
        """Look at the clock. Calling too early does no harm."""
        now = self._clock.monotonic()
        if self.due is None or now < self.due:
            return
        if self.shown is not None:
            over = self._over
            self._rest()
            if over is not None:  # it has been on another term for the whole grace
                self._begin(over, "pointer")
                self.wanted, self.due = over, now + SHOW - GRACE
        elif self.wanted is None:
            self.wanted, self.due = self._coming, now + SHOW - PREPARE
        else:
            self._open(self.wanted, self.by)

    def _begin(self, term: Term, by: By) -> None:
        self._rest()
        self._coming, self.by = term, by
        self.due = self._clock.monotonic() + PREPARE

    def _open(self, term: Term, by: By) -> None:
        if term != self.shown:
            self._rest()
        self.wanted = self.shown = term
        self.by = by
        self._hold(by)

    def _hold(self, by: Hold) -> None:
        self._holds.add(by)
        self.due = None

    def _release(self, *holds: Hold) -> None:
        if self._holds.intersection(holds):
            self._holds.difference_update(holds)
            if not self._holds:
                self.due = self._clock.monotonic() + GRACE

    def _rest(self) -> None:
        self.wanted = self.shown = self._coming = self.due = None
        self._holds.clear()
