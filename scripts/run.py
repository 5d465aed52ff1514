"""`make run`: the window, or without a display a tour of screenshots."""

import os
import subprocess
import sys

TOUR = ("home", "article", "figure", "results", "glossary", "settings")
"""Screens of scripts/shots.py; all of them take minutes."""

if __name__ == "__main__":
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    if not shown and sys.platform.startswith("linux"):
        print("There is no display, so here is a tour instead: see build/shots/.", flush=True)
        command = [sys.executable, "-m", "scripts.shots", *TOUR]
    else:
        command = [sys.executable, "-m", "reader"]
    sys.exit(subprocess.run(command, check=False).returncode)
