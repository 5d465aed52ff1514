"""Figures: a drawing without words, drawn once at build time, and its words per language.

1. `read_parts` and `read_words` check the two YAML files.
2. `sketch` checks the SVG, and that it can be drawn. Text, styles, links and colours in it are Problems: words are data, colours
   are classes.
3. `draw` draws it at three widths, for a light plate and for a dark one; then again with one flat colour per named part, which
   gives the part map.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast
from xml.etree import ElementTree

import resvg_py
from ruamel.yaml.comments import CommentedMap

from reader.authoring.fields import Field, check, load, records
from reader.authoring.portfolio import Draw
from reader.authoring.source import Source
from reader.model.drawing import FigureDrawing
from reader.model.figure import FigurePart, FigureWords
from reader.model.problem import Problem
from reader.resources import resource_text

WIDTHS = (700, 1400, 2100)
"""Pixels. A 700 px PNG decodes in 4 ms, a 2,100 px one in 39 ms (docs/decisions/0001): the nearest is loaded."""
_SKETCH_WIDTH = 64
"""Pixels: enough to know whether a drawing can be drawn, in a hundredth of the time."""

_MAX_DEPTH = 16
_MAX_SHAPE = 4
"""The longer side of a drawing in shorter ones."""
_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))
_ATTRIBUTES = frozenset(
    (
        "id",
        "class",
        "d",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "width",
        "height",
        "points",
        "transform",
    )
)
_SVG = "{http://www.w3.org/2000/svg}"

_PART_FIELDS = (
    Field("anchor", "point", required=True),
    Field("side", required=True, choices=("left", "right")),
    Field("term", "slug"),
)
_WORD_FIELDS = (
    Field("title", required=True),
    Field("alt", required=True),
    Field("description", required=True),
    Field("caption", required=True),
    Field("labels", "record", required=True),
)


@dataclass(frozen=True, slots=True)
class Part:
    """Where a label points: a part without its words."""

    id: str
    anchor: tuple[float, float]
    side: Literal["left", "right"]
    term: str


@dataclass(frozen=True, slots=True)
class Sketch:
    """A drawing that is fit to be drawn. `flat` is the SVG of its part map."""

    slug: str
    svg: str
    flat: str
    part_ids: tuple[str, ...]


def read_parts(source: Source) -> tuple[tuple[Part, ...], list[Problem]]:
    """The parts of a figure, in the order of the file."""
    data, problems = load(source.text, source.name)
    parts: list[Part] = []
    nested = data.get("parts")
    if not isinstance(nested, CommentedMap):
        return (), [*problems, Problem(source.name, 0, "“parts” is missing.", "See docs/writing.md, Figures.")]
    entries, faults = records(nested, source.name, _PART_FIELDS)
    problems += faults
    for part_id, record in entries:
        side = cast(Literal["left", "right"], record.text("side") or "left")
        parts.append(Part(part_id, record.point("anchor"), side, record.text("term")))
    return tuple(parts), problems


def read_words(
    source: Source, language: str, slug: str, size: tuple[float, float], parts: tuple[Part, ...]
) -> tuple[FigureWords | None, list[Problem]]:
    """A figure's words in one language."""
    data, problems = load(source.text, source.name)
    record, faults = check(data, source.name, _WORD_FIELDS)
    problems += faults
    expected = tuple(Field(part.id, required=True) for part in parts)
    labels, faults = check(record.record("labels"), source.name, expected, own_line=record.line_of("labels"))
    problems += faults
    made = tuple(FigurePart(part.id, part.anchor, part.side, labels.text(part.id), part.term) for part in parts)
    words = FigureWords(
        slug,
        language,
        record.text("title"),
        record.text("alt"),
        record.text("description"),
        record.text("caption"),
        size,
        made,
    )
    return words, problems


def sketch(source: Source, slug: str, parts: tuple[Part, ...]) -> tuple[Sketch | None, tuple[float, float], list[Problem]]:
    """What is needed to draw a figure, if it can be drawn; its size in its own units."""
    root, size, problems = _parse(source)
    if root is None:
        return None, size, problems
    groups = {element.get("id", "") for element in root.iter(f"{_SVG}g")}
    for part in parts:
        if part.id not in groups:
            problems.append(
                Problem(source.name, 0, f"The part “{part.id}” is not drawn.", f'Group its shapes as <g id="{part.id}">.')
            )
    if problems:
        return None, size, problems
    flat = _flat(root, parts)
    try:
        render(source.text, _SKETCH_WIDTH, _style(), crisp=False)
        render(flat, _SKETCH_WIDTH, "", crisp=True)
    except ValueError as error:
        return None, size, [Problem(source.name, 0, f"The drawing can't be drawn ({error}).", "Check it in an SVG editor.")]
    return Sketch(slug, source.text, flat, tuple(part.id for part in parts)), size, []


