"""Words that people type: to the right place, through typing errors, and danger above everything else."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.search.counting import write_words
from reader.search.engine import Engine
from reader.search.index import IndexWriter
from reader.search.query import parse
from reader.search.spelling import Spelling, sound
from reader.search.vocabulary import Vocabulary


def _found(engine: Engine, text: str) -> list[str]:
    return [str(hit.address) for hit in engine.search(text, "en").hits]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("emergency", "article:danger-signs"),
        ("clap", "article:gonorrhea"),
        ("crabs", "article:other-infections"),
        ("diarrhea", "article:oral-anal-contact#if-you-get-diarrhea"),
        ("constipation", "article:is-anal-sex-safe#tight-muscles"),
        ("the pox", "article:syphilis"),
        ("bottom", "article:anatomy"),
        ("rubber", "article:condoms"),
        ("back passage", "article:anatomy"),
        ("sfinkter", "article:anatomy"),
        ("gonorea", "article:gonorrhea"),
        ("butt bleeding", "article:bleeding"),
        ("can i get hiv from rimming", "article:oral-anal-contact#what-can-pass"),
        ("how long after sex can I test", "article:sti-testing#window-periods"),
        ("is it normal to bleed", "article:bleeding"),
        ("sangre en las heces", "article:bleeding"),
    ],
)
def test_lay_words_lead_to_a_page(real: Engine, text: str, first: str) -> None:
    assert _found(real, text)[0] == first


def test_prep_and_pep_each_show_both_and_neither_becomes_the_other(real: Engine) -> None:
    for text, first, second in (
        ("prep", "prep", "pep"),
        ("PEP", "pep", "prep"),
        ("prep ", "prep", "pep"),
        ("pep ", "pep", "prep"),
    ):
        results = real.search(text, "en")
        assert results.corrected == ""
        assert [str(hit.address) for hit in results.hits][:2] == [f"article:{first}", f"article:{second}"]
    assert _found(real, "morning after pill")[:2] == ["article:emergency-contraception", "article:pep"]


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("heavy bleeding", "bleeding"),
        ("cant stop bleding", "bleeding"),
        ("severe pain", "pain"),
        ("seveer pain", "pain"),
        ("it is stuck inside me", "stuck-object"),
        ("stuk in my bum", "stuck-object"),
        ("he forced me", "after-sexual-assault"),
        ("i was raped", "after-sexual-assault"),
        ("I'm 15", "if-you-are-under-18"),
        ("can't pee", "danger-signs"),
        ("pregnant and bleeding", "vaginal-bleeding-after-sex"),
        ("chest pain after poppers", "danger-signs"),
        ("blue lips poppers", "alcohol-drugs-and-poppers"),
        ("overdoze", "alcohol-drugs-and-poppers"),
        ("I want to die", "danger-signs"),
        ("mucha sangre", "bleeding"),
        ("me violaron", "after-sexual-assault"),
        ("quiero morir", "danger-signs"),
    ],
)
def test_words_of_danger_put_help_above_everything(real: Engine, text: str, page: str) -> None:
    first = real.search(text, "en").hits[0]
    assert (first.lane, first.address.slug) == ("urgent", page)
    assert first.snippet.text


@pytest.mark.parametrize("text", ["lube", "suck", "condom size", "is anal sex safe", "come out to parents", "vaccine at 45"])
def test_other_words_raise_no_alarm(real: Engine, text: str) -> None:
    assert [hit for hit in real.search(text, "en").hits if hit.lane == "urgent"] == []


def test_a_word_that_is_mended_is_told_and_can_be_left_as_typed(real: Engine) -> None:
    results = real.search("lubricnt", "en")
    assert results.corrected == "lubricant"
    assert results.hits
    assert real.search("lubricnt", "en", as_typed=True).corrected == ""


LONG = "my boyfriend and i tried it for the first time last night and it was fine but today when i went to work i noticed that "


@pytest.mark.parametrize(
    ("end", "address"),
    [("the bleeding won't stop", "article:bleeding#when-to-get-help"), ("i can't pee", "article:danger-signs#pain")],
)
def test_the_danger_at_the_end_of_a_long_sentence_is_seen(real: Engine, end: str, address: str) -> None:
    first = real.search(LONG + end, "en").hits[0]
    assert (first.lane, str(first.address)) == ("urgent", address)


def test_of_a_long_sentence_the_word_that_says_most_is_asked_for(real: Engine) -> None:
    story = (
        "last saturday we went camping near grandma's orchard then drove homeward singing carols while brother juggled oranges"
    )
    assert real.search(f"{story} and afterwards discovered chlamydia ", "en").hits[0].address.slug == "chlamydia-and-lgv"


def test_only_a_few_words_of_a_text_are_mended(spelling: Spelling) -> None:
    assert spelling.mended(parse("condim " * 20)).tokens == ("condom",) * 5 + ("condim",) * 15


@pytest.fixture
def spelling() -> Iterator[Spelling]:
    """The spelling of a library with few words."""
    words = {
        "sphincter": 5,
        "prep": 9,
        "pep": 9,
        "hemorrhoid": 3,
        "condom": 50,
        "condo": 1,
        "testing": 2000,
        "hurts": 2,
        "marigold": 1,
    }
    with closing(sqlite3.connect(":memory:")) as connection:
        IndexWriter(connection, "en")
        write_words(connection, "en", words)
        yield Spelling(Vocabulary(connection, "en"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("esting", "testing"),
        ("yesting", "testing"),
        ("etsting", "testing"),
        ("atesting", "testing"),
        ("yestig", "testing"),
        ("jurts", "hurts"),
        ("naribold", "naribold"),
    ],
)
def test_slips_at_the_beginning_of_a_word_are_mended_if_the_word_meant_is_frequent_enough(
    spelling: Spelling, typed: str, meant: str
) -> None:
    assert " ".join(spelling.mended(parse(f"{typed} ")).tokens) == meant


def test_only_unknown_words_are_mended(spelling: Spelling) -> None:
    def mended(text: str) -> str:
        return " ".join(spelling.mended(parse(f"{text} ")).tokens)

    assert mended("sfinkter hemroid condm") == "sphincter hemorrhoid condom"
    assert mended("prep pep condo 12 pop zebra") == "prep pep condo 12 pop zebra"
    assert spelling.mended(parse("hemorr")) == parse("hemorr"), "a beginning may still become a known word"


@pytest.mark.parametrize(
    ("one", "other"), [("sfinkter", "sphincter"), ("gonorea", "gonorrhea"), ("emroids", "hemorrhoids"), ("clamidia", "chlamydia")]
)
def test_words_that_sound_alike_have_one_key(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("blood on the tissue when i wipe my arse", "bleeding"),
        ("my bumhole is itching", "itching"),
        ("jabs that gay guys need", "vaccines"),
        ("took it up the bum while pregnant is that safe", "pregnancy"),
        ("symptoms of hiv first", "hiv"),
    ],
)
def test_words_in_any_order_and_of_the_same_meaning_lead_to_the_page(real: Engine, text: str, page: str) -> None:
    assert page in [hit.address.slug for hit in real.search(text, "en").hits[:3]]


@pytest.mark.parametrize("text", ["bate", "search", "smashed", "busted", "papel", "hooking", "bumhole", "hemor", "emergency c"])
def test_words_of_everyday_language_are_not_mended(real: Engine, text: str) -> None:
    assert real.search(text, "en").corrected == ""
