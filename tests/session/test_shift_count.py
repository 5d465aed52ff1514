"""Three times Shift: what counts and what does not."""

import datetime

import pytest

from reader.session.shift_count import ShiftCount


class Clock:
    """Time that stands still until it is told to pass."""

    def __init__(self) -> None:
        self.now = 100.0

    def today(self) -> datetime.date:
        return datetime.date(2026, 11, 23)

    def monotonic(self) -> float:
        return self.now


def play(keys: str) -> list[int]:
    """S is Shift pressed and let go, r the same held down, A is Shift+A, a is a plain key; a digit passes so many seconds."""
    clock = Clock()
    count = ShiftCount(clock)
    left = []
    for key in keys:
        if key.isdigit():
            clock.now += int(key) + 0.1
        elif key in "Sr":
            count.pressed(True)
            if key == "r":
                for _ in range(30):
                    count.pressed(True, repeats=True)
            if count.released(True):
                left.append(count.left)
        elif key == "A":
            count.pressed(True)
            count.pressed(False)
            count.released(False)
            if count.released(True):
                left.append(count.left)
        else:
            count.pressed(False)
            count.released(False)
    return left


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ("SSS", [2, 1, 0]),
        ("SS5S", [2, 1, 2]),
        ("S4S4S", [2, 1, 0]),
        ("SaSS", [2, 2, 1]),
        ("AAA", []),
        ("SSA", [2, 1]),
        ("SSAS", [2, 1, 2]),
        ("r", [2]),
        ("rrr", [2, 1, 0]),
        ("aaaSSS", [2, 1, 0]),
    ],
)
def test_presses_count_as_on_the_page_it_is_taken_from(keys: str, left: list[int]) -> None:
    assert play(keys) == left


def test_a_count_that_has_begun_runs_out_once() -> None:
    clock = Clock()
    count = ShiftCount(clock)
    count.pressed(True)
    count.released(True)
    assert not count.expired()
    clock.now += 5.1
    assert count.expired()
    assert not count.expired()
    assert count.left == 3
