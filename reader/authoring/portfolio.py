"""A folder of finished drawings, so that each is drawn only once: to draw takes longer than all the rest of a build.

A drawing is kept under the hash of everything that it is made from, the version of what draws it included. So nothing in the
folder is ever wrong; it may be deleted at any time.
"""

import os
import tempfile
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

import resvg_py

from reader.model.fault import Fault

Draw = Callable[[str, int, str, bool], bytes]
"""SVG, width in pixels, style sheet, and whether edges are crisp → PNG."""


class Portfolio:
    """Draws what it does not have."""

    def __init__(self, folder: Path, draw: Draw) -> None:
        """The folder need not exist."""
        self._folder = folder
        self._draw = draw

    def __call__(self, svg: str, width: int, style: str, crisp: bool) -> bytes:
        """A drawing, kept or made. Raises Fault when it can't be kept."""
        made_from = repr((resvg_py.__version__, svg, width, style, crisp))
        path = self._folder / f"{blake2b(made_from.encode(), digest_size=16).hexdigest()}.png"
        try:
            return path.read_bytes()
        except FileNotFoundError:
            png = self._draw(svg, width, style, crisp)
        except OSError as error:
            raise self._fault(error) from error
        try:
            self._keep(path, png)
        except OSError as error:
            raise self._fault(error) from error
        return png

    def _keep(self, path: Path, png: bytes) -> None:
        """Under a name of its own until it is whole: a build may be ended at any moment."""
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._folder)
        with os.fdopen(handle, "wb") as file:
            file.write(png)
        Path(name).replace(path)

    def _fault(self, error: OSError) -> Fault:
        return Fault(f"Drawings can't be kept in {self._folder} ({error.strerror}).", "Choose another folder for --drawings.")
