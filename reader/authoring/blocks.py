"""The parser's tree becomes sections of blocks.

1. `sections` walks the top level and starts a new section at each heading.
2. Each element becomes a block; anything that an article has no use for becomes a Problem with its line.
3. Inline elements become spans; links are parsed to Addresses, source marks are numbered in order of appearance.
4. A call-out that draws on the tables of facts (`reader.authoring.data`) is filled from them.
5. Where a directive was lifted out (`reader.authoring.directives`), what its data makes is put.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from xml.etree import ElementTree

from reader.authoring.chart_data import Known
from reader.authoring.data import Facts
from reader.authoring.data_blocks import read_data
from reader.authoring.directives import KINDS, Directive
from reader.authoring.drawn import danger_signs, window_table
from reader.authoring.source import Locator
from reader.model.address import Address, is_slug
from reader.model.article import Source
from reader.model.blocks import (
    Block,
    BulletList,
    Callout,
    CalloutKind,
    Dated,
    DatedKind,
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
    Text,
)
from reader.model.help import HelpRow
from reader.model.local import NEEDS
from reader.model.problem import Problem
from reader.model.review import is_help
from reader.model.text import plain
from reader.model.walk import every_block, every_span

_RAW_HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--|<!\[CDATA\[|<\?|&#?\w{1,30};")
_SPACE = re.compile(r"[ \t\n]+")
_CALLOUTS: dict[str, CalloutKind] = {"danger-signs": "emergency", "note": "note"}
_DATED: tuple[DatedKind, ...] = ("dose", "eligibility")
_CAPTION = "Table: "


class BlockReader:
    """Turns one article's tree into sections.

    `problems`, `notes` (source ids, in order) and `signs` (rows of the triage table that are shown) fill as it reads.
    """

    def __init__(
        self, slug: str, language: str, file: str, locator: Locator, facts: Facts, references: Mapping[str, Source]
    ) -> None:
        self._slug = slug
        self._language = language
        self._file = file
        self._locator = locator
        self._facts = facts
        self._known = Known(language, references, facts.windows, self._note)
        self._directives: Sequence[Directive] = ()
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.signs: set[str] = set()

    def sections(self, root: ElementTree.Element, directives: Sequence[Directive] = ()) -> tuple[Section, ...]:
        """Cut the article at its headings. `directives` are those that were lifted out of it."""
        self._directives = directives
        made: list[Section] = []
        seen = {""}
        head = "", 1, ""
        body: list[ElementTree.Element] = []
        for element in root:
            if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                made.append(Section(*head, self._blocks(body)))
                head, body = self._heading(element, seen), []
            else:
                body.append(element)
        made.append(Section(*head, self._blocks(body)))
        return tuple(section for section in made if section.blocks or section.heading)

    def _blocks(self, elements: Iterable[ElementTree.Element]) -> tuple[Block, ...]:
        """Elements that follow each other; a caption goes to the table under it."""
        blocks: list[Block] = []
        caption = ""
        for element in (*elements, ElementTree.Element("end")):
            if caption and element.tag != "table":
                line = self._locator.literal(_CAPTION)
                self._problem(line, "This caption has no table under it.", "Put its table there, or begin in other words.")
                caption = ""
            block = self._block(element, caption) if element.tag != "end" else None
            caption = ""
            if isinstance(block, Paragraph) and plain(block.spans).startswith(_CAPTION):
                caption = plain(block.spans).removeprefix(_CAPTION)
                self._check_caption(block)
            elif block is not None:
                blocks.append(block)
        return tuple(blocks)

    def _check_caption(self, caption: Paragraph) -> None:
        if any(isinstance(span, Note) for span in every_span([caption])):
            line = self._locator.literal(_CAPTION)
            self._problem(line, "A caption shows no source.", "Put [^source-id] into a cell, or into the table's head.")

    def _heading(self, element: ElementTree.Element, seen: set[str]) -> tuple[str, int, str]:
        heading = plain(self._spans(element, links=False)).strip()
        line = self._locator.block(heading)
        section_id, level = element.get("id", ""), int(element.tag[1])
        if level not in (2, 3):
            self._problem(line, f"“{heading}” is a heading of level {level}.", "Use ## or ###; the title is in the front matter.")
        if not is_slug(section_id):
            self._problem(line, f"“{heading}” has no id.", "Write one after it, like {#pain}: small letters, digits, hyphens.")
        elif section_id in seen:
            self._problem(line, f"The id “{section_id}” is used twice on this page.", "Give one of them another id.")
        seen.add(section_id)
        return section_id, max(2, min(3, level)), heading

    def _block(self, element: ElementTree.Element, caption: str = "") -> Block | None:
        line = self._locator.block(next((text for text in element.itertext() if text.strip()), ""))
        match element.tag:
            case "p":
                return self._paragraph(element)
            case "ul" | "ol":
                items = tuple(self._item(item) for item in element)
                return BulletList(element.tag == "ol", items)
            case "div" if "admonition" in element.get("class", ""):
                return self._callout(element, line)
            case "table":
                return self._table(element, caption)
            case tag:
                self._problem(line, f"A page has no place for <{tag}>.", "See docs/writing.md for what an article may hold.")
                return None

    def _paragraph(self, element: ElementTree.Element) -> Block | None:
        images = element.findall(".//img")
        if not images:
            spans = self._spans(element)
            return Paragraph(spans) if spans else None
        target = images[0].get("src", "")
        line = self._locator.literal(target)
        alone = len(images) == 1 and not "".join(element.itertext()).strip()
        try:
            address = Address.parse(target)
        except ValueError:
            self._problem(line, f"“{target}” is not a figure of this library.", "Use ![](figure:slug); no file or web address.")
            return None
        if address.kind != "figure" or address.part or not alone:
            self._problem(line, "A figure stands alone in its paragraph.", "Write ![](figure:slug) with an empty line around it.")
            return None
        return Figure(address.slug)

    def _item(self, item: ElementTree.Element) -> tuple[Block, ...]:
        """A list item: loose items hold paragraphs, tight ones hold bare inline content, either may hold lists."""
        blocks: list[Block] = []
        inline = ElementTree.Element("p")
        inline.text = item.text
        for child in item:
            if child.tag in ("p", "ul", "ol", "div", "table"):
                self._flush(inline, blocks)
                inline = ElementTree.Element("p")
                block = self._block(child)
                if block is not None:
                    blocks.append(block)
                inline.text = child.tail
            else:
                inline.append(child)
        self._flush(inline, blocks)
        self._refuse_dated(blocks, self._locator.literal(""))
        return tuple(blocks)

    def _flush(self, inline: ElementTree.Element, blocks: list[Block]) -> None:
        if "".join(inline.itertext()).strip() or len(inline):
            block = self._paragraph(inline)
            if block is not None:
                blocks.append(block)

    def _callout(self, element: ElementTree.Element, line: int) -> Block | None:
        kind, *names = element.get("class", "").removeprefix("admonition").split()
        if kind == "windows":
            return self._windows(names, element, line)
        if dated := next((dated for dated in _DATED if dated == kind), None):
            return self._dated(dated, element, line)
        if kind in KINDS:
            return self._directive(kind, names, line)
        if kind == "emergency":
            remedy = "Write !!! danger-signs and the names of pages or rows; add what is missing to help-levels.yaml."
            self._problem(line, "An emergency call-out takes its signs from the triage table.", remedy)
        elif kind not in (*_CALLOUTS, "local-help"):
            kinds = ", ".join((*_CALLOUTS, *_DATED, "local-help", "windows", *KINDS))
            self._problem(line, f"“{kind}” is not a kind of call-out.", f"Use one of: {kinds}.")
        title, blocks = "", []
        for child in element:
            if child.tag == "p" and child.get("class") == "admonition-title":
                title = plain(self._spans(child, links=False)).strip()
                continue
            block = self._block(child)
            if block is not None:
                blocks.append(block)
            if kind == "danger-signs" and len(blocks) == 1:  # between the author's first paragraph and the others
                blocks.append(self._signs(names, line))
            elif kind == "danger-signs" and isinstance(block, BulletList | Table):
                remedy = "Give each sign a row of help-levels.yaml, and name the row, or a page that it belongs to."
                self._problem(line, "A danger sign is written by hand here.", remedy)
        self._refuse_dated(blocks, line)
        if kind == "local-help":
            return self._local_help(names, title, blocks, line)
        if not title or not blocks:
            self._problem(line, "This call-out lacks a title or a text.", '!!! note "Title", then lines indented by four spaces.')
        return Callout(_CALLOUTS.get(kind, "note"), title, tuple(blocks))

    def _signs(self, names: list[str], line: int) -> Block:
        """The danger signs that a call-out names, each with its sources."""
        rows: dict[str, HelpRow] = {}
        for name in names:
            found = self._facts.help_table.signs(name, self._language)
            if not found:
                remedy = "Name emergency rows of help-levels.yaml, or pages that such rows belong to."
                self._problem(line, f"The triage table has no danger sign for “{name}”.", remedy)
            rows |= {row.slug: row for row in found}
        if not names:
            self._problem(line, "This call-out names no danger signs.", 'Write !!! danger-signs bleeding "Title", for example.')
        self.signs |= rows.keys()
        return danger_signs(rows.values(), self._note)

    def _local_help(self, needs: list[str], title: str, blocks: list[Block], line: int) -> Block:
        """A place for the numbers of the reader's own country."""
        for unknown in [need for need in needs if need not in NEEDS] or ([] if needs else [""]):
            self._problem(line, f"“{unknown}” is not a need for local help.", f"Name some of: {', '.join(NEEDS)}.")
        if not title or not blocks:
            remedy = 'Write !!! local-help crisis "Title", then what holds in every country, indented by four spaces.'
            self._problem(line, "This local help lacks a title or a text.", remedy)
        return LocalHelp(tuple(needs), title, tuple(blocks))

    def _dated(self, kind: DatedKind, element: ElementTree.Element, line: int) -> Block:
        """A passage that is folded away once the page is due to be checked again."""
        title, *others = element
        if "".join(title.itertext()) != kind.capitalize():  # what the parser writes when the author did not
            self._problem(line, f"A passage of kind “{kind}” has no title.", f"Write !!! {kind} and nothing else on its line.")
        blocks = self._blocks(others)
        if not blocks:
            self._problem(line, f"This passage of kind “{kind}” is empty.", "Indent its text by four spaces.")
        if any(is_help(block) or isinstance(block, Callout | Dated) for block in every_block(blocks)):
            self._problem(line, "A call-out stands in a passage that can be folded away.", f"End the {kind} before it.")
        return Dated(kind, blocks)

    def _refuse_dated(self, blocks: Iterable[Block], line: int) -> None:
        for block in blocks:
            if isinstance(block, Dated):
                what = f"A passage of kind “{block.kind}” stands in a list or a call-out."
                self._problem(line, what, "Let it stand by itself, with the whole list inside.")

    def _windows(self, names: list[str], element: ElementTree.Element, line: int) -> Block | None:
        """A table of limits of time."""
        if len(names) != 1 or len(element) > 1:
            self._problem(
                line, "A table of limits of time has one name, and no words of its own.", "Write !!! windows after-sex."
            )
        table = self._facts.windows.table(names[0], self._language) if names else None
        if table is None:
            self._problem(line, f"There are no limits of time called “{' '.join(names)}”.", "Name a table of windows.yaml.")
            return None
        return window_table(table, self._note)

    def _directive(self, kind: str, names: list[str], line: int) -> Block | None:
        """What was lifted out here; one that was not stands inside something else."""
        number = int(names[0]) if names and names[0].isdigit() else -1
        if not 0 <= number < len(self._directives):
            self._problem(line, f"“{kind}” stands inside something else here.", "Put it at the left margin, between paragraphs.")
            return None
        directive = self._directives[number]
        block, problems = read_data(directive, self._file, self._locator.line(directive.line), self._known)
        self.problems += problems
        return block

    def _table(self, element: ElementTree.Element, caption: str) -> Block:
        rows = [tuple(self._spans(cell) for cell in row) for row in element.iter("tr")]
        return Table(caption, rows[0] if rows else (), tuple(rows[1:]))

    def _spans(self, element: ElementTree.Element, links: bool = True) -> tuple[Span, ...]:
        spans: list[Span] = []
        self._text(element.text, spans)
        for child in element:
            made = self._span(child, links)
            if made is not None:
                spans.append(made)
            self._text(child.tail, spans)
        return _trimmed(spans)

    def _span(self, element: ElementTree.Element, links: bool) -> Span | None:
        line = self._locator.literal("".join(element.itertext())[:20])
        match element.tag:
            case "strong":
                return Strong(self._spans(element, links))
            case "em":
                return Emphasis(self._spans(element, links))
            case "note":
                return self._note(element.get("id", ""))
            case "a" if links:
                return self._link(element)
            case tag:
                self._problem(line, f"<{tag}> has no place here.", "See docs/writing.md for what a line may hold.")
                return None

    def _note(self, source_id: str) -> Note:
        if source_id not in self.notes:
            self.notes.append(source_id)
        return Note(self.notes.index(source_id) + 1)

    def _link(self, element: ElementTree.Element) -> Span:
        target = element.get("href", "")
        spans = self._spans(element, links=False)
        full = f"article:{self._slug}{target}" if target.startswith("#") else target
        try:
            return Link(Address.parse(full), spans)
        except ValueError:
            self._problem(
                self._locator.literal(target),
                f"“{target}” is not a place in this library.",
                "Link to article:slug#section or term:slug; web addresses belong in content/sources.yaml.",
            )
            return Text(plain(spans))

    def _text(self, text: str | None, spans: list[Span]) -> None:
        if not text:
            return
        html = _RAW_HTML.search(text)
        if html:
            line = self._locator.literal(html[0].split("\n")[0])
            self._problem(line, f"Raw HTML ({html[0][:20]}…) is not allowed.", "Write it in Markdown, or leave it out.")
        spans.append(Text(_SPACE.sub(" ", text)))

    def _problem(self, line: int, what: str, remedy: str) -> None:
        self.problems.append(Problem(self._file, line, what, remedy))


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    """Without white space at either end."""
    edges: tuple[tuple[int, Callable[[str], str]], ...] = ((0, str.lstrip), (-1, str.rstrip))
    for index, strip in edges:
        while spans:
            edge = spans[index]
            if not isinstance(edge, Text):
                break
            stripped = strip(edge.text)
            if stripped:
                spans[index] = Text(stripped)
                break
            spans.pop(index)
    return tuple(spans)
