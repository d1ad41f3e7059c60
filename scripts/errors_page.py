"""docs/errors.md, made from the catalogue of codes and the goldens of specs/invalid: `make docs` writes it."""

from __future__ import annotations

from pathlib import Path

from stackgen.model.codes import CATALOGUE
from stackgen.reading.codes import Rule

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/errors.md"
SPECS, GOLDEN = ROOT / "specs/invalid", ROOT / "golden/invalid"

HEAD = """\
# Errors

Whatever is wrong with a spec has a place, a code, a message and mostly a hint. The codes are stable. All the problems
are reported in one run, up to 200, and while there is one, nothing is written. `stackgen explain bad-pattern` prints
what stands here of a code.
"""


def page() -> str:
    """The whole page."""
    index = "\n".join(f"- [`{code}`](#{code})" for code in CATALOGUE)
    return "\n".join([HEAD, index, "", *map(_section, CATALOGUE.values())])


def _section(rule: Rule) -> str:
    example = _example(rule.example) if rule.example else ""
    return f"## {rule.code}\n\n{rule.means}\n\n**Why.** {rule.why}\n\n**Mend.** {rule.mend}\n{example}"


def _example(name: str) -> str:
    spec = (SPECS / f"{name}.yaml").read_text("utf-8", errors="replace")
    shown = (GOLDEN / f"{name}.txt").read_text("utf-8").replace(f"specs/invalid/{name}.yaml", "spec.yaml")
    written = f"<!-- not a spec -->\n```yaml\n{spec.rstrip()}\n```\n\n" if spec.strip() else ""
    return f"\n{written}```text\n{shown.rstrip()}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
