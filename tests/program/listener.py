"""Listens as a screen reader does: `python -m tests.program.listener COMMAND…`, in a session of D-Bus of its own.

Runs the command and prints what it announces, one sentence a line, as it comes; then ends with the command's exit status.
"""

import os
import re
import subprocess
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusInterface


def main(command: list[str]) -> int:
    """Ask the accessibility bus for announcements, watch them go by, and run the command."""
    application = QCoreApplication([])
    asked = QDBusInterface("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", QDBusConnection.sessionBus()).call("GetAddress")
    address = str(asked.arguments()[0])
    bus = QDBusConnection.connectToBus(address, "accessibility")
    registry = QDBusInterface("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", bus)
    registered = registry.call("RegisterEvent", "object:announcement")
    assert not registered.errorMessage(), registered.errorMessage()
    rule = "interface='org.a11y.atspi.Event.Object',member='Announcement'"
    watch = ["dbus-monitor", "--address", address, rule]
    with subprocess.Popen(watch, stdout=subprocess.PIPE, text=True) as monitor:
        thread = Thread(target=_tell, args=(monitor,))
        thread.start()
        status = subprocess.run(command, env=os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}, check=False).returncode
        monitor.terminate()
        thread.join()
    del application
    return status


def _tell(monitor: "subprocess.Popen[str]") -> None:
    assert monitor.stdout is not None
    for line in monitor.stdout:
        said = re.fullmatch(r'\s+variant\s+string "(.*)"\n', line)
        if said:
            sys.stdout.write(f"said: {said[1]}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
