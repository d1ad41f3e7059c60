"""Three texts in, one out: what each side did is there, and what both did to the same thing is marked."""

from __future__ import annotations

import ast
import re
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stackgen.project.merge import is_edited, merge, merged_text
from stackgen.project.merging.marks import chosen, places
from stackgen.project.merging.units import arranged


def merged(base: str, yours: str, theirs: str, path: str = "a.py") -> str:
    return merged_text(path, *(dedent(text) for text in (base, yours, theirs)))


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


SERVICE = '''
    from uuid import UUID

    from app.db import Queries
    from app.errors import NotFoundError

    _COLUMNS = ("id", "number")


    class OrderService:
        """What can be done with orders."""

        def __init__(self, db: Queries) -> None:
            self.db = db

        async def get(self, order_id: UUID) -> Order:
            """Return an order."""
            row = await self.db.first(_GET, _id=order_id)
            return Order(*row)

        async def create(self, data: OrderCreate) -> Order:
            """Create an order."""
            row = await self.db.one(_INSERT, **data.dump())
            return Order(*row)
'''

LAST = "            return Order(*row)\n"
GET = "        async def get(self, order_id: UUID) -> Order:"

# What the team does to the file, what the spec does, and what of either has to be in the result.
CLEAN = {
    "methods in the same place": (
        (
            "            return Order(*row)\n",
            "            return Order(*row)\n\n        def mine(self) -> int:\n            return 1\n",
        ),
        (
            "            return Order(*row)\n",
            "            return Order(*row)\n\n        def pay(self) -> int:\n            return 2\n",
        ),
    ),
    "names of one import": (
        ("import NotFoundError", "import ConflictError, NotFoundError"),
        ("import NotFoundError", "import NotFoundError, WrongStateError"),
    ),
    "imports in the same place": (
        ("    from app.errors", "    from app.audit import record\n    from app.errors"),
        ("    from app.errors", "    from app.clock import now\n    from app.errors"),
    ),
    "entries of a tuple": (('"number")', '"number", "mine")'), ('"number")', '"number", "status")')),
    "keywords of a call": (
        ("_id=order_id)", "_id=order_id, lock=True)"),
        ("_id=order_id)", "_id=order_id, deleted=False)"),
    ),
    "parameters": (
        ("order_id: UUID) ->", "order_id: UUID, lock: bool = False) ->"),
        ("order_id: UUID) ->", "order_id: UUID, version: int) ->"),
    ),
    "a statement beside a changed one": (
        ("            row = await self.db.one", "            record(data)\n            row = await self.db.one"),
        ("**data.dump())", "**data.dump(), owner=1)"),
    ),
    "a docstring and a body": (
        ('"""Return an order."""', '"""Return one order."""'),
        ("row = await self.db.first(_GET, _id=order_id)", "row = await self.db.first(_LIVE, _id=order_id)"),
    ),
    "a decorator and a signature": (
        (
            "        async def get(self, order_id: UUID) -> Order:",
            "        @traced\n        async def get(self, order_id: UUID) -> Order:",
        ),
        (
            "        async def get(self, order_id: UUID) -> Order:",
            "        async def get(self, order_id: int) -> Order:",
        ),
    ),
    "a comment and a change": (
        ("        async def create", "        # Ours since March.\n        async def create"),
        ("data: OrderCreate)", "data: OrderCreate, *, owner: int)"),
    ),
    "assignments": (
        ("    _COLUMNS =", "    _LIMIT = 1\n    _COLUMNS ="),
        ("    _COLUMNS =", "    _SORTS = 2\n    _COLUMNS ="),
    ),
}


@pytest.mark.parametrize("name", CLEAN)
def test_both_are_there(name: str) -> None:
    mine, spec = CLEAN[name]
    for ours, new in ((mine, spec), (spec, mine)):
        text = merged(SERVICE, SERVICE.replace(*ours), SERVICE.replace(*new))
        assert not places(text), text
        ast.parse(text)
        for side in (ours, new):
            assert _words(side[1]) <= _words(text), text


OVERLAPS = {
    "an entry": (('"number")', '"no")'), ('"number")', '"nr")')),
    "a docstring": (('"""Return an order."""', '"""Mine."""'), ('"""Return an order."""', '"""Theirs."""')),
    "a deleted method": (
        (SERVICE[SERVICE.index("        async def create") :], ""),
        ("**data.dump()", "**data.dump(), owner=1"),
    ),
    "statements in the same place": (
        ("            return Order(*row)\n", "            check(row)\n            return Order(*row)\n"),
        ("            return Order(*row)\n", "            log(row)\n            return Order(*row)\n"),
    ),
    "a return": (("return Order(*row)", "return Mine(row)"), ("return Order(*row)", "return Other[row]")),
}


