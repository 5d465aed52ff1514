"""An author's file as text: read with care, capped before anything parses it, and able to say on which line a thing stands.

1. `read` takes bytes from disk within limits and turns them into text with plain newlines.
2. `check_shape` refuses what would make the Markdown parser slow or deep.
3. `split` parts the front matter from the body.
4. `Locator` answers "which line?" for words that the parser has long torn from their place.
"""

import re
import stat
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from reader.model.problem import Problem

MAX_BYTES = 512 * 1024
"""Half a megabyte is about 80,000 words: ten times the longest page worth reading."""
MAX_NESTING = 6
"""Deeper lists are not plain writing; python-markdown raises RecursionError at 300 and takes 25 s at 1,000."""
MAX_PARAGRAPH = 20_000
"""Characters without an empty line between; python-markdown takes minutes for 400,000 spaces, backslashes or headings."""
MAX_BRACKETS = 300
"""Opening brackets in one paragraph; python-markdown takes 3.6 s for 5,000."""
MAX_MARKS = 600
"""Emphasis marks in one paragraph, for the same reason."""

_LIST_MARKS = re.compile(r"^((?:[ \t]|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*)")
_WORD = re.compile(r"[^\W_]+")
_ONE_MARK = re.compile(r"[-*+>]|\d+[.)]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text. `name` is its path from the content folder, with forward slashes; it is what Problems show."""

    name: str
    text: str


def read(path: Path, name: str) -> Source | Problem:
    """Read one author's file, or say what is wrong with it."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe would be waited for without end
            return Problem(name, 0, "The file can't be read (not a regular file).", "Remove it.")
        size = status.st_size
        if size > MAX_BYTES:
            return Problem(name, 0, f"The file is {size:,} bytes; the limit is {MAX_BYTES:,}.", "Split it into several pages.")
        raw = path.read_bytes()
    except OSError as error:
        return Problem(name, 0, f"The file can't be read ({error.strerror}).", "Check that it exists and may be read.")
    if b"\0" in raw:
        return Problem(name, 0, "This is not a text file.", "Remove it, or save it as UTF-8 text.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Problem(name, line, "This is not UTF-8 text.", "Save the file as UTF-8.")
    return Source(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def check_shape(source: Source) -> Problem | None:
    """Refuse nesting and bracket runs that the parser can't take, before it sees them."""
    brackets = marks = length = start = 0
    for number, line in enumerate(source.text.split("\n"), 1):
        if not line.strip():
            brackets = marks = length = 0
            start = number + 1
            continue
        prefix = _LIST_MARKS.match(line)
        lead = prefix[1] if prefix else ""
        indent = len(lead.expandtabs(4)) - len(lead.expandtabs(4).lstrip(" "))
        if len(_ONE_MARK.findall(lead)) > MAX_NESTING or indent > MAX_NESTING * 4:
            return Problem(source.name, number, f"Lists go deeper than {MAX_NESTING} levels.", "Make the list flatter.")
        length += len(line) + 1
        if length > MAX_PARAGRAPH:
            return Problem(
                source.name,
                max(start, 1),
                f"This paragraph is longer than {MAX_PARAGRAPH:,} characters.",
                "Break it into shorter ones.",
            )
        brackets += line.count("[")
        marks += line.count("*") + line.count("_")
        if brackets > MAX_BRACKETS or marks > MAX_MARKS:
            return Problem(
                source.name, max(start, 1), "This paragraph has too many brackets or stars.", "Break it into shorter ones."
            )
    return None


def split(source: Source) -> tuple[str, str, int]:
    """Front matter, body and the line on which the body begins. Without front matter the first is empty."""
    if not source.text.startswith("---\n"):
        return "", source.text, 1
    end = source.text.find("\n---\n", 3)
    if end < 0:
        return "", source.text, 1
    front = source.text[4 : end + 1]
    return front, source.text[end + 5 :], front.count("\n") + 3


class Locator:
    """Finds the line of a piece of text, reading onward so that repeated words are found in their turn."""

    def __init__(self, body: str, first_line: int) -> None:
        self._body = body
        self._first = first_line
        self._cursor = 0
        found = list(_WORD.finditer(body))
        said = [f" {match[0].lower()}" for match in found]
        self._said = "".join(said)
        self._starts = [match.start() for match in found]
        self._places = [0, *accumulate(map(len, said))]
        """Where each word of the body stands in `said`, which has the words alone: to look there needs no pattern."""

    def block(self, words: str) -> int:
        """The line of a block that begins with `words`, whatever marks stand between them; later look-ups start there."""
        probe = "".join(f" {word.lower()}" for word in _WORD.findall(words)[:6])
        at = self._said.find(probe, self._places[bisect_left(self._starts, self._cursor)]) if probe else -1
        if at >= 0:
            self._cursor = self._starts[bisect_left(self._places, at)]
        return self._line(self._cursor)

    def literal(self, text: str) -> int:
        """The line of `text` at or after the current block, or the block's own line."""
        at = self._body.find(text, self._cursor)
        return self._line(at if at >= 0 else self._cursor)

    def line(self, number: int) -> int:
        """The line of the file that is line `number` (from 1) of its body."""
        return self._first + number - 1

    def link(self, targets: Iterable[str], number: int) -> int:
        """The line of link `number` (from 0) among those that lead to one of `targets`; of the last when there are fewer."""
        choices = "|".join(re.escape(target) for target in targets)
        found = [match.start() for match in re.finditer(rf"\(\s*(?:{choices})(?=[\s)])", self._body)]
        return self._line(found[min(number, len(found) - 1)] if found else 0)

    def _line(self, offset: int) -> int:
        return self._first + self._body.count("\n", 0, offset)
