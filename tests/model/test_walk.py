"""Walking blocks and spans: in reading order, and nothing is missed."""

from reader.model.address import Address
from reader.model.blocks import Block, BulletList, Callout, Emphasis, Figure, Link, Note, Paragraph, Strong, Table, Term, Text
from reader.model.walk import every_block, every_span

A, B, C, D, E = (Term(letter, letter) for letter in "abcde")
BLOCKS: tuple[Block, ...] = (
    Paragraph((A, Strong((Emphasis((B,)), Note(1))))),
    BulletList(False, ((Paragraph((C,)), Callout("note", "x", (Paragraph((Link(Address("term", "d"), (D,)),)),))),)),
    Figure("f"),
    Table("", ((E,),), (((Text("t"),),),)),
)


def test_blocks_come_in_reading_order_outer_before_inner() -> None:
    kinds = [type(block).__name__ for block in every_block(BLOCKS)]
    assert kinds == ["Paragraph", "BulletList", "Paragraph", "Callout", "Paragraph", "Figure", "Table"]


def test_spans_come_in_reading_order_however_deep_they_stand() -> None:
    assert [span.slug for span in every_span(BLOCKS) if isinstance(span, Term)] == ["a", "b", "c", "d", "e"]
    assert sum(isinstance(span, Note) for span in every_span(BLOCKS)) == 1
