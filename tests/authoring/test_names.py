"""Words that are looked for in running text."""

import re

import pytest

from reader.authoring.names import any_of, pattern, pattern_of


def found(words: re.Pattern[str] | None, text: str) -> list[str]:
    assert words is not None
    return words.findall(text)


def test_a_word_in_small_letters_is_found_in_any_case_and_one_with_a_capital_as_written() -> None:
    assert found(pattern(["PrEP"], ["lube"]), "PrEP prep PREP lube Lube LUBE") == ["PrEP", "lube", "Lube", "LUBE"]


def test_the_longest_word_is_found_first() -> None:
    words = pattern(["Internal"], ["sphincter", "internal sphincter"])
    assert found(words, "Internal sphincter, Internal, internal, sphincter") == ["Internal sphincter", "Internal", "sphincter"]


@pytest.mark.parametrize("text", ["lubes", "slube", "lube-free", "pre-lube", "lube2"])
def test_only_whole_words_are_found(text: str) -> None:
    assert found(pattern([], ["lube"]), text) == []


def test_a_word_may_begin_with_anything() -> None:
    words = ["éponge", "5-alpha", "(x)", ".b", "ß"]
    assert found(re.compile(any_of([], words)), "Éponge 5-ALPHA (X) .B ß") == ["Éponge", "5-ALPHA", "(X)", ".B", "ß"]


def test_names_are_found_in_the_plural() -> None:
    assert found(pattern_of(["biopsy", "mass", "toy"]), "Biopsies, masses and toys") == ["Biopsies", "masses", "toys"]


@pytest.mark.parametrize("words", [[], [""]])
def test_no_words_find_nothing(words: list[str]) -> None:
    assert pattern(words, words) is None
