"""Figures: shapes alone, drawn at three widths, with a map that says which part is where."""

import json
import re

import pytest

from reader.authoring.figures import WIDTHS
from reader.model.corpus import Corpus
from reader.model.drawing import FigureDrawing
from reader.model.figure import FigurePart, FigureWords
from reader.resources import resource_text
from tests.authoring.png import Picture, decode
from tests.content_fixtures import PAGE, ContentFolder, is_sentence

SVG, PARTS, WORDS = "figures/drawing.svg", "figures/drawing.yaml", "en/figures/drawing.yaml"
OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 60 15">'
SHAPE = '<g id="ring"><circle class="skin" cx="10" cy="10" r="8"/></g>'
CLOSE = "</svg>"


@pytest.fixture
def figure(one_page: ContentFolder) -> ContentFolder:
    """A folder with one small figure of one part."""
    one_page.write(SVG, f"{OPEN}{SHAPE}{CLOSE}")
    one_page.write(PARTS, "parts:\n  ring:\n    anchor: [10, 10]\n    side: left\n    term: condom\n")
    one_page.write(
        WORDS, "title: A ring\nalt: One ring.\ndescription: A round ring.\ncaption: A ring.\nlabels:\n  ring: The ring\n"
    )
    return one_page


def test_the_figure_that_the_slips_are_put_into_has_none(figure: ContentFolder) -> None:
    assert figure.problems() == ()


# What is put into the drawing; what is said of it.
SLIPS = {
    "text": ("<text class='skin' x='1' y='9'>Ring</text>", "no place for <text>"),
    "a style sheet": ("<style>.skin { fill: red }</style>", "no place for <style>"),
    "an inline style": ('<rect class="skin" style="fill:red" width="2" height="2"/>', "“style” is not allowed on <rect>"),
    "a colour": ('<rect class="skin" fill="red" width="2" height="2"/>', "“fill” is not allowed on <rect>"),
    "a script": ("<script>alert(1)</script>", "no place for <script>"),
    "an event": ('<rect class="skin" onclick="x()" width="2" height="2"/>', "“onclick” is not allowed on <rect>"),
    "a link": ('<a href="https://example.org"/>', "no place for <a>"),
    "a reused shape": ('<use href="#ring"/>', "no place for <use>"),
    "a link on a shape": ('<rect class="skin" xlink:href="#ring" width="2" height="2"/>', "href” is not allowed on <rect>"),
    "an image": ('<image href="file:///etc/passwd" width="9" height="9"/>', "no place for <image>"),
    "a foreign object": ("<foreignObject><p>words</p></foreignObject>", "no place for <foreignObject>"),
    "a filter": ('<filter id="f"/>', "no place for <filter>"),
    "a gradient": ('<defs><linearGradient id="f"/></defs>', "no place for <linearGradient>"),
    "an animation": ('<animate attributeName="x"/>', "no place for <animate>"),
    "a drawing in the drawing": (f'<svg viewBox="0 0 9 9">{SHAPE}</svg>', "no place for <svg>"),
    "a shape from elsewhere": ('<rect xmlns="http://example.org" class="skin"/>', "no place for <"),
    "a shape without a class": ('<rect width="2" height="2"/>', "A <rect> has no class"),
    "a shape of an unknown class": ('<rect class="nonesuch" width="2" height="2"/>', "“nonesuch” is not a class"),
    "groups without end": ("<g>" * 20 + "</g>" * 20, "Groups go too deep"),
    "groups beyond any parser": ("<g>" * 5000 + "</g>" * 5000, "Groups go too deep"),
}


@pytest.mark.parametrize(("put_in", "said"), SLIPS.values(), ids=list(SLIPS))
def test_a_drawing_holds_plain_shapes_alone(figure: ContentFolder, put_in: str, said: str) -> None:
    figure.write(SVG, f"{OPEN}{SHAPE}{put_in}{CLOSE}")
    problems = figure.problems()
    assert {problem.file for problem in problems} == {SVG}
    assert any(said in problem.what for problem in problems), problems
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in problems)