def draw(drawn: Sketch, render: Draw) -> FigureDrawing:
    """The drawing at three widths and its part map."""
    light, dark = (
        tuple((width, render(drawn.svg, width, style, False)) for width in WIDTHS) for style in (_style(), _dark_style())
    )
    return FigureDrawing(drawn.slug, light, dark, render(drawn.flat, WIDTHS[0], "", True), drawn.part_ids)


def render(svg: str, width: int, style: str, crisp: bool) -> bytes:
    """A PNG, `width` pixels wide. Raises ValueError when the SVG can't be drawn."""
    shapes: Literal["crisp_edges", "geometric_precision"] = "crisp_edges" if crisp else "geometric_precision"
    return bytes(resvg_py.svg_to_bytes(svg, width=width, style_sheet=style, skip_system_fonts=True, shape_rendering=shapes))


def _parse(source: Source) -> tuple[ElementTree.Element | None, tuple[float, float], list[Problem]]:
    nothing = (0.0, 0.0)
    if "<!" in source.text.replace("<!--", ""):
        return None, nothing, [Problem(source.name, 0, "The drawing declares entities.", "Save it as plain SVG.")]
    try:
        root = ElementTree.fromstring(source.text)  # noqa: S314 - entities were refused above
        box = tuple(float(number) for number in root.get("viewBox", "").split())
    except (ElementTree.ParseError, ValueError, RecursionError) as error:
        return None, nothing, [Problem(source.name, 0, f"This is not an SVG drawing ({error}).", "Save it as plain SVG.")]
    if not _is_usable(box):
        what = "The drawing has no usable viewBox."
        return None, nothing, [Problem(source.name, 0, what, 'Write it like viewBox="0 0 700 520".')]
    return root, (box[2], box[3]), list(_faults(root, source.name))


def _is_usable(box: tuple[float, ...]) -> bool:
    """Whether a viewBox begins at 0 0, as anchors do, and is of a shape that fits in memory: resvg aborts otherwise."""
    if len(box) != 4 or box[:2] != (0, 0) or not all(0 < side <= 4000 for side in box[2:]):
        return False
    return max(box[2:]) <= _MAX_SHAPE * min(box[2:])


def _faults(root: ElementTree.Element, file: str) -> Iterator[Problem]:
    stack = [(root, 0)]
    while stack:
        element, depth = stack.pop()
        tag = element.tag.removeprefix(_SVG) if isinstance(element.tag, str) else "comment"
        if depth > _MAX_DEPTH:
            yield Problem(file, 0, "Groups go too deep in this drawing.", "Ungroup some of them.")
            return
        if tag not in (_SHAPES | {"g"} if depth else {"svg"}):
            yield Problem(file, 0, f"A drawing has no place for <{tag}>.", "Use plain shapes; words and colours are data.")
        for name in element.attrib:
            if name not in (_ATTRIBUTES if depth else {"viewBox"}):
                remedy = "Use a class of resources/figures.css." if depth else "Keep the viewBox alone."
                yield Problem(file, 0, f"The attribute “{name}” is not allowed on <{tag}>.", remedy)
        classes = element.get("class", "").split()
        if tag in _SHAPES and not classes:
            yield Problem(file, 0, f"A <{tag}> has no class.", "Give it a class of resources/figures.css.")
        for unknown in sorted(set(classes) - _classes()):
            yield Problem(file, 0, f"“{unknown}” is not a class of resources/figures.css.", "Use one of those there.")
        stack += [(child, depth + 1) for child in element]


@cache
def _style() -> str:
    return resource_text("figures.css")


@cache
def _dark_style() -> str:
    return resource_text("figures-dark.css")


@cache
def _classes() -> frozenset[str]:
    return frozenset(re.findall(r"\.([\w-]+)\s*\{", _style()))


def _flat(root: ElementTree.Element, parts: tuple[Part, ...]) -> str:
    """The drawing with only its named parts, part i (from 1) in the colour #0000ii."""
    numbers = {part.id: number for number, part in enumerate(parts, 1)}
    flat = ElementTree.Element(f"{_SVG}svg", {"viewBox": root.get("viewBox", "")})
    _copy_parts(root, flat, 0, numbers)
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    return ElementTree.tostring(flat, encoding="unicode")


def _copy_parts(element: ElementTree.Element, into: ElementTree.Element, number: int, numbers: dict[str, int]) -> None:
    for child in element:
        own = numbers.get(child.get("id", ""), number)
        attributes = {name: value for name, value in child.attrib.items() if name not in ("id", "class")}
        if child.tag == f"{_SVG}g":
            _copy_parts(child, ElementTree.SubElement(into, child.tag, attributes), own, numbers)
        elif own:
            colour = f"#0000{own:02x}"
            open_line = "line" in child.get("class", "") or child.get("class", "") == "fibre"
            paint = {"fill": "none" if open_line else colour, "stroke": colour, "stroke-width": "6" if open_line else "1"}
            ElementTree.SubElement(into, child.tag, attributes | paint)
