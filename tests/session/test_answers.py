"""What a reader does with quizzes: in memory, for as long as the page is shown."""

import pytest

from reader.model.address import Address
from reader.session.answers import Answers
from reader.session.place import Place
from reader.session.session import Session

pytestmark = pytest.mark.gui


def state(answers: Answers) -> tuple[bool, int | None, int | None]:
    """Whether the first quiz is open, and what its first two questions have got."""
    return answers.is_open(0), answers.chosen(0, 0), answers.chosen(0, 1)


def test_a_quiz_is_closed_until_it_is_opened_and_forgets_when_it_is_closed() -> None:
    answers = Answers()
    seen = [state(answers)]
    for href in ("quiz:0/0/1", "quiz:0", "quiz:0/0/1", "quiz:0/1/2", "quiz:0/0/0", "quiz:0", "quiz:0"):
        answers.touch(href)
        seen.append(state(answers))
    closed, opened = (False, None, None), (True, None, None)
    assert seen == [closed, closed, opened, (True, 1, None), (True, 1, 2), (True, 0, 2), closed, opened]


def test_quizzes_of_a_page_do_not_meddle() -> None:
    answers = Answers()
    for href in ("quiz:0", "quiz:2", "quiz:2/0/1"):
        answers.touch(href)
    assert [answers.is_open(number) for number in range(3)] == [True, False, True]
    assert [answers.chosen(number, 0) for number in range(3)] == [None, None, 1]


@pytest.fixture
def place(session: Session) -> Place:
    """A place on a page, with a quiz opened and answered."""
    place = Place(session)
    place.open(Address.parse("article:lubrication"))
    place.answers.touch("quiz:0")
    place.answers.touch("quiz:0/0/1")
    return place


@pytest.mark.parametrize("address", ["article:anatomy", "term:prep", "figure:anal-canal", "screen:home"])
def test_answers_are_forgotten_when_the_page_is_left(place: Place, address: str) -> None:
    place.open(Address.parse(address))
    forgotten = state(place.answers)
    place.step(-1)
    assert [forgotten, state(place.answers)] == [(False, None, None)] * 2


def test_another_part_of_the_page_and_a_place_that_cannot_be_opened_leave_them(place: Place) -> None:
    place.open(Address.parse("article:lubrication#oil-and-latex"))
    place.open(Address.parse("article:nonesuch"))
    place.show_again()
    assert state(place.answers) == (True, 1, None)


def test_they_are_forgotten_with_the_session(place: Place) -> None:
    place.forget()
    assert state(place.answers) == (False, None, None)