@pytest.mark.parametrize("name", OVERLAPS)
def test_what_overlaps_is_marked_whichever_side_is_taken_it_parses(name: str) -> None:
    mine, spec = OVERLAPS[name]
    text = merged(SERVICE, SERVICE.replace(*mine), SERVICE.replace(*spec))
    assert places(text)
    assert text.count("<<<<<<< yours\n") == text.count("=======\n") == text.count(">>>>>>> stackgen\n")
    for side in (1, 2):
        ast.parse(chosen(text, side))
    for side in (mine, spec):
        assert _words(side[1]) <= _words(text)


def test_only_what_overlaps_is_marked() -> None:
    yours = SERVICE.replace('"""Return an order."""', '"""Mine."""').replace("import UUID", "import UUID, uuid4")
    theirs = SERVICE.replace('"""Return an order."""', '"""Theirs."""').replace("import UUID", "import UUID, uuid7")
    text = merged(SERVICE, yours, theirs)
    assert "import UUID, uuid4, uuid7" in text
    block = text[text.index("<<<<<<<") : text.index(">>>>>>>")]
    assert block.count("\n") == 4


def test_what_both_added_is_there_once() -> None:
    yours = SERVICE.replace("import UUID\n", "import UUID\n    from app.clock import now\n")
    theirs = SERVICE.replace("    from app.errors", "    from app.clock import now\n    from app.errors")
    assert merged(SERVICE, yours, theirs).count("import now") == 1


def test_a_method_that_both_added_is_never_there_twice() -> None:
    one = SERVICE.replace(
        "        async def get", "        def pay(self) -> int:\n            return 1\n\n        async def get"
    )
    other = SERVICE + "\n        def pay(self) -> int:\n            return 2\n"
    text = merged(SERVICE, one, other)
    assert places(text)
    for side in (1, 2):
        assert chosen(text, side).count("def pay") == 1
    assert (
        merged(SERVICE, one, SERVICE + "\n        def pay(self) -> int:\n            return 1\n").count("def pay") == 1
    )


def test_what_the_team_moved_stays_where_they_moved_it() -> None:
    get = SERVICE[SERVICE.index("        async def get") : SERVICE.index("        async def create")]
    moved = SERVICE.replace(get, "") + "\n" + get.rstrip(" ").removesuffix("\n")
    text = merged(SERVICE, moved, SERVICE.replace("**data.dump()", "**data.dump(), owner=1"))
    assert not places(text)
    assert text.index("def create") < text.index("def get")
    assert "owner=1" in text


def test_the_layout_of_the_team_stays_where_nothing_changed() -> None:
    yours = SERVICE.replace('("id", "number")', "(\n        'id',\n        'number',\n    )").replace(
        "(self, order_id: UUID)", "(\n            self,\n            order_id: UUID,\n        )"
    )
    text = merged(SERVICE, yours, SERVICE.replace("**data.dump()", "**data.dump(), owner=1"))
    assert text == dedent(yours.replace("**data.dump()", "**data.dump(), owner=1"))
    text = merged(SERVICE, yours, SERVICE.replace('"number")', '"number", "status")'))
    assert not places(text)
    assert '"status"' in text
    assert "        order_id: UUID,\n" in text


@pytest.mark.parametrize(
    ("one", "other", "edited"),
    [
        ("x = 1\n", "x = 1", False),
        ("x = 1\n", "x = 1\r\n", False),
        ("x = [1, 2]\n", "x = [\n    1,\n    2,\n]\n", False),
        ("x = 'a'\n", 'x = "a"\n', False),
        ("from a import b, c\n", "from a import (\n    c,\n    b,\n)\n", False),
        ("def f(a): return a\n", "def f(\n    a,\n):\n    return a\n", True),
        ("x = 1\n", "x = 1  # one\n", True),
        ("x = 1\n", "# one\nx = 1\n", True),
        ("x = 1\n", "x = 2\n", True),
        ("x = 1\n", "x = (\n", True),
    ],
)
def test_layout_is_no_edit(one: str, other: str, edited: bool) -> None:
    assert is_edited("a.py", one, other.encode()) == edited


def test_a_file_that_does_not_parse_is_merged_by_lines() -> None:
    text = merged("a = 1\nb = 2\nc = 3\n", "a = 1\nb = 2\nc = (\n", "a = 5\nb = 2\nc = 3\n")
    assert text == "a = 5\nb = 2\nc = (\n"


def test_a_merge_that_would_not_parse_is_a_conflict() -> None:
    base = "x = (\n    1,\n    2,\n    3,\n    4,\n    5,\n)\n"
    yours = base.replace("(\n", "[\n", 1).replace(")\n", "]\n")
    theirs = base.replace("(\n", "{\n", 1).replace(")\n", "}\n")
    text = merged(base, yours, theirs)
    assert places(text)
    for side in (1, 2):
        ast.parse(chosen(text, side))


