"""Finding words in a text as a person reads it."""

import pytest

from reader.search.find import occurrences


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Pain, painful and painless", "pain", ["Pain", "pain", "pain"]),
        ("In the middle: repainted", "pain", ["pain"]),
        ("Condón, condon, CONDÓN", "condon", ["Condón", "condon", "CONDÓN"]),
        ("Condón, condon", "CONDÓN", ["Condón", "condon"]),
        ("cafe\u0301 au lait", "café", ["cafe\u0301"]),
        ("You can’t, or can't", "can't", ["can’t", "can't"]),
        ("You can’t, or can't", "can’t", ["can’t", "can't"]),
        ("“Stop” means stop", '"stop"', ["“Stop”"]),
        ("within 48–72 hours", "48-72", ["48–72"]),
        ("two\u00a0rings of  muscle", "two rings of muscle", ["two\u00a0rings of  muscle"]),
        ("Straße", "strasse", ["Straße"]),
        ("Straße", "s", ["S", "ß"]),
        ("soft\u00adened", "softened", ["soft\u00adened"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("pain", "  pain  ", ["pain"]),
        ("pain", "pains", []),
        ("pain", " ", []),
        ("pain", "", []),
        ("", "pain", []),
        ("a.b", ".", ["."]),
        ("😀 pain 😀", "pain 😀", ["pain 😀"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
    ],
)
def test_words_are_found_as_they_are_read(text: str, words: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in occurrences(text, words)] == found


def test_a_mark_alone_is_not_a_word() -> None:
    assert occurrences("cafe\u0301", "\u0301") == ()
