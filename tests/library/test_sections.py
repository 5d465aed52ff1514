"""Sections that are made when they are asked for read as a tuple of them would."""

import pytest

from reader.library.codec import encode
from reader.library.sections import Sections
from reader.model.blocks import Paragraph, Section, Text

FIRST = Section("", 1, "", (Paragraph((Text("It need not hurt."),)),))
SECOND = Section("lubricant", 2, "Lubricant", ())
LOST = Section("lost", 2, "", ())


def made() -> Sections:
    return Sections(["", "lubricant", "lost"], {"": encode(FIRST), "lubricant": encode(SECOND)})


def test_they_are_those_that_were_written_and_an_empty_one_for_each_that_is_lost() -> None:
    sections = made()
    assert len(sections) == 3
    assert list(sections) == [FIRST, SECOND, LOST]
    assert (sections[-1], list(sections[1:])) == (LOST, [SECOND, LOST])
    with pytest.raises(IndexError):
        sections[3]


def test_they_are_equal_to_what_holds_the_same() -> None:
    assert made() == made() == (FIRST, SECOND, LOST)
    assert hash(made()) == hash((FIRST, SECOND, LOST))
    assert made() != (FIRST, SECOND)
    assert made() != "three sections"


def test_what_is_not_asked_for_is_not_made() -> None:
    sections = Sections(["", "broken"], {"": encode(FIRST), "broken": '["p",[]]'})
    assert sections[0] == FIRST
    with pytest.raises(ValueError, match="section"):
        sections[1]
