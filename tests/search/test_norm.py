"""One spelling for many: what a person types and what an author writes meet."""

import random
import unicodedata
from typing import Literal

import pytest

from reader.search.norm import norm, table_suffix, tokens_of, words
from tests.search.hostile import hostile_texts

SPELLINGS = {
    "case": ("Condom CONDOM", "condom condom"),
    "accents": ("Café, naïve, señor", "cafe naive senor"),
    "a sharp s": ("Straße STRASSE", "strasse strasse"),
    "ligatures of letters": ("Œstrogen, æsthetic", "oestrogen aesthetic"),
    "ligatures of print": ("ﬁnger and ﬂow", "finger and flow"),
    "letters with strokes": ("Łódź, Ærø, đường", "lodz aero duong"),
    "a hyphenated word": ("COVID-19", "covid 19 covid19"),
    "a word of three parts": ("doxy-PEP-now", "doxy pep now doxypepnow"),
    "a possessive": ("a partner's, a partner’s", "a partner a partner"),
    "the possessive of a plural": ("the partners’ beds", "the partners beds"),
    "an inner apostrophe": ("don't, don’t, o’clock", "dont dont oclock"),
    "full width": ("ＨＩＶ－１ ｔｅｓｔ", "hiv 1 test"),
    "a dotless i": ("ısı ISI", "isi isi"),
    "a dotted capital i": ("İstanbul", "istanbul"),
    "Arabic vowel marks": ("مُحَمَّد", "محمد"),
    "Hebrew vowel points": ("שָׁלוֹם", "שלום"),
    "Greek accents": ("Ἀθῆναι", "αθηναι"),
    "a soft hyphen": ("con\u00addom", "condom"),
    "digits": ("72 hours, 2.5 cm", "72 hours 2 5 cm"),
    "underlines": ("one_two", "one two"),
    "signs alone": ("?! … — “” ***", ""),
    "nothing": ("", ""),
    "an emoji": ("🍆 and 👩🏽‍⚕️", "and"),
}


@pytest.mark.parametrize(("text", "tokens"), SPELLINGS.values(), ids=list(SPELLINGS))
def test_different_spellings_fold_to_one(text: str, tokens: str) -> None:
    assert norm(text) == tokens


@pytest.mark.parametrize("text", ["café", "résumé", "Việt Nam", "naïve", "Ἀθῆναι", "שָׁלוֹם", "مُحَمَّد", "हिन्दी", "ガイド", "한국어"])
@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_the_way_in_which_accents_are_stored_makes_no_difference(text: str, form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> None:
    stored = unicodedata.normalize(form, text)
    assert norm(stored) == norm(text)
    assert [match[0] for match in words(stored)] == stored.split()


@pytest.mark.parametrize("text", [text for text, _ in SPELLINGS.values()])
def test_folding_again_changes_nothing_but_hyphens(text: str) -> None:
    assert norm(norm(text)) == norm(text)


def test_a_word_has_its_place_in_the_text() -> None:
    assert [match.span() for match in words("Use a condom, it’s a water-based one.")] == [
        (0, 3),
        (4, 5),
        (6, 12),
        (14, 18),
        (19, 20),
        (21, 32),
        (33, 36),
    ]


def test_a_hyphenated_word_is_its_parts_and_the_whole() -> None:
    assert tokens_of("water-based") == ("water", "based", "waterbased")
    assert tokens_of("water") == ("water",)


@pytest.mark.parametrize("language", ["en", "pt-BR", "x'; DROP TABLE meta; --", "zh_Hant", "ü"])
def test_a_language_makes_a_harmless_table_name(language: str) -> None:
    suffix = table_suffix(language)
    assert suffix.replace("_", "").isalnum() or not suffix.strip("_")
    assert suffix.isascii()


def test_text_without_accents_is_cut_into_the_same_words_by_a_quicker_way() -> None:
    for text in hostile_texts(random.Random(2), 1000):
        plain = text.encode("ascii", "ignore").decode()
        assert norm(plain) == " ".join(token for match in words(plain) for token in tokens_of(match[0])), ascii(text[:80])
        assert norm(f"{plain} é") == f"{norm(plain)} e".strip()
