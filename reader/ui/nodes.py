"""Nodes: the static passages of a page, as assistive programs see them.

Qt owns an accessible interface once it has been asked for its id, and PySide must keep the other half: whoever makes a node holds
it, and lets it go with `forget`.

PySide cannot override `interface_cast`, so a node can't be a table or say its heading's level (docs/accessibility.md).
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget


class Node(QAccessibleInterface):
    """A passage that can only be read, or a group of passages. `rect` gives its place on the screen, when it is asked for."""

    def __init__(self, pane: QWidget, role: QAccessible.Role, name: str, rect: Callable[[], QRect]) -> None:
        super().__init__()
        self.parts: list[Part] = []
        self.above: Node | None = None
        """The group it stands in."""
        self._pane = pane
        self._role = role
        self._name = name
        self._rect = rect

    def forget(self) -> None:
        """Be taken out of Qt's register; the node is gone then."""
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self))

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def role(self) -> QAccessible.Role:
        return self._role

    def text(self, kind: QAccessible.Text) -> str:
        return self._name if kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing can be written on a page."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = 1
        if not self._pane.isVisible():
            state.invisible = 1
        if not self.rect().intersects(QRect(self._pane.mapToGlobal(self._pane.rect().topLeft()), self._pane.size())):
            state.offscreen = 1
        return state

    def rect(self) -> QRect:
        return self._rect()

    def window(self) -> QWindow:
        return self._pane.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self.above or QAccessible.queryAccessibleInterface(self._pane)

    def childCount(self) -> int:
        return len(self.parts)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return part_interface(self.parts, index)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return part_at(self.parts, x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return index_of(self.parts, child)


Part = Node | QWidget
"""What a page is made of, for an assistive program."""


def part_interface(parts: Sequence[Part], index: int) -> QAccessibleInterface | None:
    """The interface of a part; None beyond the last."""
    if not 0 <= index < len(parts):
        return None
    part = parts[index]
    return part if isinstance(part, Node) else QAccessible.queryAccessibleInterface(part)


def part_at(parts: Sequence[Part], x: int, y: int) -> QAccessibleInterface | None:
    """The interface of the part under a point of the screen."""
    for index in range(len(parts)):
        interface = part_interface(parts, index)
        if interface is not None and interface.rect().contains(x, y):
            return interface
    return None


def index_of(parts: Sequence[Part], child: QAccessibleInterface) -> int:
    """The place of a part among the others; -1 when it is none of them."""
    thing = child.object()
    return next((number for number, part in enumerate(parts) if part is child or (thing is not None and part is thing)), -1)