# A whole file in place of the drawing; what is said of it.
DRAWINGS = {
    "an entity": (f'<!DOCTYPE svg [<!ENTITY a "b">]>\n{OPEN}{SHAPE}&a;{CLOSE}', "declares entities"),
    "entities that multiply": (
        '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>' + OPEN + "&c;" + CLOSE,
        "declares entities",
    ),
    "an outside entity": (f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{OPEN}&a;{CLOSE}', "declares entities"),
    "an undeclared entity": (f"{OPEN}&nonesuch;{CLOSE}", "not an SVG drawing"),
    "broken XML": (f"{OPEN}<g>{CLOSE}", "not an SVG drawing"),
    "no XML": ("a drawing", "not an SVG drawing"),
    "nothing": ("", "not an SVG drawing"),
    "another document": (f'<html viewBox="0 0 60 15">{SHAPE}</html>', "no place for <html>"),
    "no viewBox": (f'<svg xmlns="http://www.w3.org/2000/svg">{SHAPE}{CLOSE}', "no usable viewBox"),
    "a viewBox in words": (OPEN.replace("0 0 60 15", "0 0 wide high") + SHAPE + CLOSE, "not an SVG drawing"),
    "a viewBox of nothing": (OPEN.replace("0 0 60 15", "0 0 0 20") + SHAPE + CLOSE, "no usable viewBox"),
    "a viewBox that is no number": (OPEN.replace("0 0 60 15", "0 0 nan 15") + SHAPE + CLOSE, "no usable viewBox"),
    "a viewBox too large": (OPEN.replace("0 0 60 15", "0 0 9000 3000") + SHAPE + CLOSE, "no usable viewBox"),
    "a viewBox too tall": (OPEN.replace("0 0 60 15", "0 0 1 4000") + SHAPE + CLOSE, "no usable viewBox"),
    "a viewBox that begins elsewhere": (OPEN.replace("0 0 60 15", "10 0 60 15") + SHAPE + CLOSE, "no usable viewBox"),
    "a style on the whole": (OPEN.replace("viewBox", 'style="fill:red" viewBox') + SHAPE + CLOSE, "“style” is not allowed"),
    "an event on the whole": (OPEN.replace("viewBox", 'onload="x()" viewBox') + SHAPE + CLOSE, "“onload” is not allowed"),
    "a size that contradicts the viewBox": (
        OPEN.replace("viewBox", 'width="20" height="60" viewBox') + SHAPE + CLOSE,
        "“height” is not allowed",
    ),
    "a part that is not drawn": (f'{OPEN}<circle class="skin" r="8"/>{CLOSE}', "The part “ring” is not drawn"),
}


@pytest.mark.parametrize(("drawn", "said"), DRAWINGS.values(), ids=list(DRAWINGS))
def test_what_is_no_drawing_is_reported(figure: ContentFolder, drawn: str, said: str) -> None:
    figure.write(SVG, drawn)
    problems = figure.problems()
    assert {problem.file for problem in problems} == {SVG}
    assert any(said in problem.what for problem in problems), problems
    assert all(is_sentence(problem.what) and is_sentence(problem.remedy) for problem in problems)


def test_comments_and_an_xml_declaration_do_no_harm(figure: ContentFolder) -> None:
    figure.write(SVG, f'<?xml version="1.0" encoding="utf-8"?>\n<!-- a ring -->\n{OPEN}<!-- it -->{SHAPE}{CLOSE}')
    assert figure.problems() == ()


# A file of the figure, what is right in it and what an author writes instead; what is said of it.
DATA = {
    "no alternative text": (WORDS, "alt: One ring.\n", "", "“alt” is missing"),
    "an empty alternative text": (WORDS, "alt: One ring.", 'alt: " "', "“alt” is empty"),
    "no long description": (WORDS, "description: A round ring.\n", "", "“description” is missing"),
    "no labels": (WORDS, "labels:\n  ring: The ring\n", "", "“labels” is missing"),
    "a part without a label": (WORDS, "  ring: The ring", "  {}", "“ring” is missing"),
    "a label for no part": (WORDS, "  ring: The ring", "  ring: The ring\n  rnig: It", "Did you mean “ring”?"),
    "a label that is a list": (WORDS, "ring: The ring", "ring: [The, ring]", "“ring” is not a line of text"),
    "a label with HTML": (WORDS, "ring: The ring", "ring: The <b>ring</b>", "“ring” holds HTML"),
    "no parts": (PARTS, "parts:", "pieces:", "“parts” is missing"),
    "a part without an anchor": (PARTS, "    anchor: [10, 10]\n", "", "“anchor” is missing"),
    "an anchor of one number": (PARTS, "[10, 10]", "[10]", "“anchor” is not two numbers"),
    "an anchor that is no number": (PARTS, "[10, 10]", "[.nan, 10]", "“anchor” is not two numbers"),
    "an anchor beside the drawing": (PARTS, "[10, 10]", "[10, 16]", "The anchor of “ring” is outside the drawing"),
    "a side that is none": (PARTS, "side: left", "side: above", "“side” can't be “above”. Choose one of: left, right"),
    "a part with an unknown term": (PARTS, "term: condom", "term: nonesuch", "There is no term “nonesuch”"),
}


@pytest.mark.parametrize(("name", "right", "wrong", "said"), DATA.values(), ids=list(DATA))
def test_a_slip_in_a_figures_data_is_reported(figure: ContentFolder, name: str, right: str, wrong: str, said: str) -> None:
    figure.replace(name, right, wrong)
    problems = [problem for problem in figure.problems() if problem.file == name]
    assert any(said in str(problem) for problem in problems), figure.problems()
    assert all(is_sentence(problem.what) for problem in problems)


def test_a_slip_in_a_label_is_reported_on_its_line(figure: ContentFolder) -> None:
    figure.replace(WORDS, "  ring: The ring", "  rnig: The ring\n  ring: The ring")
    assert figure.problem().line == figure.line(WORDS, "rnig")


@pytest.mark.parametrize("name", [PARTS, WORDS])
def test_a_missing_file_of_a_figure_is_reported(figure: ContentFolder, name: str) -> None:
    (figure.path / name).unlink()
    assert name in {problem.file for problem in figure.problems()}


def _drawing(corpus: Corpus) -> FigureDrawing:
    (drawing,) = corpus.drawings
    return drawing


@pytest.fixture(scope="module")
def part_map(corpus: Corpus) -> Picture:
    """The part map of the corpus's figure."""
    return decode(_drawing(corpus).part_map)


def test_a_figure_is_drawn_at_three_widths_of_one_shape(corpus: Corpus) -> None:
    assert [width for width, _ in _drawing(corpus).images] == list(WIDTHS)
    for width, png in _drawing(corpus).images:
        assert int.from_bytes(png[16:20], "big") == width
        assert int.from_bytes(png[20:24], "big") == width * 160 // 600 + (width * 160 % 600 > 0)


def test_a_drawing_shows_the_colours_of_its_classes(corpus: Corpus) -> None:
    picture = decode(_drawing(corpus).images[0][1])
    scale = picture.width / 600
    assert picture.pixel(300 * scale, 80 * scale) == (0xB9, 0xD3, 0xD2, 255)
    assert picture.pixel(1, 1)[3] == 0


def test_the_part_map_has_the_shape_of_the_narrowest_drawing(corpus: Corpus) -> None:
    assert _drawing(corpus).part_map[16:24] == _drawing(corpus).images[0][1][16:24]


def test_at_the_anchor_of_each_part_the_map_has_its_number_as_colour(corpus: Corpus, part_map: Picture) -> None:
    (words,) = corpus.figures
    drawing = _drawing(corpus)
    scale = part_map.width / words.size[0]
    assert drawing.part_ids == tuple(part.id for part in words.parts) == ("sheath", "teat", "rim")
    for number, part in enumerate(words.parts, 1):
        assert part_map.pixel(part.anchor[0] * scale, part.anchor[1] * scale) == (0, 0, number, 255), part.id


def test_the_part_map_has_no_colour_but_its_parts_numbers(part_map: Picture) -> None:
    assert part_map.colours() == {(0, 0, 0, 0), (0, 0, 1, 255), (0, 0, 2, 255), (0, 0, 3, 255)}


def test_the_words_of_a_figure_are_kept_with_its_parts_in_order(corpus: Corpus) -> None:
    (words,) = corpus.figures
    assert words == FigureWords(
        slug="condom",
        language="en",
        title="An unrolled condom",
        alt="A long sheath with a ring at the open end and a small teat at the closed end.",
        description=(
            "The condom lies flat. At the left is its rim, a thick ring. At the right is the teat, which holds the fluid."
        ),
        caption="An unrolled condom, from rim to teat.",
        size=(600.0, 160.0),
        parts=(
            FigurePart("sheath", (300.0, 80.0), "left", "Sheath", "condom"),
            FigurePart("teat", (495.0, 80.0), "right", "Teat"),
            FigurePart("rim", (115.0, 60.0), "left", "Rim"),
        ),
    )


def rules(name: str) -> dict[str, dict[str, str]]:
    """The classes of a style sheet for figures, with what each sets."""
    found = re.findall(r"\.([\w-]+)\s*\{(.*?)\}", resource_text(name))
    return {kind: dict(re.findall(r"([\w-]+): ([^;]+);", body)) for kind, body in found}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_class_has_a_form_for_a_dark_plate_that_differs_in_colour_alone() -> None:
    light, dark = rules("figures.css"), rules("figures-dark.css")
    assert set(light) == set(dark)
    for kind, form in light.items():
        for name, value in form.items():
            assert value == dark[kind][name] or name in ("fill", "stroke", "opacity"), (kind, name)


def test_on_a_dark_plate_each_outline_stands_out_from_its_ground_and_from_the_plate() -> None:
    themes = [json.loads(resource_text(f"themes/{name}.json")) for name in ("dark", "contrast-dark")]
    plate = max(luminance(theme["colours"]["plate"]) for theme in themes) + 0.05
    for kind, form in rules("figures-dark.css").items():
        line = luminance(form["stroke"]) + 0.05 if "stroke" in form else 1.05
        assert line / plate >= 3, kind
        if form["fill"] != "none":
            assert line / (luminance(form["fill"]) + 0.05) >= 3, kind


def test_both_drawings_have_the_same_shape(corpus: Corpus) -> None:
    drawing = _drawing(corpus)
    assert [width for width, _ in drawing.images] == [width for width, _ in drawing.dark_images]
    for (_, light), (_, dark) in zip(drawing.images, drawing.dark_images, strict=True):
        assert light[16:24] == dark[16:24]
        assert light != dark


def test_a_drawing_that_tells_an_amount_of_a_medicine_stands_in_a_dose(figure: ContentFolder) -> None:
    figure.replace(WORDS, "ring: The ring", "ring: About 7 daily pills")
    figure.replace(PAGE, "updated:", "sensitivity: diagram\nupdated:")
    figure.add(PAGE, "\nMore words.\n\n![](figure:drawing)\n")
    problem = figure.problem()
    assert "“7 daily pills” is an amount of a medicine outside a passage of kind “dose”" in problem.what
    assert problem.line == figure.line(PAGE, "figure:drawing")
    figure.replace(PAGE, "![](figure:drawing)", "!!! dose\n    ![](figure:drawing)")
    assert figure.problems() == ()
