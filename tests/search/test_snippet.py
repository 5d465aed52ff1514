"""Snippets: the words around what was asked for, each of them marked, and nothing else."""

import random

import pytest

from reader.model.corpus import Corpus
from reader.model.text import canonical
from reader.search.hit import Snippet
from reader.search.norm import tokens_of, words
from reader.search.query import STOP_WORDS, Query, parse, substance
from reader.search.snippet import LENGTH, marks, snippet

TEXT = (
    "Lubrication\nThe anus makes none of its own. Use plenty of lubricant, before and again while you go on. "
    "Oil weakens latex, so a condom may break. Water-based lubricants are safe with latex and with every toy; "
    "silicone lasts longer. If it hurts, stop and add more lubricant, and breathe."
)
HEADING = len("Lubrication")


def _marked(made: Snippet) -> list[str]:
    return [made.text[start:end] for start, end in made.marks]


def _made(words: str, text: str = TEXT, skip: int = HEADING) -> Snippet:
    return snippet(text, substance(parse(words)), skip)


def test_marks_point_at_the_words_that_are_asked_for() -> None:
    assert _marked(_made("latex ")) == ["latex", "latex"]


def test_a_beginning_marks_the_whole_word() -> None:
    assert _marked(_made("sili")) == ["silicone"]


def test_a_complete_word_marks_no_longer_one() -> None:
    assert marks("A lubricant and lubricants.", parse("lubricant ")) == ((2, 11),)


def test_words_are_marked_in_any_spelling() -> None:
    text = "Café, CAFE, cafe\u0301s and a partner’s covid-19 test."
    assert [text[a:b] for a, b in marks(text, parse("cafe cafés partner covid19 "))] == [
        "Café",
        "CAFE",
        "cafe\u0301s",
        "partner’s",
        "covid-19",
    ]


def test_stop_words_are_not_marked() -> None:
    assert _marked(_made("the oil and it ")) == ["Oil"]


def test_the_sentence_that_holds_most_of_the_query_is_shown() -> None:
    assert _made("silicone latex ").text.startswith("Water-based lubricants are safe with latex")
    assert _marked(_made("silicone latex ")) == ["latex", "silicone"]


def test_the_heading_is_not_shown_again() -> None:
    assert _made("lubrication ").text.startswith("The anus makes none")
    assert _made("nothing of this ").text.startswith("The anus makes none")


@pytest.mark.parametrize("sentence", ["It is 2.5 cm long.", "She said “a cm.” and left.", "Ask, e.g. about one cm?!", "A cm."])
def test_a_point_within_a_sentence_does_not_hide_its_words(sentence: str) -> None:
    made = _made("cm ", f"Heading\n{'Other words stand here. ' * 20}{sentence} And so on.", 7)
    assert _marked(made) == ["cm"]


def test_a_text_that_is_cut_says_so() -> None:
    assert _made("anus ").text.endswith(" …")
    assert _made("breathe ").text.endswith("breathe.")


def test_cells_of_a_table_are_kept_apart() -> None:
    made = _made("oil never ", "Materials\nWhat goes with what\nKind\nOil\nLatex\nNever\nNitrile\nCheck, always.\nAsk first.", 9)
    assert made.text == "Oil · Latex · Never · Nitrile · Check, always. Ask first."
    assert _marked(made) == ["Oil", "Never"]


def test_a_short_text_is_shown_whole() -> None:
    assert _made("short ", "Heading\nA short text.", 7) == Snippet("A short text.", ((2, 7),))


@pytest.mark.parametrize("text", ["", "Heading", "Heading\n", "\n\n"])
def test_without_text_there_is_an_empty_snippet(text: str) -> None:
    assert _made("word ", text, len(text.rstrip("\n"))).text.strip() == ""


def test_a_word_far_inside_a_long_sentence_is_shown_with_what_comes_before_it() -> None:
    made = _made("needle ", "Heading\n" + "straw " * 100 + "needle " + "straw " * 100, 7)
    assert _marked(made) == ["needle"]
    assert made.text.startswith("… straw")
    assert made.text.endswith("straw …")


