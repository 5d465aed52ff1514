"""What editors decided: words with two meanings, PrEP and PEP, symptoms, Spanish words; and that right words are left alone."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.authoring.fields import load, phrases
from reader.library.reader import Library
from reader.search.engine import Engine
from scripts.judge_search import read_queries
from tests.content_fixtures import ROOT

ENGLISH_LIST = Path("/usr/share/dict/american-english")
RIGHT_WORDS = Path(__file__).with_name("right-words.txt")


def _entries() -> Iterator[tuple[str, dict[str, Any]]]:
    for language in ("en", "es"):
        data, problems = load((ROOT / f"content/{language}/search.yaml").read_text(encoding="utf-8"), "search.yaml")
        assert problems == []
        yield from ((language, entry) for entry in data.values())


def _by_turns(texts: Sequence[str], number: int, rounds: Callable[[int, int], int]) -> Sequence[str]:
    """A sixth of the texts of entry `number`, another one than of the entry before; all of them in the long sweep."""
    step = rounds(6, 1)
    return texts[number % step :: step]


def _pages(engine: Engine, text: str, language: str = "en") -> list[str]:
    return [hit.address.slug for hit in engine.search(text, language).hits]


CLASHES = {
    "pox": ("syphilis", "mpox"),
    "the pox": ("syphilis", "mpox"),
    "clap": ("gonorrhea",),
    "the clap": ("gonorrhea",),
    "bottom": ("anatomy",),
    "bottoming": ("is-anal-sex-safe", "first-time"),
    "bottom surgery": ("trans-bodies",),
    "rubber": ("condoms",),
    "back passage": ("anatomy",),
    "fisher": ("tears-and-fissures",),
    "piles": ("hemorrhoids",),
    "crabs": ("other-infections",),
    "gas": ("gas-during-sex",),
    "wind": ("gas-during-sex",),
    "dam": ("dental-dams-and-gloves",),
    "ella": ("emergency-contraception",),
    "prostrate": ("prostate",),
}
"""What a word with two meanings was decided to lead to."""


@pytest.mark.parametrize("text", CLASHES)
def test_a_word_with_two_meanings_leads_where_it_was_decided(real: Engine, text: str) -> None:
    assert tuple(_pages(real, text)[: len(CLASHES[text])]) == CLASHES[text]


@pytest.mark.parametrize(
    "text",
    ["prep", "PrEP", "prep ", "what is prep", "taking prep", "prep side effects", "does prep work", "stop prep"],
)
def test_who_asks_for_prep_is_not_given_pep_first(real: Engine, text: str) -> None:
    results = real.search(text, "en")
    assert (results.corrected, results.hits[0].address.slug) == ("", "prep")


@pytest.mark.parametrize(
    "text", ["pep", "PEP", "pep ", "what is pep", "taking pep", "pep side effects", "does pep work", "pep pill", "how soon pep"]
)
def test_who_asks_for_pep_is_not_given_prep_first(real: Engine, text: str) -> None:
    results = real.search(text, "en")
    assert (results.corrected, results.hits[0].address.slug) == ("", "pep")


@pytest.mark.parametrize("text", ["prep", "pep", "prep or pep", "what is prep", "what is pep", "hiv prep", "hiv pep"])
def test_either_shows_the_pair_before_and_after_sex(real: Engine, text: str) -> None:
    titles = [hit.title for hit in real.search(text, "en").hits[:2]]
    assert sorted(titles) == ["PEP: after sex", "PrEP: before sex"]


@pytest.mark.parametrize("text", ["morning after pill", "plan b", "day after pill", "píldora del día después"])
def test_the_morning_after_pill_is_emergency_contraception_with_pep_beside_it(real: Engine, text: str) -> None:
    assert _pages(real, text)[:2] == ["emergency-contraception", "pep"]


def test_symptoms_lead_to_pages_on_symptoms_and_never_to_one_diagnosis(real: Engine, library_file: Path) -> None:
    overviews = {"sti-overview", "gut-infections", "other-infections"}
    with closing(Library(library_file)) as library:
        diagnoses = {head.slug for head in library.heads("en") if head.topic == "infections"} - overviews
    wrong: list[tuple[str, str]] = []
    asked = 0
    for language, entry in _entries():
        if entry["kind"] == "symptom":
            for text in phrases(entry["words"]):
                first = real.search(str(text), language).hits[0]
                asked += 1
                if first.address.kind == "term" or first.address.slug in diagnoses:
                    wrong.append((str(text), str(first.address)))
    assert asked > 300
    assert wrong == []


def test_every_decided_word_leads_to_one_of_its_places_first(real: Engine, rounds: Callable[[int, int], int]) -> None:
    """Below danger, if it tells of one, too."""
    wrong = []
    for number, (_, entry) in enumerate(_entries()):
        if entry["kind"] not in ("urgent", "same"):
            places = {str(to).partition(":")[2].partition("#")[0] for to in entry["to"]}
            for text in _by_turns(phrases(entry["words"]), number, rounds):
                found = _pages(real, f"{text} ")[:4]
                if not places & set(found):
                    wrong.append((text, found))
    assert wrong == []


def test_spanish_words_lead_to_spanish_pages_where_there_are_some(real: Engine, rounds: Callable[[int, int], int]) -> None:
    data, _ = load((ROOT / "content/es/search.yaml").read_text(encoding="utf-8"), "search.yaml")
    assert sum(len(phrases(entry["words"])) for entry in data.values()) >= 500
    chosen = ((number, entry, phrases(entry["words"])) for number, entry in enumerate(data.values()))
    for text, entry in ((text, entry) for number, entry, texts in chosen for text in _by_turns(texts, number, rounds)):
        pages = _pages(real, text, "es")
        assert {str(to).partition(":")[2].partition("#")[0] for to in entry["to"]} & set(pages[:3]), text
    for text in ("sangrado", "me duele al sentarme", "pep vih", "qué hago después de una violación", "visita a la clinica"):
        assert real.search(text, "es").hits[0].title in {
            "Sangrado", "Dolor", "PEP: después del sexo", "Después de una agresión sexual", "Tu visita: qué pasa",
        }, text  # fmt: skip


def test_spanish_words_are_found_without_their_accents(real: Engine) -> None:
    for text in ("píldora del día después", "me duele el estómago", "estreñimiento", "picazón", "próstata"):
        plain = text.translate(str.maketrans("áéíóúñ", "aeioun"))
        assert _pages(real, text, "es") == _pages(real, plain, "es")


def test_right_words_are_not_mended_into_others(real: Engine) -> None:
    """At most 1 % of words of everyday language, medicine and the body; none of what judges typed right."""
    words = RIGHT_WORDS.read_text(encoding="utf-8").split()
    mended = [word for word in words if real.search(f"{word} ", "en").corrected]
    assert len(words) >= 300
    assert len(mended) <= len(words) / 100, mended
    right = [j.query for j in read_queries() if j.kind in ("natural", "symptom", "british", "clash", "spanish")]
    assert [text for text in right if real.search(f"{text} ", "en").corrected] == []


@pytest.mark.skipif(not ENGLISH_LIST.exists(), reason="Debian's wamerican is not installed")
def test_words_of_a_dictionary_are_not_mended_into_others(real: Engine) -> None:
    words = [word for word in ENGLISH_LIST.read_text(encoding="utf-8").split() if word.isalpha() and word.islower()][::20]
    mended = [word for word in words if real.search(f"{word} ", "en").corrected]
    assert len(mended) <= len(words) / 100, mended


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_list_is_empty_while_a_title_is_typed(real: Engine, library_file: Path, language: str) -> None:
    with closing(Library(library_file)) as library:
        titles = [head.title for head in library.heads(language)]
    beginnings = {title[:end] for title in titles for end in range(1, len(title) + 1) if title[end - 1].isalnum()}
    assert [begun for begun in beginnings if real.search(begun, language).sentence] == []
