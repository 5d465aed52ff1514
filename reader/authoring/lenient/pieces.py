"""A page's Markdown cut into pieces that can be read one by one: headings, code, and text that the parser can take.

1. Lines are taken in turn. Fenced code and hidden HTML (comments, scripts, styles) are known before anything else is.
2. Text is cut at headings, and at empty lines when it grows long: the parser's time grows faster than its text.
3. HTML is taken out of it, apart from code. What would make the parser slow or deep is not handed to it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from reader.authoring.lenient.slips import HTML, SHAPE, Slips
from reader.authoring.source import Source, check_shape

Kind = Literal["heading", "code", "text", "plain"]
_MOST_TEXT = 32_000
"""Characters after which the next empty line ends a piece."""
_MOST_WEIGHT, _MARK_WEIGHT = 4_000, 20
"""Characters of a part of what is too long for the parser, and for how many of them a bracket or star counts."""
_RULE = re.compile(r"(?=[^-]*-)(?=[^|]*\|)[ |:-]+")
"""The line below the head of a table."""
_MOST_HEADING = 1_000
"""Characters of a heading; a longer line that begins like one is text."""
_MOST_LINE = 10_000
"""Characters of a line of plain text; a longer one is cut."""
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t](.*))?")
_FENCE = re.compile(r"(\s*)(`{3,}(?=[^`]*$)|~{3,})")
_HIDDEN = re.compile(r"\s*<(!--|(?:script|style|svg|template)\b)", re.IGNORECASE)
_REFERENCE = re.compile(r" {0,3}\[([^\]^\[][^\]\[]{0,200})\]:[ \t]*<?([^\s>]+)>?(?:[ \t]+[\"'(].*)?")
_REFERRING = re.compile(r"(?P<words_in>\[(?P<words>[^\[\]]{1,300})\])(?:\[(?P<name>[^\[\]]{0,300})\]|(?![(\[:]))")
_EMPTY = re.compile(r"(\n(?:[ \t]*\n)+)")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--|-->")
_MARKUP = re.compile(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`))"
    r"|<!--.{0,2000}?-->"
    r"|<(?P<address>(?:https?://|mailto:|[\w.+-]+@)[^\s<>]{1,500})>"
    r"|</?(?P<tag>[A-Za-z][A-Za-z0-9-]{0,30})(?=[\s/>])[^<>]{0,2000}>"
    r"|<[?!][^<>]{0,2000}>",
    re.DOTALL,
)
_INLINE = re.compile(
    "a|abbr|b|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var", re.IGNORECASE
)
"""Elements that stand within a word or a sentence; all others part what is before them from what is after."""


class Piece(NamedTuple):
    """Some lines of a page that belong together, from `line` on. `level` is that of a heading."""

    kind: Kind
    text: str
    line: int
    level: int = 0


def pieces(body: str, first_line: int, slips: Slips) -> list[Piece]:
    """The pieces of a page in order."""
    targets: dict[str, str] = {}
    made: list[Piece] = []
    for piece in list(_cut(body.split("\n"), first_line, targets, slips)):
        if piece.kind == "text":
            made += _checked(piece._replace(text=_linked(piece.text, targets)), slips)
        elif piece.kind == "code":
            made += (piece._replace(text=text) for text in _portions(piece.text))
        else:
            made.append(piece._replace(text=_linked(piece.text, targets)))
    return made


def _linked(text: str, targets: Mapping[str, str]) -> str:
    """A text whose links name their targets where they stand; the parser does not find those that have code in their names."""

    def instead(found: re.Match[str]) -> str:
        target = targets.get(_as_key(found["name"] or found["words"]))
        return found[0] if target is None else f"{found['words_in']}(<{target}>)"

    return _REFERRING.sub(instead, text) if targets else text


def _as_key(name: str) -> str:
    return " ".join(name.lower().split())


def without_html(text: str) -> tuple[str, int]:
    """A paragraph without HTML, its code apart, and how many tags there were."""
    dropped = 0

    def instead(found: re.Match[str]) -> str:
        nonlocal dropped
        if found["code"]:
            return found[0]
        if found["address"]:
            return found["address"]
        dropped += 1
        return "" if found["tag"] and _INLINE.fullmatch(found["tag"]) else " "

    return (_MARKUP.sub(instead, text), dropped) if "<" in text else (text, 0)


def _cut(lines: list[str], first: int, targets: dict[str, str], slips: Slips) -> Iterator[Piece]:
    """Headings, code and text, by their lines alone; what the names of links stand for goes to `targets`."""
    text: list[str] = []
    length = at = 0
    unclosed: set[str] = set()
    while at < len(lines):
        line = lines[at]
        heading = _HEADING.fullmatch(line) if len(line) <= _MOST_HEADING else None
        fence = None if heading else _FENCE.match(line)
        hidden = None if heading or fence else _HIDDEN.match(line)
        after = _end_of_hidden(lines, at, hidden[1].lower(), unclosed) if hidden else at
        if heading or fence or after > at or (length > _MOST_TEXT and not line.strip()):
            if text:
                yield Piece("text", "\n".join(text), first + at - len(text))
            text, length = [], 0
        if heading:
            yield Piece("heading", _without_hashes(heading[2] or ""), first + at, len(heading[1]))
        elif fence:
            end = _end_of_code(lines, at, fence[2])
            yield Piece("code", "\n".join(_undented(lines[at + 1 : end], len(fence[1]))), first + at)
            at = end
        elif after > at:
            slips.add(HTML, first + at)
            at = after - 1
        elif text or line.strip():
            if "]:" in line and (reference := _REFERENCE.fullmatch(line)):
                targets.setdefault(_as_key(reference[1]), reference[2])
                line = ""
            text.append(f"\\{line}" if line.startswith("#") else line)  # the parser takes #this for a heading
            length += len(line) + 1
        at += 1
    if text:
        yield Piece("text", "\n".join(text), first + len(lines) - len(text))


def _without_hashes(heading: str) -> str:
    text = heading.strip()
    closed = text.rstrip("#")
    return closed.rstrip() if closed.endswith((" ", "\t")) or not closed else text


def _end_of_code(lines: list[str], at: int, fence: str) -> int:
    """The line that closes fenced code, or the end of the page."""
    closing = re.compile(rf"\s*{re.escape(fence[0])}{{{len(fence)},}}\s*")
    return next((end for end in range(at + 1, len(lines)) if closing.fullmatch(lines[end])), len(lines))


def _end_of_hidden(lines: list[str], at: int, opening: str, unclosed: set[str]) -> int:
    """The line after what is hidden; `at` when that ends in the same line, or never, which `unclosed` remembers."""
    closing = "-->" if opening == "!--" else f"</{opening}"
    if closing in unclosed or closing in lines[at].lower():
        return at
    end = next((end for end in range(at + 1, len(lines)) if closing in lines[end].lower()), -1)
    if end < 0:
        unclosed.add(closing)
        return at
    rest = lines[end][lines[end].lower().index(closing) + len(closing) :]
    lines[end] = rest if opening == "!--" else rest.partition(">")[2]
    return end if lines[end].strip() else end + 1


def _undented(lines: list[str], indent: int) -> Iterator[str]:
    for line in lines:
        yield line[min(indent, len(line) - len(line.lstrip())) :].rstrip()


def _checked(piece: Piece, slips: Slips) -> Iterator[Piece]:
    """A piece of text as the parser can take it: whole, or with what it can't take cut out of it."""
    if check_shape(Source("", piece.text)) is None:
        yield piece._replace(text=_without_html(piece, slips))
        return
    line = first = piece.line
    whole: list[str] = []
    for paragraph in (*_EMPTY.split(piece.text), ""):
        if paragraph and check_shape(Source("", paragraph)) is None:
            whole.append(paragraph)
        else:
            run = Piece("text", "".join(whole), first)
            yield run._replace(text=_without_html(run, slips))
            yield from _cut_down(Piece("text", paragraph, line), slips)
            whole, first = [], line + paragraph.count("\n")
        line += paragraph.count("\n")


