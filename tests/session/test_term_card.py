"""When a term's card is shown: every rule, and events in odd orders."""

import datetime
import random
from collections.abc import Iterator

import pytest

from reader.session.term_card import GRACE, PREPARE, SHOW, TermCardState


class Clock:
    """Time that stands still until it is told to pass."""

    def __init__(self) -> None:
        self.now = 100.0

    def today(self) -> datetime.date:
        return datetime.date(2026, 11, 23)

    def monotonic(self) -> float:
        return self.now


class Play:
    """Plays a scene: steps divided by commas, a number being so many milliseconds.

    `over A` a real move onto term A, `over -` onto plain text, `still A` term A comes under a pointer that does not move.
    """

    def __init__(self) -> None:
        self.clock = Clock()
        self.state = TermCardState[str](self.clock)
        self._x = 0

    def run(self, scene: str) -> str:
        """The term that is shown in the end, or "-"."""
        for step in filter(None, scene.split(", ")):
            if step.isdigit():
                self._pass(int(step) / 1000)
            else:
                word, _, term = step.partition(" ")
                self._event(word, None if term in ("-", "") else term)
        return self.state.shown or "-"

    def _pass(self, seconds: float) -> None:
        """As a timer would: `time_up` is called when it is due, and not before."""
        end = self.clock.now + seconds
        while self.state.due is not None and self.state.due <= end:
            self.clock.now = self.state.due
            self.state.time_up()
        self.clock.now = end

    def _event(self, word: str, term: str | None) -> None:
        state = self.state
        if word not in ("still", "scroll"):
            self._x += 1
        at = (self._x, 7)
        match word:
            case "over" | "still":
                state.pointer_on(term, at)
            case "near":
                state.pointer_on(term, at, nearing=True)
            case "left":
                state.pointer_left()
            case "card":
                state.pointer_in_card(at)
            case "uncard":
                state.pointer_out_of_card()
            case "focus":
                state.focus_on(term)
            case "tab":
                state.focus_in_card(True)
            case "untab":
                state.focus_in_card(False)
            case "ask":
                assert term is not None
                state.asked(term)
            case "press":
                state.pressed_elsewhere()
            case "escape":
                state.escaped(at)
            case "select":
                state.selecting(True)
            case "deselect":
                state.selecting(False)
            case "scroll":
                state.scrolled(at)
            case "page":
                state.page_left(at)
            case _:
                raise AssertionError(word)


