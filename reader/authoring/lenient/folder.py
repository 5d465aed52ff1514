"""A folder → its pages one by one, and the groups that they belong to.

1. List: every file that ends like Markdown, at any depth, README and index first in their folder. Symbolic links are not
   followed, and hidden folders not looked into.
2. Name: each file gets an address from its path, and its group from the first folder in which the paths part.
3. Read each file in turn. What can't be a page is left out and counted.
"""

import datetime
import os
import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from reader.authoring.lenient.blocks import LenientParser, Resolve
from reader.authoring.lenient.names import Names, as_name
from reader.authoring.lenient.page import File, compile_page
from reader.authoring.lenient.reading import read_text, seen
from reader.authoring.lenient.slips import EMPTY, SYMBOLIC, UNREADABLE, Slip, Slips, Tally
from reader.model.address import Address
from reader.model.article import Article, ArticleHead
from reader.model.fault import Fault
from reader.model.info import LibraryInfo
from reader.model.progress import Progress, counted, untold
from reader.model.topic import Topic

_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
_FIRST = ("readme", "index")
"""What a folder's own page is called."""
_ICON = "book"


class Folder:
    """All methods raise Fault for the world's faults; `pages` comes before `topics`."""

    def __init__(self, folder: Path, language: str, tally: Tally, today: datetime.date | None = None) -> None:
        if not folder.is_dir():
            raise Fault(f"There is no folder at {folder}.", "Give a folder with Markdown in it.")
        self._folder = folder
        self._language = language
        self._tally = tally
        self._today = today or datetime.date.today()
        self._paths = sorted(self._found(), key=_order)
        if not self._paths:
            raise Fault(f"There is no Markdown in {folder}.", f"Pages are files that end in {', '.join(_ENDINGS)}.")
        self._names = Names("page")
        self._slugs = {path: self._names.new(path.rpartition(".")[0]) for path in self._paths}
        self._depth = _shared_depth(self._paths)
        self._groups: dict[str, list[str]] = {}
        """The slugs of the pages that each group has, by the group's own name."""
        self._topic_names = Names("group")
        self._topic_slugs: dict[str, str] = {}
        self.left_out = 0
        """How many files could not be pages, of those that have been read."""

    @property
    def info(self) -> LibraryInfo:
        """What a library of this folder says of itself."""
        title = _shown(self._folder.resolve().name) or "/"
        slug = as_name(title) or "library"
        return LibraryInfo(slug, self._today.isoformat(), title, "unknown", (self._language,), "unknown", lenient=True)

    def pages(self, progress: Progress = untold) -> Iterator[Article]:
        """The articles, in reading order."""
        parser = LenientParser()
        for path in counted("compile", self._paths, progress):
            slips = Slips()
            text = read_text(self._folder / path, slips)
            made = [] if isinstance(text, Slip) else list(self._compiled(path, text, parser, slips))
            if made:
                self._tally.add(_shown(path), slips)
                self._groups.setdefault(self._group(path), []).extend(article.head.slug for article in made)
                yield from made
            else:
                self._tally.one(_shown(path), text if isinstance(text, Slip) else EMPTY)
                self.left_out += 1

    def topics(self) -> Iterator[tuple[str, Topic]]:
        """The groups with the pages that there were, each with its language."""
        for group, slugs in self._groups.items():
            slug = self._topic_slug(group)
            title = _shown(group.rpartition("/")[2]) or self.info.title
            heads = tuple(ArticleHead(page, self._language, slug, "", "", 1) for page in slugs)
            yield self._language, Topic(slug, title, _ICON, heads)

    def _compiled(self, path: str, text: str, parser: LenientParser, slips: Slips) -> Iterator[Article]:
        topic = self._topic_slug(self._group(path))
        file = File(_shown(path), self._slugs[path], topic, self._language, self._updated(path))
        return compile_page(file, text, parser, self._resolver(path), slips, self._names)

    def _updated(self, path: str) -> str:
        try:
            day = datetime.date.fromtimestamp((self._folder / path).stat().st_mtime)
        except (OSError, OverflowError, ValueError):
            return self._today.isoformat()
        return min(day, self._today).isoformat()

    def _group(self, path: str) -> str:
        """The folder that is a page's group, as a path; empty for the topmost."""
        return "/".join(path.split("/")[:-1][: self._depth + 1])

    def _topic_slug(self, group: str) -> str:
        if group not in self._topic_slugs:
            self._topic_slugs[group] = self._topic_names.new(group.rpartition("/")[2] or self.info.id)
        return self._topic_slugs[group]

    def _resolver(self, path: str) -> Resolve:
        """Finds what a link of a page leads to."""

        def resolve(link: str) -> Address | None:
            target, _, part = link.partition("#")
            if not target:
                return Address("article", self._slugs[path], as_name(unquote(part)))
            target = unquote(target.partition("?")[0])
            start = "" if target.startswith("/") else posixpath.dirname(path)
            whole = posixpath.normpath(posixpath.join(start, target.lstrip("/")))
            tries = (whole, *(f"{whole}{ending}" for ending in (".md", "/README.md", "/index.md")))
            slug = next((self._slugs[one] for one in tries if one in self._slugs), "")
            return Address("article", slug, as_name(unquote(part))) if slug else None

        return resolve

    def _found(self) -> Iterator[str]:
        """The paths of all files that end like Markdown, from the folder, with forward slashes."""
        waiting = [""]
        while waiting:
            inside = waiting.pop()
            try:
                with os.scandir(self._folder / inside) as entries:
                    for entry in entries:
                        path = f"{inside}{entry.name}"
                        is_page = entry.name.lower().endswith(_ENDINGS)
                        if entry.name.startswith("."):
                            continue
                        if entry.is_symlink():
                            if is_page or entry.is_dir():
                                self._tally.one(_shown(path), SYMBOLIC)
                        elif entry.is_dir(follow_symlinks=False):
                            waiting.append(f"{path}/")
                        elif is_page:
                            yield path
            except OSError:
                self._tally.one(_shown(inside) or ".", UNREADABLE)


def _order(path: str) -> tuple[list[str], bool, str]:
    *folders, name = path.split("/")
    return folders, name.lower().rpartition(".")[0] not in _FIRST, name


def _shared_depth(paths: list[str]) -> int:
    """How many folders all paths have in common, from the top."""
    folders = [path.split("/")[:-1] for path in paths]
    first, last = min(folders), max(folders)  # what these two share, all that lie between them share
    return next((depth for depth, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))


def _shown(path: str) -> str:
    """A path as it can be shown and kept: names of files may hold anything."""
    return seen(path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")).replace("\n", " ")
