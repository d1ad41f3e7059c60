"""What commands print: tables at a terminal."""

import json

import pytest

from app.commands.printing import always_json, print_page, print_rows


def test_a_page_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_page({"items": [{"name": "[b]a[/b]", "tags": ["x"], "note": None}], "next_cursor": "c1"})
    heading, row, more = capsys.readouterr().out.splitlines()
    assert heading.split() == ["name", "tags", "note"]
    assert row.split() == ["[b]a[/b]", '["x"]']
    assert more == "more: --cursor c1"


def test_an_empty_page(capsys: pytest.CaptureFixture[str]) -> None:
    print_page({"items": []})
    assert capsys.readouterr().out == "none\n"


def test_tables_are_for_terminals(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    print_rows([{"name": "a"}])
    assert json.loads(capsys.readouterr().out) == [{"name": "a"}]
    monkeypatch.setenv("FORCE_COLOR", "1")
    print_rows([{"name": "a"}])
    assert "\x1b[1mname" in capsys.readouterr().out
    token = always_json.set(True)
    print_rows([{"name": "a"}])
    always_json.reset(token)
    assert json.loads(capsys.readouterr().out) == [{"name": "a"}]
