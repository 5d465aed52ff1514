"""An article's running text, piece by piece, with the lines on which it stands in its author's file."""

from reader.authoring.prose import Piece
from tests.content_fixtures import PAGE, ContentFolder

BODY = """
A **bold** word, and [a link](#first) in it.[^who-2024] It goes on
to a second line.

## First {#first}

Lead to a list.[^who-2024]

- One item
- Two items

    - within

!!! note "A note"
    Its text.

Table: Caption

| Head |
| --- |
| Cell[^who-2024] |
"""


def _pieces(folder: ContentFolder) -> tuple[Piece, ...]:
    return folder.compiled().written[0].pieces


def test_everything_that_is_read_is_a_piece_with_its_line(one_page: ContentFolder) -> None:
    one_page.add(PAGE, BODY)
    pieces = _pieces(one_page)
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("title", "A page"),
        ("lead", "Its lead."),
        ("key point", "One point."),
        ("paragraph", "A fact. Condoms."),
        ("paragraph", "A bold word, and a link in it. It goes on to a second line."),
        ("heading", "First"),
        ("paragraph", "Lead to a list."),
        ("item", "One item"),
        ("item", "Two items"),
        ("item", "within"),
        ("call-out title", "A note"),
        ("paragraph", "Its text."),
        ("caption", "Caption"),
        ("cell", "Head"),
        ("cell", "Cell"),
    ]
    for piece in pieces:
        assert piece.line_at(0) == one_page.line(PAGE, piece.text[:6].replace("A bold", "A **bold"))


def test_a_place_within_a_piece_has_its_own_line(one_page: ContentFolder) -> None:
    one_page.add(PAGE, BODY)
    piece = next(piece for piece in _pieces(one_page) if "bold" in piece.text)
    assert piece.line_at(piece.text.index("goes")) == one_page.line(PAGE, "goes on")
    assert piece.line_at(piece.text.index("second")) == one_page.line(PAGE, "to a second")
    assert piece.line_at(len(piece.text)) == one_page.line(PAGE, "to a second")


def test_notes_stand_where_they_are_in_the_text(one_page: ContentFolder) -> None:
    one_page.add(PAGE, BODY)
    piece = next(piece for piece in _pieces(one_page) if "bold" in piece.text)
    assert piece.notes == ((len("A bold word, and a link in it."), 1),)


def test_a_list_is_vouched_for_by_what_leads_to_it_and_a_cell_by_its_row(one_page: ContentFolder) -> None:
    one_page.add(PAGE, BODY)
    near = {piece.text: piece.near for piece in _pieces(one_page)}
    assert near["One item"] == near["within"] == near["Cell"] == near["Head"] == near["Caption"] == {1}
    assert near["Its text."] == near["A note"] == frozenset()


def test_words_that_stand_twice_have_each_their_own_line(one_page: ContentFolder) -> None:
    one_page.add(PAGE, "\nThe same words.\n\nOther words.\n\nThe same words.\n")
    lines = [piece.line_at(0) for piece in _pieces(one_page) if piece.text == "The same words."]
    assert lines == [one_page.line(PAGE, "The same words."), one_page.line(PAGE, "The same words.") + 4]


def test_folded_front_matter_has_its_lines(one_page: ContentFolder) -> None:
    one_page.replace(PAGE, "lead: Its lead.", "lead: >-\n  Its lead goes\n  on here.")
    lead = _pieces(one_page)[1]
    assert lead.text == "Its lead goes on here."
    assert [lead.line_at(lead.text.index(word)) for word in ("Its", "here")] == [
        one_page.line(PAGE, "Its lead"),
        one_page.line(PAGE, "on here."),
    ]
