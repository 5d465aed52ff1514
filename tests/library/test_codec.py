"""Blocks and spans as text, and back."""

import json
import random

import pytest

from reader.library.codec import decode_section, encode
from reader.model.address import Address
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    Emphasis,
    Figure,
    Link,
    LocalHelp,
    Note,
    Paragraph,
    Section,
    Span,
    Strong,
    Table,
    Term,
    Text,
)
from tests.made_blocks import Maker

SPANS: dict[str, Span] = {
    "text": Text("“Quoted”, naïve, 中文, 👩🏽‍⚕️ and \t a tab"),
    "empty text": Text(""),
    "strong": Strong((Text("a"), Emphasis((Text("b"),)))),
    "emphasis": Emphasis((Text("a"),)),
    "link": Link(Address("article", "page", "part", "clinic"), (Text("a"),)),
    "term": Term("word", "Words"),
    "note": Note(12),
}
PARAGRAPH = Paragraph((Text("a"),))
BLOCKS: dict[str, Block] = {
    "paragraph": PARAGRAPH,
    "empty paragraph": Paragraph(()),
    "bulleted list": BulletList(False, ((PARAGRAPH,), (PARAGRAPH, BulletList(True, ((PARAGRAPH,),))))),
    "numbered list": BulletList(True, ((PARAGRAPH,),)),
    "list of empty items": BulletList(False, ((), ())),
    "emergency": Callout("emergency", "Title", (PARAGRAPH,)),
    "note": Callout("note", "Title", (PARAGRAPH, BulletList(False, ((PARAGRAPH,),)))),
    "figure": Figure("drawing"),
    "local help": LocalHelp(("assault", "crisis"), "Title", (PARAGRAPH,)),
    "local help for nothing": LocalHelp((), "Title", ()),
    "table": Table("Caption", ((Text("h"),), (Text("i"),)), (((Text("a"),), (Note(1),)),)),
    "empty table": Table("", (), ()),
}

NO_SECTIONS = [
    "",
    "null",
    "5",
    '"s"',
    "[]",
    "{}",
    "nonsense",
    '["s"]',
    '["p",[]]',
    '["s","id",2,"heading"]',
    '["s","id",2,"heading",[],"more"]',
    '["s","id",2,"heading",[["z",1]]]',
    '["s","id",2,"heading",[["p"]]]',
    '["","a","b"]',
    "[" * 100_000,
]


@pytest.mark.parametrize("span", SPANS.values(), ids=list(SPANS))
def test_each_span_comes_back_as_it_was(span: Span) -> None:
    section = Section("id", 2, "Heading", (Paragraph((span,)),))
    assert decode_section(encode(section)) == section


@pytest.mark.parametrize("block", BLOCKS.values(), ids=list(BLOCKS))
def test_each_block_comes_back_as_it_was(block: Block) -> None:
    section = Section("", 1, "", (block,))
    assert decode_section(encode(section)) == section


def test_any_section_comes_back_as_it_was() -> None:
    for seed in range(300):
        section = Maker(random.Random(seed)).section()
        assert decode_section(encode(section)) == section, f"seed {seed}"


def test_equal_sections_give_equal_text() -> None:
    for seed in range(50):
        one, other = (Maker(random.Random(seed)).section() for _ in range(2))
        assert one is not other
        assert encode(one) == encode(other)


def test_the_text_is_json_that_keeps_letters_readable() -> None:
    text = encode(Section("id", 2, "Über uns", ()))
    assert json.loads(text)
    assert "Über uns" in text


@pytest.mark.parametrize("text", NO_SECTIONS, ids=lambda text: text[:30] or "nothing")
def test_what_is_no_section_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode_section(text)