@pytest.mark.parametrize(
    ("base", "yours", "theirs", "order"),
    [
        ("abc", "abc", "abxc", "abxc"),
        ("abc", "abyc", "abxc", "abxyc"),
        ("abc", "acb", "abc", "acb"),
        ("abc", "acb", "abxc", "acbx"),
        ("abc", "abc", "cab", "cab"),
        ("abc", "yabc", "xabc", "xyabc"),
        ("", "ab", "cd", "cdab"),
        ("abc", "abcyz", "abcx", "abcxyz"),
    ],
)
def test_the_order_is_that_of_whoever_changed_it(base: str, yours: str, theirs: str, order: str) -> None:
    assert "".join(arranged(base, yours, theirs)) == order


def test_what_is_inside_of_a_type() -> None:
    base = 'def f(clear: Annotated[str, Option(help="a", min=1)] = None) -> Page[Read]: ...\n'
    yours = base.replace("min=1", "min=1, mine=2")
    theirs = base.replace('"a"', '"b"').replace("clear", "old: int, clear")
    text = merged(base, yours, theirs)
    assert text == base.replace("min=1", "min=1, mine=2").replace('"a"', '"b"').replace("clear", "old: int, clear")


@pytest.mark.parametrize(
    ("yours", "theirs", "expected"),
    [
        ("# Shop\n\nOurs.\n\nText.\n", "# Store\n\nText.\n", "# Store\n\nOurs.\n\nText.\n"),
        ("# Shop\nOurs.\n\nText.\n", "# Store\n\nText.\n", "# Store\nOurs.\n\nText.\n"),
        ("# Shop\n\nText.\nOurs.\n", "# Shop\n\nText.\nNew.\n", "# Shop\n\nText.\nNew.\nOurs.\n"),
    ],
)
def test_prose_that_was_added_beside_a_change(yours: str, theirs: str, expected: str) -> None:
    assert merged("# Shop\n\nText.\n", yours, theirs, "README.md") == expected


def test_prose_that_both_changed() -> None:
    assert places(merged("# Shop\n", "# Ours\n", "# Theirs\n", "README.md"))


def test_the_cases_of_a_test() -> None:
    base = '@cases("name", [("a", 1)])\nasync def test(name: str) -> None:\n    assert name == {"a"}\n'
    yours = base.replace('("a", 1)', '("a", 1), ("ours", 2)').replace("    assert", "    check()\n    assert")
    theirs = base.replace('("a", 1)', '("a", 1), ("new", 3)').replace('{"a"}', '{"a", "new"}')
    text = merged(base, yours, theirs)
    assert text == (
        '@cases("name", [("a", 1), ("new", 3), ("ours", 2)])\nasync def test(name: str) -> None:\n'
        '    check()\n    assert name == {"a", "new"}\n'
    )


def test_an_argument_without_a_name_comes_before_those_with_one() -> None:
    base = "x = call(a, b=1)\n"
    text = merged(base, "x = call(a, b=1, c=2)\n", "x = call(a, d, b=1)\n")
    assert text == "x = call(a, d, b=1, c=2)\n"
    ast.parse(chosen(merged(base, "x = call(b=1, c=2)\n", "x = call(a, *d, b=1)\n"), 1))
    ast.parse(merged("x = call(b=1)\n", "x = call(b=1, c=2)\n", "x = call(a, b=1)\n"))
    ast.parse(merged("x = call()\n", "x = call(c=2)\n", "x = call(a)\n"))


LINES = st.lists(st.sampled_from(["a = 1", "b = 2", "c()", "import d", "def e(): pass", "f = [1, 2]", ""]), max_size=6)
TEXTS = st.builds(lambda lines: "".join(f"{line}\n" for line in lines), LINES)
PATHS = st.sampled_from(["a.py", "a.md", "a.txt"])


@given(PATHS, TEXTS, TEXTS)
def test_what_only_one_side_changed_is_taken(path: str, base: str, side: str) -> None:
    for yours, theirs in ((base, side), (side, base), (side, side)):
        assert merged_text(path, base, yours, theirs) == side


@settings(deadline=None)
@given(PATHS, TEXTS, TEXTS, TEXTS)
def test_no_line_that_one_side_added_is_lost(path: str, base: str, yours: str, theirs: str) -> None:
    text = merged_text(path, base, yours, theirs)
    for side in (yours, theirs):
        assert _words(side) - _words(base) <= _words(text)
    if path == "a.py":
        for number in (1, 2):
            ast.parse(chosen(text, number))


