"""What the wheel carries besides code: resources/ and the library that `make content` built (reader/resources.py finds both).

An editable install, which reads both from the checkout, is left as it is.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarriedFiles(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the carried files to a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        library = Path(self.root, "build", "alcove.library")
        if not library.is_file():
            raise FileNotFoundError("build/alcove.library is missing. Run “make content” first.")
        build_data["force_include"] |= {
            str(Path(self.root, "resources")): "reader/carried/resources",
            str(library): "reader/carried/alcove.library",
        }
