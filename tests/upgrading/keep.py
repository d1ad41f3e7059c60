"""Keeps a small project as this version of stackgen builds it, with edits of a team in it, for later versions to build.

`python -m tests.upgrading.keep` writes `tests/upgrading/<version>.tar.xz`; done once for each version that is released.
"""

from __future__ import annotations

import json
import tarfile
import tempfile
from pathlib import Path

from stackgen import __version__
from tests.regeneration import specs
from tests.regeneration.rounds import Seen, Team

HERE = Path(__file__).parent


def keep(target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        team = Team(Path(folder, "shop"), seed=1)
        for _ in range(5):
            team.edit(Seen(), [])
        Path(folder, "spec.yaml").write_text(specs.text_of(team.spec))
        Path(folder, "added.json").write_text(json.dumps(team.added, indent=1, sort_keys=True))
        with tarfile.open(target, "w:xz") as archive:
            for name in ("spec.yaml", "added.json", "shop"):
                archive.add(Path(folder, name), name)


if __name__ == "__main__":
    keep(HERE / f"{__version__}.tar.xz")
