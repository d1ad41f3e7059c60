"""Three texts and their merge in, whether it kept what both sides did out: a second look that knows no syntax.

A merge that finds no conflict is only believed if every word that one side added is in it, and none that one side took
away; and it is not content with a line or a name that both sides added and that is now there twice.
"""

from __future__ import annotations

import re
from collections import Counter

from stackgen.project.merging.marks import lines_of

_WORD = re.compile(r"\w+")
_DEFINED = re.compile(r"^(?:async )?(?:def|class) (\w+)|^    (?:async )?def (\w+)", re.MULTILINE)


def keeps_both(base: str, yours: str, theirs: str, merged: str) -> bool:
    """Whether the merge holds what each side added; what both added, at least once."""
    was, ours, new, now = (Counter(_WORD.findall(text)) for text in (base, yours, theirs, merged))
    for word in ours.keys() | new.keys():
        mine, others = ours[word] - was[word], new[word] - was[word]
        sure = was[word] + mine + others - max(0, min(mine, others))
        if now[word] < sure:
            return False
    return True


def doubles(base: str, yours: str, theirs: str, merged: str) -> bool:
    """Whether the merge holds twice what both sides added once."""
    was, ours, new, now = (Counter(map(str.strip, lines_of(text))) for text in (base, yours, theirs, merged))
    both = {line for line in ours.keys() & new.keys() if len(line) > 4 and ours[line] > was[line] < new[line]}
    return any(now[line] > max(ours[line], new[line]) for line in both) or defines_twice(yours, theirs, merged)


def defines_twice(yours: str, theirs: str, merged: str) -> bool:
    """Whether a function or class that each side has once is there more than once."""
    ours, new, now = (Counter(map("".join, _DEFINED.findall(text))) for text in (yours, theirs, merged))
    return any(count > max(ours[name], new[name]) for name, count in now.items())