HOVER = [
    ("over A, 499", "-"),
    ("over A, 500", "A"),
    ("over A, 300, over A, 200", "A"),  # moving about on a term does not start it anew
    ("over A, 499, over -, 1000", "-"),
    ("over A, 499, left, 1000", "-"),
    ("over A, 400, over B, 499", "-"),
    ("over A, 400, over B, 500", "B"),
    ("over A, 500, over -, 299", "A"),
    ("over A, 500, over -, 300", "-"),
    ("over A, 500, over -, 200, over A, 1000", "A"),
    ("over A, 500, over B, 299", "A"),
    ("over A, 500, over B, 300", "-"),
    ("over A, 500, over B, 499", "-"),
    ("over A, 500, over B, 500", "B"),
    ("over A, 500, over B, 200, over A, 1000", "A"),
    ("over A, 500, over B, 200, over -, 1000", "-"),
]
THE_CARD = [
    ("over A, 500, left, 200, card, 9000", "A"),
    ("over A, 500, left, 301, card, 9000", "-"),  # too late: nothing is left to enter
    ("over A, 500, left, card, 9000, uncard, 299", "A"),
    ("over A, 500, left, card, 9000, uncard, 300", "-"),
    ("over A, 500, left, card, uncard, over A, 9000", "A"),
    ("over A, 500, card, left, 9000", "A"),  # the page says so late
    ("over A, 500, card, over -, 300", "-"),
    ("over A, 500, card, uncard, 300", "-"),  # straight into the card, which lies on the page, and out of it
    ("over A, 500, over B, 200, card, 9000", "A"),  # another term lay on the way
    ("over A, 500, over -, 200, near -, 200, near -, 200, near -, 200, card, 9000", "A"),  # a long way
    ("over A, 500, over -, 200, over -, 200", "-"),  # not the way
    ("over A, 500, over -, 200, near B, 200, near B, 200, card, 9000", "A"),
    ("card, 1000", "-"),
    ("uncard, 1000", "-"),
]
ESCAPE = [
    ("over A, 500, escape", "-"),
    ("over A, 500, escape, over A, 9000", "-"),  # not again until the pointer has been elsewhere
    ("over A, 500, escape, over -, over A, 500", "A"),
    ("over A, 300, escape, 9000", "-"),
    ("focus A, 500, escape, 9000", "-"),
    ("focus A, 500, tab, escape, focus A, 9000", "-"),  # the focus comes back to the term
    ("focus A, 500, focus -, tab, 9000, escape, focus A, 9000", "-"),
    ("focus A, 500, tab, focus -, 9000, escape, focus A, 9000", "-"),
    ("focus A, 500, tab, escape, focus A, focus B, focus A, 500", "A"),
    ("ask A, escape", "-"),
    ("escape, over A, 500", "A"),
]
KEYBOARD = [
    ("focus A, 499", "-"),
    ("focus A, 500", "A"),
    ("focus A, 100, focus B, 100, focus C, 499", "-"),  # tabbing past
    ("focus A, 500, focus B", "-"),
    ("focus A, 500, focus B, 500", "B"),
    ("focus A, 500, focus -, 299", "A"),
    ("focus A, 500, focus -, 300", "-"),
    ("focus A, 500, focus -, 100, tab, 9000", "A"),
    ("focus A, 500, tab, focus -, 9000", "A"),  # the page says so late
    ("focus A, 500, tab, focus -, 9000, untab, 300", "-"),
    ("focus A, 500, focus -, tab, 9000, untab, 299", "A"),
    ("focus A, 500, focus -, tab, 9000, untab, 300", "-"),
    ("focus A, 500, tab, untab, focus A, 9000", "A"),
    ("focus A, 200, focus -, 9000", "-"),
    ("focus A, 200, over -, 300", "A"),  # the mouse was nudged
    ("focus A, 500, over -, over B, 9000", "A"),
    ("over A, 500, focus B, 499", "-"),
    ("over A, 500, focus B, 500", "B"),
    ("focus A, 200, over B, 500", "B"),
    ("tab, 1000", "-"),
    ("untab, 1000", "-"),
]
PRESSES = [
    ("ask A", "A"),
    ("ask A, 9000", "A"),
    ("over A, 100, ask A, over -, 9000", "A"),  # asked for, it outlasts the pointer
    ("ask A, over B, 9000", "A"),
    ("ask A, over A, over -, 9000", "A"),
    ("ask A, press", "-"),
    ("ask A, ask B", "B"),
    ("ask A, ask A", "A"),
    ("over A, 500, ask A, over -, 9000", "A"),
    ("over A, 500, press, 9000", "-"),
    ("over A, 300, press, 9000", "-"),
    ("ask A, tab, 9000, untab, 300", "-"),
    ("press, over A, 500", "A"),
]
SELECTING = [
    ("select, over A, 9000", "-"),
    ("over A, 300, select, 9000", "-"),
    ("over A, 500, select", "-"),
    ("select, focus A, 9000", "-"),
    ("select, over A, deselect, 9000", "-"),
    ("select, over A, deselect, over A, 500", "A"),
    ("select, ask A", "A"),  # a selected word is looked up
    ("select, ask A, select, 9000", "A"),
    ("select, ask A, deselect, 9000", "A"),
    ("select, select, deselect, over A, 500", "A"),
]
SCROLLING = [
    ("over -, scroll, still A, 9000", "-"),
    ("over A, 300, scroll, still B, 9000", "-"),
    ("over A, 500, scroll", "-"),
    ("over A, 500, scroll, still A, 9000", "-"),
    ("over A, 500, scroll, still B, over B, 500", "B"),
    ("over A, 300, scroll, over A, 500", "A"),
    ("over A, 500, left, card, scroll, still A, 9000", "-"),
    ("ask A, scroll", "-"),
    ("focus A, scroll, 500", "A"),  # the focus scrolled its term into view
    ("focus A, 500, scroll, 9000", "-"),
    ("over -, over -, page, still A, 9000", "-"),
    ("over A, 500, page", "-"),
    ("over A, 300, page, 9000", "-"),
    ("focus A, 300, page, 9000", "-"),
    ("ask A, page, over A, 500", "A"),
    ("page, page, scroll, left, uncard, untab, focus -, deselect, press, escape, 9000", "-"),
]


@pytest.mark.parametrize(
    ("scene", "shown"), [*HOVER, *THE_CARD, *ESCAPE, *KEYBOARD, *PRESSES, *SELECTING, *SCROLLING], ids=lambda value: value
)
def test_scene(scene: str, shown: str) -> None:
    assert Play().run(scene) == shown


def test_the_words_are_wanted_before_they_are_shown_and_not_at_once() -> None:
    play = Play()
    seen = []
    for step in ("over A, 149", "1", "349", "1", "over -, 299", "1"):
        shown = play.run(step)
        seen.append((play.state.wanted or "-", shown))
    assert seen == [("-", "-"), ("A", "-"), ("A", "-"), ("A", "A"), ("A", "A"), ("-", "-")]


@pytest.mark.parametrize(
    ("scene", "by"), [("over A, 500", "pointer"), ("focus A, 500", "focus"), ("ask A", "press"), ("over A, 500, ask A", "press")]
)
def test_it_says_how_a_card_was_asked_for(scene: str, by: str) -> None:
    play = Play()
    play.run(scene)
    assert play.state.by == by


def test_a_timer_that_fires_too_early_or_too_often_does_no_harm() -> None:
    play = Play()
    play.run("over A, 100")
    for _ in range(3):
        play.state.time_up()
    assert play.state.wanted is None
    play.run("400")
    play.state.time_up()
    assert play.state.shown == "A"


def test_the_times_are_those_of_the_design() -> None:
    assert (PREPARE, SHOW, GRACE) == (0.150, 0.500, 0.300)


def _steps(rng: random.Random) -> Iterator[str]:
    words = ("over A", "over B", "over -", "still A", "near -", "left", "card", "uncard", "focus A", "focus B", "focus -", "tab")
    more = ("untab", "ask A", "press", "escape", "select", "deselect", "scroll", "page", "90", "200", "400")
    for _ in range(60):
        yield rng.choice(words + more)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_happens_a_card_can_be_left_and_nothing_waits_for_ever(seed: int) -> None:
    play = Play()
    for step in _steps(random.Random(seed)):
        play.run(step)
        state = play.state
        assert state.shown is None or state.shown == state.wanted
    play.run("deselect, focus -, untab, uncard, press, over -, 9000")
    assert play.state.shown is None
    assert play.state.due is None
    assert play.run("over -, over C, 500") == "C"
