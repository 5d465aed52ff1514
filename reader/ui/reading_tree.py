"""The page in an ArticleView as a tree of nodes and spots, made when somebody asks for it: a screen reader, Tab, or a key that
goes from heading to heading.

A page that is only looked at has no tree, so turning pages costs nothing for it.
"""

from collections import defaultdict
from functools import partial
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.typeset.page import ASK_AGAIN, Page, Target
from reader.typeset.passages import Passage, passages
from reader.ui.article_view import ArticleView
from reader.ui.nodes import Node, Part
from reader.ui.spots import RING_ROOM, Spot

Goal = Literal["heading", "link"]
_ROLES = {
    "heading": QAccessible.Role.Heading,
    "paragraph": QAccessible.Role.Paragraph,
    "item": QAccessible.Role.ListItem,
    "row": QAccessible.Role.ListItem,
    "figure": QAccessible.Role.Paragraph,
    "chart": QAccessible.Role.Graphic,
}


class ReadingTree(QObject):
    """Belongs to one ArticleView, and is made anew for each page."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.view = view
        self._page: Page | None = None
        """The page that the tree was made of."""
        self._parts: list[Part] = []
        self._nodes: list[Node] = []
        self._spots: list[Spot] = []
        self._idle: defaultdict[QAccessible.Role, list[Spot]] = defaultdict(list)
        """Spots that stand for nothing on this page, by role; the next to be used comes last."""
        self._sheet = QWidget(view.viewport())
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.page_changed.connect(self._page_changed)
        view.verticalScrollBar().valueChanged.connect(self._follow)
        view.installEventFilter(self)

    def parts(self) -> list[Part]:
        """The passages of the page in reading order, then what stands beside the page and over it."""
        self._make()
        others = (self.view.side, self.view.over)
        return [*self._parts, *(widget for widget in others if widget is not None and not widget.isHidden())]

    @property
    def spots(self) -> list[Spot]:
        """All that can take the focus, in reading order."""
        self._make()
        return self._spots

    def step(self, goal: Goal, by: int) -> bool:
        """Focus the next (+1) or the last (-1) heading or link, counted from the focus or else from the top of the view.

        False when there is none.
        """
        here = self._position()
        wanted = [spot for spot in self.spots if _is(goal, spot) and (spot.position - here) * by > 0]
        if not wanted:
            return False
        wanted[0 if by > 0 else -1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def close(self) -> None:
        """Let go of everything."""
        self.view.removeEventFilter(self)
        self._clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab goes from the page to the first of its targets that is in view, or below."""
        if watched is not self.view or not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return event.key() == Qt.Key.Key_Tab and not event.modifiers() and self.view.hasFocus() and self._enter()

    # Making the tree

    def _make(self) -> None:
        page = self.view.page
        if page is self._page or page is None:
            return
        self._clear()
        self._page = page
        self._sheet.resize(round(page.width) + 1 + 2 * RING_ROOM, round(page.height) + 1 + 2 * RING_ROOM)
        self._follow()
        boxes: dict[int, Node] = {}
        for passage in passages(page):
            group = self._box(page, passage, boxes) if passage.box >= 0 else None
            for part in self._passage(page, passage):
                part.above = group
                (group.parts if group else self._parts).append(part)
        last: QWidget = self.view
        for spot in self._spots:
            if spot.target:  # Qt refuses an order that names what Tab does not reach
                QWidget.setTabOrder(last, spot)
                last = spot
            spot.show()
        self._sheet.show()

    def _passage(self, page: Page, passage: Passage) -> "list[Node | Spot]":
        """A heading, the pictures of a passage, or a node with its targets inside."""
        if passage.kind == "heading":
            level = QCoreApplication.translate("Reading", "Heading level %1").replace("%1", str(passage.level))
            spot = self._spot(QAccessible.Role.Heading)
            spot.serve(None, passage.start, passage.text, level)
            spot.place([page.rect_between(passage.start, passage.end)])
            return [spot]
        spots = [self._target(page, target) for target in passage.targets]
        if passage.kind == "figure":
            return list(spots)
        node = self._node(_ROLES[passage.kind], passage.text, passage.start, passage.end)
        for spot in spots:
            spot.above = node
            node.parts.append(spot)
        return [node]

    def _box(self, page: Page, passage: Passage, boxes: dict[int, Node]) -> Node:
        """The group of a boxed passage, named by its first line."""
        if passage.box not in boxes:
            group = self._node(QAccessible.Role.Grouping, passage.text, *page.box_ranges()[passage.box])
            boxes[passage.box] = group
            self._parts.append(group)
        return boxes[passage.box]

    def _node(self, role: QAccessible.Role, name: str, start: int, end: int) -> Node:
        node = Node(self.view, role, name, partial(self._on_screen, start, end))
        self._nodes.append(node)
        return node

    def _target(self, page: Page, target: Target) -> Spot:
        kind, _, rest = target.href.partition(":")
        role = QAccessible.Role.Link
        name, description = page.text(target.start, target.end), ""
        if kind == "note" and rest.isdigit() and int(rest) > 0:
            name = QCoreApplication.translate("Reading", "Source %1").replace("%1", rest)
        elif kind in ("note", "local"):
            role = QAccessible.Role.Button
        elif kind == "quiz":
            role, description = QAccessible.Role.Button, page.told(target.href).description
        elif kind == "figure":
            role, name = QAccessible.Role.Graphic, page.figure_alt(rest)
            description = QCoreApplication.translate("Reading", "Picture. Enter opens it.")
        elif kind == "term":
            description = QCoreApplication.translate("Reading", "A word that is explained here")
        spot = self._spot(role)
        spot.serve(target, target.start, name, description)
        spot.place(page.target_rects(target))
        return spot

    def _spot(self, role: QAccessible.Role) -> Spot:
        """One that is idle, or a new one."""
        if self._idle[role]:
            spot = self._idle[role].pop()
        else:
            spot = Spot(self.view, self._sheet, role)
            spot.focused.connect(self._focused)
            spot.activated.connect(self._activated)
        self._spots.append(spot)
        return spot

    def _clear(self) -> None:
        if self._focused_spot():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._sheet.hide()
        for spot in reversed(self._spots):
            spot.hide()
            spot.above = None
            self._idle[spot.role].append(spot)
        for node in self._nodes:
            node.forget()
        self._parts, self._nodes, self._spots, self._page = [], [], [], None

    def _page_changed(self) -> None:
        """Another page, or the same one set anew: what had the focus has it again."""
        focused = self._focused_spot()
        had = (focused.target, self._twins(focused).index(focused)) if focused and focused.target else None
        stale = self._page is not None
        self._clear()
        if had is not None:
            twins = [spot for spot in self.spots if spot.target and had[0] and _kin(spot.target) == _kin(had[0])]
            if twins:
                twins[min(had[1], len(twins) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif stale and QAccessible.isActive():
            self._make()

    def _twins(self, spot: Spot) -> list[Spot]:
        """The spots that lead where one leads."""
        return [other for other in self._spots if spot.target and other.target and other.target.href == spot.target.href]

    # Places

    def _follow(self) -> None:
        """Lie over the page, however it is scrolled."""
        self._sheet.move(self.view.origin.toPoint() - QPoint(RING_ROOM, RING_ROOM))

    def _on_screen(self, start: int, end: int) -> QRect:
        if self._page is None:
            return QRect()
        rect = self._page.rect_between(start, end).translated(self.view.origin).toAlignedRect()
        return QRect(self.view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def _focused_spot(self) -> Spot | None:
        """The one that has the window's focus, whether or not the window is the active one."""
        focus = self.view.window().focusWidget()
        return focus if isinstance(focus, Spot) and focus in self._spots else None

    def _position(self) -> int:
        """The document position from which the next heading or link is counted."""
        spot = self._focused_spot()
        if spot is not None:
            return spot.position
        return self._top() - 1

    def _top(self) -> int:
        """The document position at the top of the view."""
        page = self.view.page
        return page.position_at(QPointF(0, max(0.0, -self.view.origin.y()))) if page and self.view.scrolled else 0

    def _enter(self) -> bool:
        top = self._top()
        spot = next((spot for spot in self.spots if spot.target and spot.position >= top), None)
        if spot is None:
            return False
        spot.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # What spots tell

    def _focused(self, spot: Spot, focused: bool) -> None:
        if focused:
            self.view.reveal(QRectF(spot.area))
        self.view.focus_target(spot.target if focused else None)

    def _activated(self, spot: Spot) -> None:
        if spot.target is not None:
            spot.setFocus(Qt.FocusReason.OtherFocusReason)  # an assistive program may press what is not focused
            self.view.activate(spot.target.href)


def _kin(target: Target) -> str:
    """What a target shares with the one that takes its place: an answer about the country gives way to the offer to change it."""
    return ASK_AGAIN if target.href.startswith(ASK_AGAIN) else target.href


def _is(goal: Goal, spot: Spot) -> bool:
    """Headings, or links to elsewhere; the marks of sources are reached with Tab."""
    if goal == "heading":
        return spot.target is None
    return spot.target is not None and not spot.target.href.startswith("note:")
