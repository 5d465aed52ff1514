"""Which place opens after a save: the first in which the content before differs from the content after."""

import pytest

from reader.model.address import Address
from reader.model.edited import edited_place
from tests.content_fixtures import ContentFolder

PAGE = "en/protection/condoms.md"
PREP = "en/protection/prep.md"
GLOSSARY = "en/glossary.yaml"
TERM = "glove:\n  name: glove\n  say: gluv\n  means: Worn on a hand.\n  spanish: guante\n"


def _edited(folder: ContentFolder, *changes: tuple[str, str, str]) -> Address | None:
    before = folder.compiled()
    for name, old, new in changes:
        folder.replace(name, old, new)
    after = folder.compiled()
    assert (before.problems, after.problems) == ((), ())
    return edited_place(before.drawn(), after.drawn())


def test_without_a_difference_there_is_no_place(content: ContentFolder) -> None:
    assert _edited(content) is None


@pytest.mark.parametrize(
    ("name", "old", "new", "place"),
    [
        (PAGE, "A condom keeps", "Condoms keep", "article:condoms"),
        (PAGE, "lead: ", "lead: So ", "article:condoms"),
        (PAGE, "Check the date", "Look at the date", "article:condoms#putting-on"),
        (GLOSSARY, "A thin sheath that", "A sheath that", "term:condom"),
        ("en/figures/condom.yaml", "The condom lies flat.", "It lies flat.", "figure:condom"),
        ("figures/condom.svg", '<ellipse class="object"', '<ellipse class="skin"', "figure:condom"),
    ],
)
def test_the_place_is_the_first_that_differs(content: ContentFolder, name: str, old: str, new: str, place: str) -> None:
    assert str(_edited(content, (name, old, new))) == place


def test_a_new_source_changes_the_numbers_of_later_ones_and_not_the_place(content: ContentFolder) -> None:
    content.add(PREP, "\n## More {#more}\n\nIt is so.[^who-condoms-2024]\n\n## The last {#last}\n\nAnd so.[^cdc-prep-2025]\n")
    assert str(_edited(content, (PREP, "It is so.[", "It is so.[^nhs-tests-2024]["))) == "article:prep#more"


def test_a_new_section_is_the_place_and_for_one_that_is_gone_its_neighbour(content: ContentFolder) -> None:
    before = content.compiled().corpus
    content.add(PREP, "\n## The last {#last}\n\nThe end.\n")
    after = content.compiled().corpus
    assert str(edited_place(before, after)) == "article:prep#last"
    assert str(edited_place(after, before)) == "article:prep#after"


def test_a_new_page_opens_at_its_beginning(content: ContentFolder) -> None:
    before = content.compiled().corpus
    content.write("en/protection/gloves.md", content.text(PREP).replace("title: ", "title: Gloves and "))
    content.replace("en/topics.yaml", "prep]", "prep, gloves]")
    assert str(edited_place(before, content.compiled().corpus)) == "article:gloves"


def test_a_new_word_comes_before_the_pages_on_which_it_is_marked(content: ContentFolder) -> None:
    content.add(PAGE, "\nA glove.\n")
    before = content.compiled().corpus
    content.add(GLOSSARY, TERM)
    assert str(edited_place(before, content.compiled().corpus)) == "term:glove"


def test_a_page_that_uses_a_word_is_not_that_word(content: ContentFolder) -> None:
    content.add(GLOSSARY, TERM)
    before = content.compiled().corpus
    content.add(PAGE, "\nA glove.\n")
    place = edited_place(before, content.compiled().corpus)
    assert place is not None
    assert (place.kind, place.slug) == ("article", "condoms")
