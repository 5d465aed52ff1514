"""Words with where they come from."""

import pytest

from reader.model.address import Address
from reader.model.article import Source
from reader.model.citation import Cited, Mark, citation, marks_of

NHS = Source("nhs-2024", "NHS", "Anal sex", 2024, "https://www.nhs.uk/anal-sex", "primary")
WHO = Source("who-2023", "WHO", "What is sexual health?", 2023, "", "primary")
PLACE = Cited(
    "Is anal sex safe?",
    "Lubrication",
    "Alcove, library version 2026.11",
    "Updated November 2026",
    Address.parse("article:is-anal-sex-safe#lubrication"),
)
LINE = (
    "Is anal sex safe? Lubrication. Alcove, library version 2026.11. Updated November 2026. article:is-anal-sex-safe#lubrication"
)


def test_words_place_and_sources() -> None:
    assert citation(" Use plenty.[3] \n", PLACE, [(3, NHS), (12, WHO)], "Sources") == (
        f"Use plenty.[3]\n\n{LINE}\nSources:\n3. NHS. Anal sex. 2024. https://www.nhs.uk/anal-sex\n"
        "12. WHO. What is sexual health? 2023."
    )


def test_words_without_sources_have_no_list() -> None:
    assert citation("Use plenty.", PLACE, [], "Sources") == f"Use plenty.\n\n{LINE}"


def test_a_place_alone() -> None:
    assert citation("", PLACE, [], "Sources") == LINE
    term = Cited("PrEP", "", "Alcove, library version 1", "", Address("term", "prep"))
    assert citation(" ", term, [], "Sources") == "PrEP. Alcove, library version 1. term:prep"


MARKS = [Mark(10, 11, 1), Mark(20, 21, 2), Mark(23, 24, 3), Mark(40, 42, 14)]
"""The second and third have a comma and a space between them."""


@pytest.mark.parametrize(
    ("passage", "numbers"),
    [
        ((0, 9), []),
        ((0, 10), [1]),
        ((0, 15), [1]),
        ((11, 15), []),
        ((0, 20), [1, 2, 3]),
        ((12, 19), []),
        ((12, 21), [2, 3]),
        ((0, 50), [1, 2, 3, 14]),
        ((24, 39), []),
        ((24, 40), [14]),
        ((43, 50), []),
    ],
)
def test_the_marks_of_a_passage(passage: tuple[int, int], numbers: list[int]) -> None:
    assert [mark.number for mark in marks_of(passage, MARKS)] == numbers