def test_a_word_behind_an_endless_word_is_shown_and_the_heading_is_not() -> None:
    made = _made("needle ", "A heading of words\n" + "x" * 400 + " needle and more", 18)
    assert _marked(made) == ["needle"]
    assert "heading" not in made.text


def test_a_word_at_the_very_end_of_the_room_is_kept() -> None:
    for padding in range(130, 175):
        made = _made("needle ", "Heading\n" + "s" * 20 + " " + "t" * (padding - 22) + " needle, and more words after it", 7)
        assert _marked(made) == ["needle"], padding


def test_every_word_that_is_asked_for_is_marked_however_it_is_spelt() -> None:
    """As if all words of the text had been read one by one."""
    for seed in range(3000):
        rng = random.Random(seed)
        text = "".join(rng.choice("aAbé’'--ʼ _.ßœİı\u0301\u00ad“…ﬁ²Ω\u2028\n\tд\u05b0c1") for _ in range(rng.randrange(1, 60)))
        said = [token for word in words(text) for token in tokens_of(word[0])]
        asked = tuple(rng.choice(said or ["b"])[: rng.choice((1, 2, 99))] for _ in range(rng.randrange(1, 4)))
        query = Query(asked, open_ended=rng.random() < 0.5)
        wanted = set(asked) - STOP_WORDS
        beginning = asked[-1] if query.open_ended and asked[-1] in wanted else None
        expected = [
            word.span()
            for word in words(text)
            if any(token in wanted or (beginning and token.startswith(beginning)) for token in tokens_of(word[0]))
        ]
        assert list(marks(text, query)) == expected, (text, query)


@pytest.mark.parametrize(
    ("text", "count"),
    [("a-" * 20_000, 0), ("“" * 40_000 + " b", 1), ("a'" * 20_000 + "b", 0), ("b-" * 20_000, 1), ("İ" + "word " * 9000, 8999)],
)
def test_a_strange_long_text_is_marked_all_the_same(text: str, count: int) -> None:
    assert len(marks(text, parse("word b"))) == count


def _ask(rng: random.Random, text: str) -> Query:
    said = [word.strip(".,;:()“”") for word in text.split()]
    asked = " ".join(rng.choice(said)[: rng.choice((3, 5, 99))] for _ in range(rng.randrange(1, 4)))
    return substance(parse(asked + rng.choice(("", " "))))


def _check(text: str, query: Query, skip: int) -> None:
    made = snippet(text, query, skip)
    assert len(made.text) <= LENGTH + len("… ") + len(" …") + 2 * made.text.count(" · ")
    assert "\n" not in made.text
    core = made.text.removeprefix("… ").removesuffix(" …")
    assert core.replace(" · ", " ") in text[skip:].replace("\n", " ")
    last = 0
    for start, end in made.marks:
        assert last <= start < end <= len(made.text)
        last = end
        assert not made.text[start - 1 : start].isalnum()
        assert not made.text[end : end + 1].isalnum()
        tokens = tokens_of(made.text[start:end])
        assert any(
            token == asked or (query.open_ended and token.startswith(asked) and asked == query.tokens[-1])
            for token in tokens
            for asked in query.tokens
            if asked not in STOP_WORDS
        )
    if any(start >= skip for start, _ in marks(text, query)):
        assert made.marks


def test_any_snippet_of_any_text_keeps_these_rules(corpus: Corpus) -> None:
    texts = [(canonical(section).text, len(section.heading)) for article in corpus.articles for section in article.sections]
    texts.append((TEXT, HEADING))
    for seed in range(600):
        rng = random.Random(seed)
        text, skip = rng.choice(texts)
        _check(text, _ask(rng, text), skip)


def test_any_snippet_of_a_made_up_text_keeps_these_rules() -> None:
    for seed in range(1500):
        rng = random.Random(seed)
        words = [
            rng.choice(("latex", "oil", "a", "the", "condom", "it’s", "covid-19", "x" * rng.randrange(1, 60), "cafe\u0301", "42"))
            + rng.choice(("", "", "", ",", ".", "?", "…", "\n", ".\n", " -", '."'))
            for _ in range(rng.randrange(1, 120))
        ]
        heading = "The condom heading"
        text = f"{heading}\n{' '.join(words)}"
        _check(text, _ask(rng, text), len(heading))
