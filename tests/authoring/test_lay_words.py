"""Words that people type: what may stand in search.yaml, and what not."""

import pytest

from tests.content_fixtures import ROOT, ContentFolder

GOOD = "sheath:\n  kind: slang\n  words: sheath, johnny\n  to: [article:page, term:condom]\n"


def _faults(folder: ContentFolder, text: str) -> list[str]:
    folder.write("en/search.yaml", text)
    return [str(problem) for problem in folder.compiled().problems]


def test_words_that_lead_to_places_are_good(one_page: ContentFolder) -> None:
    assert _faults(one_page, GOOD) == []
    (lay,) = one_page.compiled().corpus.lay_words
    assert (lay.words, lay.to) == (("sheath", "johnny"), ("article:page", "term:condom"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (GOOD.replace("article:page", "article:nonesuch"), "There is no article:nonesuch."),
        (GOOD.replace("kind: slang", "kind: rude"), "can't be “rude”"),
        (GOOD.replace("kind: slang", "kind: symptom"), "leads to term:condom, which is one diagnosis"),
        (GOOD + "  card: heavy-bleeding\n", "Only urgent words have a card."),
        (GOOD.replace("slang", "urgent") + "  card: nonesuch\n", "“nonesuch” is no card"),
        (GOOD + GOOD.replace("sheath:", "other:"), "“sheath” stands in “sheath”, too."),
        (GOOD.replace("sheath, johnny", "'\"i fell, and bleed\", johnny'"), "are not at both ends of a phrase"),
        (GOOD.replace("sheath, johnny", '", ,"'), "“words” is not phrases"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(one_page: ContentFolder, text: str, told: str) -> None:
    faults = _faults(one_page, text)
    assert any(told in fault and "en/search.yaml:" in fault for fault in faults), faults


def test_there_are_many_words() -> None:
    from reader.authoring.fields import load, phrases

    data, problems = load((ROOT / "content/en/search.yaml").read_text(encoding="utf-8"), "search.yaml")
    assert problems == []
    assert sum(len(phrases(entry["words"])) for entry in data.values()) >= 600
