"""What words have in common: forms of one word, and words that an editor has put into one group."""

import pytest

from reader.search.families import Meanings, family, groups
from reader.search.query import parse

MEANINGS = Meanings(groups([("poop", "poo", "number two"), ("bum", "back passage", "butt")]))


@pytest.mark.parametrize(
    "forms",
    [
        ("vaccine", "vaccines", "vaccinated", "vaccination"),
        ("relax", "relaxed", "relaxing", "relaxation"),
        ("pregnancy", "pregnant", "pregnancies"),
        ("wipe", "wiping", "wipes"),
        ("sangrado", "sangrar"),
        ("embarazada", "embarazo"),
    ],
)
def test_forms_of_a_word_are_one_family(forms: tuple[str, ...]) -> None:
    assert len({family(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("prep", "pep"), ("anal", "anus"), ("oral", "or"), ("herpes", "her"), ("penis", "pen"), ("test", "testicle")],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert family(one) != family(other)


@pytest.mark.parametrize(("one", "other"), [("poo in my butt", "poop back passage"), ("number two bum", "bum number two")])
def test_words_of_a_group_mean_the_same_in_any_order(one: str, other: str) -> None:
    assert MEANINGS.key(parse(one)) == MEANINGS.key(parse(other))


def test_small_words_say_nothing_beside_others_and_all_that_there_is_alone() -> None:
    assert MEANINGS.key(parse("what is it about the poo")) == MEANINGS.key(parse("poop"))
    assert MEANINGS.key(parse("what is it"))