@given(st.binary(max_size=60), TEXTS, TEXTS)
def test_any_bytes_can_be_merged(yours: bytes, base: str, theirs: str) -> None:
    merged = merge("a.txt", base, yours, theirs)
    if theirs == base:
        assert merged.content == yours


WRAPPED = {
    "a call that is put into another": ("x = g(a)", "x = h(g(a))", "x = g(a, b)", "x = h(g(a, b))"),
    "a list that is put into a call": ("x = [a]", "x = sorted([a])", "x = [a, b]", "x = sorted([a, b])"),
    "what is awaited": ("x = await g(a)", "x = f(await g(a))", "x = await g(a, b)", "x = f(await g(a, b))"),
}


@pytest.mark.parametrize("name", WRAPPED)
def test_what_one_side_wraps_and_the_other_changes(name: str) -> None:
    base, yours, theirs, both = (f"async def run():\n    {line}\n" for line in WRAPPED[name])
    assert merged(base, yours, theirs) == both
    assert merged(base, theirs, yours) == both


FOR_TYPES = "import b\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from a import X\n\n"
IMPORTS = {
    "the spec drops a name that the team uses": (
        "from a import X, Y\n\nx = X(Y)\n",
        "from a import X, Y\n\nx = X(Y)\n\n\ndef ours() -> X:\n    return X(1)\n",
        "from a import Y\n\nx = Y\n",
        "from a import X, Y\n\nx = Y\n\n\ndef ours() -> X:\n    return X(1)\n",
    ),
    "the spec drops an import that the team uses": (
        "import a\nfrom b import X\nfrom c import Y\n\nx = X(Y)\n",
        "import a\nfrom b import X\nfrom c import Y\n\nx = X(Y)\n\n\ndef ours() -> X:\n    return X(1)\n",
        "import a\nfrom c import Y\n\nx = Y\n",
        "import a\nfrom b import X\nfrom c import Y\n\nx = Y\n\n\ndef ours() -> X:\n    return X(1)\n",
    ),
    "the team drops an import that the spec uses again": (
        "from a import X, Y\n\nx = X(Y)\n\ny = 1\n",
        "from a import Y\n\nx = Y\n\ny = 1\n",
        "from a import X, Y\n\nx = X(Y)\n\ny = 1\nz = X(1)\n",
        "from a import X, Y\n\nx = Y\n\ny = 1\nz = X(1)\n",
    ),
    "both sides change an import that one takes away": (
        "import b\nfrom a import X\n\nx = X()\n",
        "import b\nfrom a import X, Z\n\nx = X()\nz = Z()\n",
        "import b\n\nx = 1\n",
        "import b\nfrom a import Z\n\nx = 1\nz = Z()\n",
    ),
    "what is imported for types": (
        f'{FOR_TYPES}x: "X" = 1\n',
        f'{FOR_TYPES}x: "X" = 1\nz: "X" = 1\n',
        "import b\n\nx = 1\n",
        f'{FOR_TYPES}x = 1\nz: "X" = 1\n',
    ),
}


@pytest.mark.parametrize("name", IMPORTS)
def test_names_keep_their_imports(name: str) -> None:
    base, yours, theirs, both = IMPORTS[name]
    assert merged(base, yours, theirs) == both


def test_a_comment_at_an_import_that_goes_is_not_lost() -> None:
    base = "import a\nfrom b import X\n\nx = X()\ny = 1\n"
    yours = "import a\n# Ours.\nfrom b import X\n\nx = X()\ny = 2\n"
    both = merged(base, yours, "import a\n\nx = 1\ny = 1\n")
    assert places(both)
    assert "# Ours." in both


STATEMENTS = {
    "a statement that is put into a block": (
        ["f(1)", "return x"],
        ["f(1)", "with y:", "    return x"],
        ["f(1)", "return z"],
        ["f(1)", "with y:", "    return z"],
    ),
    "statements before one that is put into a block": (
        ["f(1)", "return x"],
        ["f(1)", "with y:", "    return x"],
        ["f(1)", "if a:", "    g(2)", "return x"],
        ["f(1)", "if a:", "    g(2)", "with y:", "    return x"],
    ),
    "statements after one that is changed": (
        ["x = f(1)"],
        ["x = g[1]"],
        ["x = f(1)", "h(2)"],
        ["x = g[1]", "h(2)"],
    ),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_statements_beside_each_other(name: str) -> None:
    base, yours, theirs, both = ("def run():\n" + "".join(f"    {one}\n" for one in body) for body in STATEMENTS[name])
    assert merged(base, yours, theirs) == both
    assert merged(base, theirs, yours) == both


def test_two_changes_of_one_statement_stay_a_conflict() -> None:
    base, yours, theirs = (f"def run():\n    a()\n    x = {value}\n    b()\n" for value in ("f + 1", "f + 2", "f + 3"))
    assert places(merged(base, yours, theirs))
