"""One control for one row of the settings table: choices, a number, or on and off. What is chosen holds at once."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from reader.session.settings import Setting, Settings, Value
from reader.typeset.fonts import Size
from reader.typeset.theme import Theme
from reader.ui.wrapped import Choice, Switch

Chosen = Callable[[Value], None]
_REASON = Qt.FocusReason.ShortcutFocusReason


def translated(text: str) -> str:
    """A title, name or help of the settings table in the interface's language."""
    return QCoreApplication.translate("Settings", text)


class Control(QWidget):
    """The control of one row, with its title above and its help below."""

    def __init__(self, row: Setting, settings: Settings, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        title = translated(row.title)
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if row.kind != "flag":
            self._column.addWidget(_label(title, "settingTitle", self))
        self._field = _field(row, lambda value: settings.set(row.key, value), theme, self)
        self._column.addWidget(self._field)
        if row.help:
            self._column.addWidget(_label(translated(row.help), "settingHelp", self))
        self.show_value(settings.value(row.key))

    def start(self) -> None:
        """Be ready for the keyboard."""
        self._field.start()

    def show_value(self, value: Value) -> None:
        """Show a setting's value, whoever has changed it."""
        self._field.show_value(value)

    def set_look(self, theme: Theme, size: Size) -> None:
        """Draw in a theme's colours, at a size."""
        self._column.setSpacing(round(size.px(3)))
        self._field.set_look(theme, size)


class _Choices(QWidget):
    """One button for each value."""

    def __init__(self, row: Setting, chosen: Chosen, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._buttons: dict[Value, Choice] = {}
        for value, name in zip(row.choices, row.names, strict=True):
            button = Choice(translated(name), theme, self)
            button.setAccessibleName(f"{translated(row.title)}: {translated(name)}")
            button.setAccessibleDescription(translated(row.help) if row.help else "")
            button.clicked.connect(lambda _=False, value=value: chosen(value))
            self._buttons[value] = button
            column.addWidget(button)

    def start(self) -> None:
        next(button for button in self._buttons.values() if button.isChecked()).setFocus(_REASON)

    def show_value(self, value: Value) -> None:
        self._buttons[value].setChecked(True)

    def set_look(self, theme: Theme, size: Size) -> None:
        for button in self._buttons.values():
            button.set_look(theme, size)


class _Number(QWidget):
    """A slider and its value in words."""

    def __init__(self, row: Setting, chosen: Chosen, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._chosen = chosen
        self._slider = _Slider(self)
        self._slider.setRange(row.least, row.most)
        self._slider.setSingleStep(row.step)
        self._slider.setPageStep(row.step)
        self._slider.setAccessibleName(translated(row.title))
        self._slider.setAccessibleDescription(translated(row.help) if row.help else "")
        self._slider.valueChanged.connect(self._moved)
        self._words = _label("", "settingValue", self)
        self._words.setWordWrap(False)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._slider, 1)
        self._line.addWidget(self._words)

    def start(self) -> None:
        self._slider.setFocus(_REASON)

    def show_value(self, value: Value) -> None:
        self._slider.blockSignals(True)
        self._slider.setValue(int(value))
        self._slider.blockSignals(False)
        self._words.setText(self._shown(int(value)))

    def set_look(self, theme: Theme, size: Size) -> None:
        self._line.setSpacing(round(size.px(12)))
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance(self._shown(self._row.most)))

    def _shown(self, value: int) -> str:
        return translated(self._row.shown).replace("%1", str(value))

    def _moved(self, value: int) -> None:
        """In whole steps, wherever the pointer is."""
        row = self._row
        self._chosen(min(row.most, row.least + round((value - row.least) / row.step) * row.step))


class _Slider(QSlider):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel."""
        event.ignore()


class _OnOff(Switch):
    def __init__(self, row: Setting, chosen: Chosen, theme: Theme, parent: QWidget) -> None:
        super().__init__(translated(row.title), theme, parent)
        self.setAccessibleDescription(translated(row.help) if row.help else "")
        self.clicked.connect(chosen)

    def start(self) -> None:
        self.setFocus(_REASON)

    def show_value(self, value: Value) -> None:
        self.setChecked(bool(value))


def _field(row: Setting, chosen: Chosen, theme: Theme, parent: QWidget) -> _Choices | _Number | _OnOff:
    match row.kind:
        case "choice":
            return _Choices(row, chosen, theme, parent)
        case "number":
            return _Number(row, chosen, theme, parent)
        case _:
            return _OnOff(row, chosen, theme, parent)


def _label(text: str, name: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
