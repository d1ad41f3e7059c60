"""The proof of the promise: random changes of random specs on databases with rows, over and over; nothing is lost.

`python -m tests.evolution_rounds 500` tries as many changes on SQLite, with `--postgresql` on a server of its own, and
prints what it has seen; `--phases` takes the style expand_contract, where what an application of before reads has to be
there until the last revision. Seeds begin at 1000, so they are others than those that the suite tries.
"""

from __future__ import annotations

import argparse
import time
import traceback
from collections import Counter
from contextlib import ExitStack
from random import Random

from sqlalchemy.exc import SQLAlchemyError

from tests import postgres
from tests.evolution_fuzz import Story
from tests.evolutions import Phased, Trial, Versions

FIRST_SEED = 1000
LENGTH = 3  # changes until a spec is begun anew


def main() -> int:
    """Print a line for each change that failed, and a summary."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("changes", type=int)
    parser.add_argument("--postgresql", action="store_true")
    parser.add_argument("--seed", type=int, default=FIRST_SEED)
    parser.add_argument("--phases", action="store_true")
    options = parser.parse_args()
    started = time.monotonic()
    with ExitStack() as stack:
        url = "sqlite+aiosqlite://"
        if options.postgresql:
            url = stack.enter_context(postgres.database(stack.enter_context(postgres.server())))
        seen, failed = _rounds(options, url)
    words = ", ".join(f"{count} {word}" for word, count in seen.most_common())
    print(f"{options.changes} changes, {failed} failed, in {time.monotonic() - started:.0f} s: {words}")
    return 1 if failed else 0


def _rounds(options: argparse.Namespace, url: str) -> tuple[Counter[str], int]:
    seen: Counter[str] = Counter()
    seed, tried, failed = options.seed, 0, 0
    while tried < options.changes:
        story = Story(Random(seed), in_phases=options.phases)
        versions = Versions(story.start(), "")
        for number in range(LENGTH):
            if not versions.change(story.change()):
                continue
            tried += 1
            if evolution := versions.evolutions[-1]:
                seen.update(type(one).__name__ for one in evolution.operations)
            name = f"seed {seed}, change {number + 1}"
            failed += not _holds(versions, url, name, in_phases=options.phases)
        seed += 1
    return seen, failed


def _holds(versions: Versions, url: str, name: str, *, in_phases: bool) -> bool:
    try:
        (Phased if in_phases else Trial)(versions, url).run()
    except (AssertionError, SQLAlchemyError, ValueError):
        print(f"{name}:\n{traceback.format_exc(limit=-4)}\n{versions.revisions[-1]}", flush=True)
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main())
