"""Words of danger, in English and Spanish, through typing errors; and no alarm where nobody asks about a danger."""

import random
from collections.abc import Callable

import pytest

from reader.authoring.fields import load, phrases
from reader.search.engine import Engine
from reader.search.query import parse
from scripts.judge_search import read_queries
from tests.content_fixtures import ROOT

ABOUT_DANGER = {
    "johnny split",
    "my friend was assaulted how do i help",
    "someone is blackmailing my son with pictures",
    "bollocks ache",
    "my nuts hurt",
    "what should i do if the condom splits",
    "is it still rape if i froze",
    "i was abused as a child",
    "condom is broken what i must do",
    "se me rompió el condón",
    "se rompió el condón anoche",
    "sexual asault",
    "stuck ob",
    "dick stuck in condom",
    "condm broke",
    "se quedó el condón adentro",
    "what to do if my child is being blackmailed online",
    "how to stop an abusive boyfriend",
    "my girlfriend was raped what should i do",
    "he took off the condom without telling me",
    "got stealthed",
    "blood mixed in with poo",
    "worst headache of my life came on like a thunderclap right as i came",
    "hard purple lump anus",
    "testicle suddenly hurts",
    "can i take i-pill on the fourth day, condom tore and i am not married",
    "boner wont go down and its been like five hours since i took the blue pills",
    "dude slipped the rubber off halfway through and didnt tell me",
    "can I have exam after rape without police",
    "it happened many years ago he forced me where can i get help",
    "i am 16 can doctor tell my parents",
    "someone put something in my drink last night",
    "sudden worst headache when i climax",
    "belly hard like wood and fever after toy",
    "hard on for 5 hours wont go down",
    "heard crack in penis and went purple",
    "one ball suddenly hurts a lot",
    "something up my bum can't get it out, do I go to A&E",
    "se rompio el condon que hago",
    "tengo 15 años y me mandaron fotos piden mas",
}
"""Judged queries of other kinds that tell of what has a card of its own: a broken condom, rape, a threat, something stuck."""
TOO_EARLY = {
    "deep stabbing pain when he is all the way in, much worse around my period",
    "is coconut oil ok with durex or will it make the condom burst",
    "banjo string snapped on my willy",
    "duele mucho la primera vez por atras",
    "duele mucho la primera vez",
    "can lube make condoms break",
    "can you feel it when a condom breaks",
}
"""Judged queries with an alarm that a person would not raise: their words are those of somebody in danger."""


def _phrases(language: str) -> list[str]:
    data, _ = load((ROOT / f"content/{language}/search.yaml").read_text(encoding="utf-8"), "search.yaml")
    return [str(text).strip('"') for entry in data.values() if entry["kind"] == "urgent" for text in phrases(entry["words"])]


def _slipped(word: str, lot: random.Random) -> str:
    """A word with one slip of the fingers, its first letter left."""
    at = lot.randrange(1, len(word))
    kinds = (
        word[:at] + word[at + 1 :],
        word[:at] + word[at - 1 :],
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at > 1 else word[:at] + word[at + 1 :],
        word[:at] + lot.choice("abcdefghijklmnopqrstuvwxyz") + word[at + 1 :],
    )
    return lot.choice(kinds)


def _variants(language: str, slips: int) -> list[str]:
    """Every phrase with so many slips, each in another of its words of 5 letters or more; those with fewer words are left out."""
    lot = random.Random(f"{language} {slips}")
    made = []
    for text in _phrases(language):
        tokens = list(parse(text).tokens)
        long = [at for at, token in enumerate(tokens) if len(token) >= 5]
        if len(long) >= slips:
            for at in lot.sample(long, slips):
                tokens[at] = _slipped(tokens[at], lot)
            made.append(" ".join(tokens))
    return made


@pytest.mark.parametrize(
    ("language", "slips", "least", "many"),
    [
        ("en", 0, 1.0, 800),
        ("en", 1, 0.98, 600),
        ("en", 2, 0.93, 250),
        ("es", 0, 1.0, 90),
        ("es", 1, 0.96, 80),
        ("es", 2, 0.85, 40),
    ],
)
def test_danger_is_seen_through_typing_errors(
    real: Engine, language: str, slips: int, least: float, many: int, rounds: Callable[[int, int], int]
) -> None:
    variants = _variants(language, slips)
    assert len(variants) >= many
    variants = variants[:: rounds(4, 1)]
    missed = [text for text in variants if next((hit.lane for hit in real.search(text, language).hits), "") != "urgent"]
    assert 1 - len(missed) / len(variants) >= least, missed


def test_spanish_words_of_danger_are_seen_by_whoever_reads_english(real: Engine) -> None:
    missed = [text for text in _phrases("es") if real.search(text, "en").hits[0].lane != "urgent"]
    assert missed == []


def test_no_alarm_where_nobody_asks_about_a_danger(real: Engine) -> None:
    others = [
        judged.query for judged in read_queries() if judged.kind != "urgent" and judged.query not in ABOUT_DANGER | TOO_EARLY
    ]
    assert [text for text in others if any(hit.lane == "urgent" for hit in real.search(text, "en").hits)] == []
