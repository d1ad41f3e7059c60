"""Programs of others that try an application out: from npm, into a folder of the user's that stays."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

# Later versions of redocly take what Museum's workflows call a JSONPath, `$.name == '…'`, for none.
PACKAGES = {"newman": "newman@6.2.2", "redocly": "@redocly/cli@2.14.9"}


def program(name: str) -> Path:
    """The path of a program; skips the test where it cannot be had."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("there is no Node.js on this machine")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "stackgen-tests"
    folder = cache / PACKAGES[name].replace("/", "-")
    found = folder / "node_modules" / ".bin" / name
    if not found.exists():
        folder.mkdir(parents=True, exist_ok=True)
        install = [npm, "install", "--no-audit", "--no-fund", "--no-save", "--prefix", str(folder), PACKAGES[name]]
        done = subprocess.run(install, capture_output=True, text=True, check=False)
        if done.returncode or not found.exists():
            pytest.skip(f"npm cannot install {PACKAGES[name]}: {done.stderr[-300:]}")
    return found
