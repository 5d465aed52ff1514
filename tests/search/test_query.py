"""A person's words as a query: every text makes one, and nothing that the index could stumble over gets through."""

import random
import re

import pytest

from reader.search.query import MAX_TOKEN, MAX_TOKENS, MOST_ASKED, STOP_WORDS, Query, match_all, parse, substance
from tests.search.hostile import hostile_texts


def _asked(text: str) -> tuple[str, ...]:
    return substance(parse(text)).tokens


def test_stop_words_are_left_out_beside_a_word_of_substance() -> None:
    assert _asked("How do I use a condom? ") == ("use", "condom")
    assert _asked("is it safe ") == ("safe",)


def test_stop_words_alone_are_kept() -> None:
    assert _asked("how to ") == ("how", "to")
    assert _asked("what is it ") == ("what", "is", "it")


def test_the_last_word_may_go_on_while_it_is_being_typed() -> None:
    assert match_all(parse("use lub")) == '"use" AND "lub"*'


@pytest.mark.parametrize("end", [" ", ",", "?", "\n", ") "])
def test_a_word_that_is_ended_is_complete(end: str) -> None:
    assert match_all(parse(f"use lube{end}")) == '"use" AND "lube"'


@pytest.mark.parametrize("text", ["don'", "don’", "water-"])
def test_an_apostrophe_or_a_hyphen_does_not_end_a_word(text: str) -> None:
    assert match_all(parse(text)) == f'"{text[:-1]}"*'


def test_a_stop_word_being_typed_does_not_make_the_word_before_it_a_beginning() -> None:
    assert match_all(substance(parse("lube the"))) == '"lube"'
    assert match_all(substance(parse("lube th"))) == '"lube" AND "th"*'


def test_a_stop_word_typed_alone_may_be_a_beginning() -> None:
    assert match_all(substance(parse("a"))) == '"a"*'
    assert match_all(substance(parse("is"))) == '"is"*'


def test_a_hyphenated_word_asks_for_its_parts() -> None:
    assert match_all(parse("water-based ")) == '"water" AND "based"'


@pytest.mark.parametrize("text", ["", "   ", "?!", "***", '"', "🍆", "\0", "\ud800", "_"])
def test_a_text_without_words_is_an_empty_query(text: str) -> None:
    assert parse(text) == Query((), open_ended=False)
    assert match_all(parse(text)) == ""


def test_a_long_text_is_cut() -> None:
    query = parse("word " * 5000)
    assert len(query.tokens) == MAX_TOKENS
    assert len(parse("x" * 10_000).tokens[0]) == MAX_TOKEN


@pytest.mark.parametrize("text", ["x" * 1_000_000, "word " * 200_000, "-" * 1_000_000, "a-" * 500_000, "'" * 1_000_000])
def test_the_end_of_a_very_long_text_is_not_read(text: str) -> None:
    assert parse(f"{text} end ") == parse(text)


def test_of_a_long_text_the_first_words_of_substance_are_asked_for() -> None:
    asked = substance(parse("the " + " ".join(f"word{number}" for number in range(20))))
    assert asked == Query(tuple(f"word{number}" for number in range(MOST_ASKED)), open_ended=False)
    assert substance(parse("the lube")).open_ended


def test_one_spelling_has_one_key() -> None:
    assert parse("Doxy-PEP ").key == parse("doxy pep").key == "doxy pep"
    assert parse("Men’s health").key == parse("men's  HEALTH").key == "men health"


def test_nothing_but_quoted_words_reaches_the_index() -> None:
    token = r'"[^"\s*():^-]+"'
    shape = re.compile(rf"({token} AND )*{token}\*?")
    for text in hostile_texts(random.Random(0), 1000):
        query = substance(parse(text))
        assert not query.tokens or shape.fullmatch(match_all(query)), ascii(text[:80])


def test_stop_words_are_spelt_as_tokens_are() -> None:
    assert all(parse(word).tokens == (word,) for word in STOP_WORDS)