def _cut_down(paragraph: Piece, slips: Slips) -> Iterator[Piece]:
    """A paragraph that is too much for the parser, in parts that are not, or as plain text."""
    for text in _smaller(paragraph.text):
        part = paragraph._replace(text=text)
        if check_shape(Source("", text)) is None:
            yield part._replace(text=_without_html(part, slips))
        else:
            slips.add(SHAPE, part.line)
            yield from (part._replace(kind="plain", text=portion) for portion in _portions(_TAG.sub(" ", text)))


def _smaller(paragraph: str) -> Iterator[str]:
    """A long list, table or paragraph as several, cut where a line begins at the margin. Each part of a table has its head."""
    lines = paragraph.split("\n")
    head = lines[:2] if len(lines) > 2 and _RULE.fullmatch(lines[1]) else []
    part: list[str] = []
    weight = 0
    for line in lines:
        if weight > _MOST_WEIGHT and not line.startswith((" ", "\t")):
            yield "\n".join(part)
            part, weight = [*head], 0
        part.append(line)
        weight += len(line) + _MARK_WEIGHT * sum(map(line.count, "[*_"))
    yield "\n".join(part)


def _without_html(piece: Piece, slips: Slips) -> str:
    """The text of a piece without HTML. Lines that may be code, after an empty line and far in, are left as they are."""
    if "<" not in piece.text:
        return piece.text
    kept: list[str] = []
    line = piece.line
    for paragraph in _EMPTY.split(piece.text):
        if kept and paragraph.startswith(("    ", "\t")):
            kept.append(paragraph)
        else:
            text, dropped = without_html(paragraph)
            slips.add(HTML, line, dropped)
            kept.append(text)
        line += paragraph.count("\n")
    return "".join(kept)


def _portions(text: str) -> Iterator[str]:
    """Plain text in portions of a length that a window lays out at once, cut between lines where that can be."""
    portion: list[str] = []
    length = 0
    for line in text.split("\n"):
        for start in range(0, max(1, len(line)), _MOST_LINE):
            cut = line[start : start + _MOST_LINE]
            if length + len(cut) > _MOST_LINE:
                yield "\n".join(portion)
                portion, length = [], 0
            portion.append(cut)
            length += len(cut) + 1
    yield "\n".join(portion)
