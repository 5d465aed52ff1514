"""One locator for what the program carries: its resources and its library, from a checkout or from an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent
_INSTALLED = _PACKAGE / "carried"
"""Where the wheel puts both (see pyproject.toml)."""


def _is_checkout() -> bool:
    return not _INSTALLED.is_dir()


def resource(name: str) -> Path:
    """The path of a file or folder of resources/. It need not exist."""
    root = _CHECKOUT if _is_checkout() else _INSTALLED
    return root / "resources" / name


def resource_text(name: str) -> str:
    """The text of a resource. Raises OSError when it is missing: the installation is then incomplete."""
    return resource(name).read_text(encoding="utf-8")


def carried_library() -> Path:
    """The library that comes with the program; in a checkout the one that `make content` builds."""
    return _CHECKOUT / "build" / "alcove.library" if _is_checkout() else _INSTALLED / "alcove.library"
