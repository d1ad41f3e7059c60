"""English plurals, and back."""

from __future__ import annotations

import pytest

from stackgen.model.plurals import plural, singular

BOTH_WAYS = """
    tag tags; order_line order_lines; person people; category categories; status statuses; child children;
    analysis analyses; bus buses; box boxes; quiz quizzes; leaf leaves; man men; woman women; mouse mice; ox oxen;
    class classes; address addresses; company_address company_addresses; day days; key keys; company companies;
    hero heroes; photo photos; house houses; course courses; database databases; crisis crises; hypothesis hypotheses;
    axis axes; lens lenses; knife knives; shelf shelves; query queries; soliloquy soliloquies; church churches;
    dish dishes; api apis; menu menus; roof roofs; size sizes; image images; page pages; index indexes; tax taxes;
    invoice invoices; bonus bonuses; virus viruses; life lives; potato potatoes; vertex vertices; alias aliases;
    movie movies; warehouse warehouses; expense expenses; response responses; use uses; cache caches; toy toys
"""
UNCOUNTABLE = [
    "series",
    "species",
    "news",
    "equipment",
    "information",
    "sheep",
    "fish",
    "data",
    "deer",
    "software",
    "feedback",
    "inventory_data",
]


@pytest.mark.parametrize("pair", [pair.split() for pair in BOTH_WAYS.split(";")], ids=lambda pair: pair[0])
def test_there_and_back(pair: list[str]) -> None:
    one, many = pair
    assert plural(one) == many
    assert singular(many) == one
    assert singular(one) == one


@pytest.mark.parametrize("word", UNCOUNTABLE)
def test_uncountable(word: str) -> None:
    assert plural(word) == word
    assert singular(word) == word
