"""Sheets over HTTP."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from httpx import AsyncClient

from app.db.session import Database
from tests.conftest import Count
from tests.factories import as_json
from tests.factories.sheet import build_sheet, make_sheet
from tests.pages import COMPARED, EQUALITY, TRUTH, compared, forged, found, walk
from tests.problems import is_missing, refused

MISSING = "/sheets/00000000-0000-4000-8000-000000000000"

# Values at the limits of their fields.
ACCEPTED: list[tuple[str, Any]] = [
    ("field_number_00", "x"),
    ("field_number_00", "xxxxxxxxxxxxxxxxxxxx"),
    ("field_number_01", -(2**31)),
    ("field_number_01", 2**31 - 1),
    ("field_number_03", None),
    ("field_number_04", "-999999.999"),
    ("field_number_04", "999999.999"),
    ("field_number_04", None),
    ("field_number_05", None),
    ("field_number_06", None),
    ("field_number_07", ""),
    ("field_number_07", None),
    ("field_number_08", None),
    ("field_number_09", -(2**63)),
    ("field_number_09", 2**63 - 1),
    ("field_number_09", None),
    ("field_number_10", None),
    ("field_number_11", None),
    ("field_number_12", "x"),
    ("field_number_12", "xxxxxxxxxxxxxxxxxxxx"),
    ("field_number_13", -(2**31)),
    ("field_number_13", 2**31 - 1),
    ("field_number_15", None),
    ("field_number_16", "-999999.999"),
    ("field_number_16", "999999.999"),
    ("field_number_16", None),
    ("field_number_17", None),
    ("field_number_18", None),
    ("field_number_19", ""),
    ("field_number_19", None),
    ("field_number_20", None),
    ("field_number_21", -(2**63)),
    ("field_number_21", 2**63 - 1),
    ("field_number_21", None),
    ("field_number_22", None),
    ("field_number_23", None),
    ("field_number_24", "x"),
    ("field_number_24", "xxxxxxxxxxxxxxxxxxxx"),
    ("field_number_25", -(2**31)),
    ("field_number_25", 2**31 - 1),
    ("field_number_27", None),
    ("field_number_28", "-999999.999"),
    ("field_number_28", "999999.999"),
    ("field_number_28", None),
    ("field_number_29", None),
    ("field_number_30", None),
    ("field_number_31", ""),
    ("field_number_31", None),
    ("field_number_32", None),
    ("field_number_33", -(2**63)),
    ("field_number_33", 2**63 - 1),
    ("field_number_33", None),
    ("field_number_34", None),
    ("field_number_35", None),
    ("field_number_36", "x"),
    ("field_number_36", "xxxxxxxxxxxxxxxxxxxx"),
    ("field_number_37", -(2**31)),
    ("field_number_37", 2**31 - 1),
    ("field_number_39", None),
    ("field_number_40", "-999999.999"),
    ("field_number_40", "999999.999"),
    ("field_number_40", None),
    ("field_number_41", None),
    ("field_number_42", None),
    ("field_number_43", ""),
    ("field_number_43", None),
    ("field_number_44", None),
    ("field_number_45", -(2**63)),
    ("field_number_45", 2**63 - 1),
    ("field_number_45", None),
    ("field_number_46", None),
    ("field_number_47", None),
    ("field_number_48", "x"),
    ("field_number_48", "xxxxxxxxxxxxxxxxxxxx"),
    ("field_number_49", -(2**31)),
    ("field_number_49", 2**31 - 1),
    ("field_number_51", None),
    ("field_number_52", "-999999.999"),
    ("field_number_52", "999999.999"),
    ("field_number_52", None),
    ("field_number_53", None),
    ("field_number_54", None),
    ("field_number_55", ""),
    ("field_number_55", None),
    ("field_number_56", None),
    ("field_number_57", -(2**63)),
    ("field_number_57", 2**63 - 1),
    ("field_number_57", None),
    ("field_number_58", None),
    ("field_number_59", None),
]
# Values that each break one rule.
REFUSED: list[tuple[str, Any]] = [
    ("field_number_00", ""),
    ("field_number_00", "x" * 21),
    ("field_number_00", "field number 00 \x00"),
    ("field_number_00", 5),
    ("field_number_00", None),
    ("field_number_01", -2_147_483_649),
    ("field_number_01", 2**31),
    ("field_number_01", "5"),
    ("field_number_01", True),
    ("field_number_01", 1.5),
    ("field_number_01", None),
    ("field_number_02", "true"),
    ("field_number_02", 1),
    ("field_number_02", None),
    ("field_number_03", "today"),
    ("field_number_03", "2030-02-30"),
    ("field_number_03", 5),
    ("field_number_04", "-1000000.000"),
    ("field_number_04", "1000000.000"),
    ("field_number_04", "much"),
    ("field_number_04", "1.0005"),
    ("field_number_04", 1.5),
    ("field_number_05", "now"),
    ("field_number_05", "2030-01-01T12:00:00"),
    ("field_number_05", 5),
    ("field_number_06", "5"),
    ("field_number_06", True),
    ("field_number_07", "field number 07 \x00"),
    ("field_number_07", 5),
    ("field_number_08", "no uuid"),
    ("field_number_08", 5),
    ("field_number_09", -9_223_372_036_854_775_809),
    ("field_number_09", 2**63),
    ("field_number_09", "5"),
    ("field_number_09", True),
    ("field_number_09", 1.5),
    ("field_number_10", "noon"),
    ("field_number_10", 5),
    ("field_number_11", "long"),
    ("field_number_11", 5),
    ("field_number_12", ""),
    ("field_number_12", "x" * 21),
    ("field_number_12", "field number 12 \x00"),
    ("field_number_12", 5),
    ("field_number_12", None),
    ("field_number_13", -2_147_483_649),
    ("field_number_13", 2**31),
    ("field_number_13", "5"),
    ("field_number_13", True),
    ("field_number_13", 1.5),
    ("field_number_13", None),
    ("field_number_14", "true"),
    ("field_number_14", 1),
    ("field_number_14", None),
    ("field_number_15", "today"),
    ("field_number_15", "2030-02-30"),
    ("field_number_15", 5),
    ("field_number_16", "-1000000.000"),
    ("field_number_16", "1000000.000"),
    ("field_number_16", "much"),
    ("field_number_16", "1.0005"),
    ("field_number_16", 1.5),
    ("field_number_17", "now"),
    ("field_number_17", "2030-01-01T12:00:00"),
    ("field_number_17", 5),
    ("field_number_18", "5"),
    ("field_number_18", True),
    ("field_number_19", "field number 19 \x00"),
    ("field_number_19", 5),
    ("field_number_20", "no uuid"),
    ("field_number_20", 5),
    ("field_number_21", -9_223_372_036_854_775_809),
    ("field_number_21", 2**63),
    ("field_number_21", "5"),
    ("field_number_21", True),
    ("field_number_21", 1.5),
    ("field_number_22", "noon"),
    ("field_number_22", 5),
    ("field_number_23", "long"),
    ("field_number_23", 5),
    ("field_number_24", ""),
    ("field_number_24", "x" * 21),
    ("field_number_24", "field number 24 \x00"),
    ("field_number_24", 5),
    ("field_number_24", None),
    ("field_number_25", -2_147_483_649),
    ("field_number_25", 2**31),
    ("field_number_25", "5"),
    ("field_number_25", True),
    ("field_number_25", 1.5),
    ("field_number_25", None),
    ("field_number_26", "true"),
    ("field_number_26", 1),
    ("field_number_26", None),
    ("field_number_27", "today"),
    ("field_number_27", "2030-02-30"),
    ("field_number_27", 5),
    ("field_number_28", "-1000000.000"),
    ("field_number_28", "1000000.000"),
    ("field_number_28", "much"),
    ("field_number_28", "1.0005"),
    ("field_number_28", 1.5),
    ("field_number_29", "now"),
    ("field_number_29", "2030-01-01T12:00:00"),
    ("field_number_29", 5),
    ("field_number_30", "5"),
    ("field_number_30", True),
    ("field_number_31", "field number 31 \x00"),
    ("field_number_31", 5),
    ("field_number_32", "no uuid"),
    ("field_number_32", 5),
    ("field_number_33", -9_223_372_036_854_775_809),
    ("field_number_33", 2**63),
    ("field_number_33", "5"),
    ("field_number_33", True),
    ("field_number_33", 1.5),
    ("field_number_34", "noon"),
    ("field_number_34", 5),
    ("field_number_35", "long"),
    ("field_number_35", 5),
    ("field_number_36", ""),
    ("field_number_36", "x" * 21),
    ("field_number_36", "field number 36 \x00"),
    ("field_number_36", 5),
    ("field_number_36", None),
    ("field_number_37", -2_147_483_649),
    ("field_number_37", 2**31),
    ("field_number_37", "5"),
    ("field_number_37", True),
    ("field_number_37", 1.5),
    ("field_number_37", None),
    ("field_number_38", "true"),
    ("field_number_38", 1),
    ("field_number_38", None),
    ("field_number_39", "today"),
    ("field_number_39", "2030-02-30"),
    ("field_number_39", 5),
    ("field_number_40", "-1000000.000"),
    ("field_number_40", "1000000.000"),
    ("field_number_40", "much"),
    ("field_number_40", "1.0005"),
    ("field_number_40", 1.5),
    ("field_number_41", "now"),
    ("field_number_41", "2030-01-01T12:00:00"),
    ("field_number_41", 5),
    ("field_number_42", "5"),
    ("field_number_42", True),
    ("field_number_43", "field number 43 \x00"),
    ("field_number_43", 5),
    ("field_number_44", "no uuid"),
    ("field_number_44", 5),
    ("field_number_45", -9_223_372_036_854_775_809),
    ("field_number_45", 2**63),
    ("field_number_45", "5"),
    ("field_number_45", True),
    ("field_number_45", 1.5),
    ("field_number_46", "noon"),
    ("field_number_46", 5),
    ("field_number_47", "long"),
    ("field_number_47", 5),
    ("field_number_48", ""),
    ("field_number_48", "x" * 21),
    ("field_number_48", "field number 48 \x00"),
    ("field_number_48", 5),
    ("field_number_48", None),
    ("field_number_49", -2_147_483_649),
    ("field_number_49", 2**31),
    ("field_number_49", "5"),
    ("field_number_49", True),
    ("field_number_49", 1.5),
    ("field_number_49", None),
    ("field_number_50", "true"),
    ("field_number_50", 1),
    ("field_number_50", None),
    ("field_number_51", "today"),
    ("field_number_51", "2030-02-30"),
    ("field_number_51", 5),
    ("field_number_52", "-1000000.000"),
    ("field_number_52", "1000000.000"),
    ("field_number_52", "much"),
    ("field_number_52", "1.0005"),
    ("field_number_52", 1.5),
    ("field_number_53", "now"),
    ("field_number_53", "2030-01-01T12:00:00"),
    ("field_number_53", 5),
    ("field_number_54", "5"),
    ("field_number_54", True),
    ("field_number_55", "field number 55 \x00"),
    ("field_number_55", 5),
    ("field_number_56", "no uuid"),
    ("field_number_56", 5),
    ("field_number_57", -9_223_372_036_854_775_809),
    ("field_number_57", 2**63),
    ("field_number_57", "5"),
    ("field_number_57", True),
    ("field_number_57", 1.5),
    ("field_number_58", "noon"),
    ("field_number_58", 5),
    ("field_number_59", "long"),
    ("field_number_59", 5),
]


async def test_create(client: AsyncClient, db: Database) -> None:
    body = await build_sheet(db)
    response = await client.post("/sheets", json=body)
    assert response.status_code == 201
    created = response.json()
    assert created.keys() == {
        "id",
        "field_number_00",
        "field_number_01",
        "field_number_02",
        "field_number_03",
        "field_number_04",
        "field_number_05",
        "field_number_06",
        "field_number_07",
        "field_number_08",
        "field_number_09",
        "field_number_10",
        "field_number_11",
        "field_number_12",
        "field_number_13",
        "field_number_14",
        "field_number_15",
        "field_number_16",
        "field_number_17",
        "field_number_18",
        "field_number_19",
        "field_number_20",
        "field_number_21",
        "field_number_22",
        "field_number_23",
        "field_number_24",
        "field_number_25",
        "field_number_26",
        "field_number_27",
        "field_number_28",
        "field_number_29",
        "field_number_30",
        "field_number_31",
        "field_number_32",
        "field_number_33",
        "field_number_34",
        "field_number_35",
        "field_number_36",
        "field_number_37",
        "field_number_38",
        "field_number_39",
        "field_number_40",
        "field_number_41",
        "field_number_42",
        "field_number_43",
        "field_number_44",
        "field_number_45",
        "field_number_46",
        "field_number_47",
        "field_number_48",
        "field_number_49",
        "field_number_50",
        "field_number_51",
        "field_number_52",
        "field_number_53",
        "field_number_54",
        "field_number_55",
        "field_number_56",
        "field_number_57",
        "field_number_58",
        "field_number_59",
        "created_at",
        "updated_at",
    }
    assert body.items() <= created.items()
    assert response.headers["location"] == f"/sheets/{created['id']}"
    assert (await client.get(response.headers["location"])).json() == created


async def test_create_fills_in_what_is_left_out(client: AsyncClient, db: Database) -> None:
    before = datetime.now(UTC)
    body = await build_sheet(db)
    required = {
        name: body[name]
        for name in [
            "field_number_00",
            "field_number_01",
            "field_number_12",
            "field_number_13",
            "field_number_24",
            "field_number_25",
            "field_number_36",
            "field_number_37",
            "field_number_48",
            "field_number_49",
        ]
    }
    response = await client.post("/sheets", json=required)
    assert response.status_code == 201
    created = response.json()
    assert {
        "field_number_02": False,
        "field_number_03": None,
        "field_number_04": None,
        "field_number_05": None,
        "field_number_06": None,
        "field_number_07": None,
        "field_number_08": None,
        "field_number_09": None,
        "field_number_10": None,
        "field_number_11": None,
        "field_number_14": False,
        "field_number_15": None,
        "field_number_16": None,
        "field_number_17": None,
        "field_number_18": None,
        "field_number_19": None,
        "field_number_20": None,
        "field_number_21": None,
        "field_number_22": None,
        "field_number_23": None,
        "field_number_26": False,
        "field_number_27": None,
        "field_number_28": None,
        "field_number_29": None,
        "field_number_30": None,
        "field_number_31": None,
        "field_number_32": None,
        "field_number_33": None,
        "field_number_34": None,
        "field_number_35": None,
        "field_number_38": False,
        "field_number_39": None,
        "field_number_40": None,
        "field_number_41": None,
        "field_number_42": None,
        "field_number_43": None,
        "field_number_44": None,
        "field_number_45": None,
        "field_number_46": None,
        "field_number_47": None,
        "field_number_50": False,
        "field_number_51": None,
        "field_number_52": None,
        "field_number_53": None,
        "field_number_54": None,
        "field_number_55": None,
        "field_number_56": None,
        "field_number_57": None,
        "field_number_58": None,
        "field_number_59": None,
    }.items() <= created.items()
    for name in ["created_at", "updated_at"]:
        assert before <= datetime.fromisoformat(created[name]) <= datetime.now(UTC)
    assert UUID(created["id"]).version == 7


@pytest.mark.parametrize(
    "name",
    [
        "field_number_00",
        "field_number_01",
        "field_number_12",
        "field_number_13",
        "field_number_24",
        "field_number_25",
        "field_number_36",
        "field_number_37",
        "field_number_48",
        "field_number_49",
    ],
)
async def test_create_requires(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_sheet(db)
    del body[name]
    assert refused(await client.post("/sheets", json=body)) == [name]


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_create_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    body = await build_sheet(db) | {name: None}
    assert refused(await client.post("/sheets", json=body)) == [name]


@pytest.mark.parametrize(("name", "value"), ACCEPTED)
async def test_create_accepts(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_sheet(db, **{name: value})
    response = await client.post("/sheets", json=body)
    assert response.status_code == 201
    assert response.json()[name] == value


@pytest.mark.parametrize(("name", "value"), REFUSED)
async def test_create_refuses(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    body = await build_sheet(db, **{name: value})
    assert refused(await client.post("/sheets", json=body)) == [name]


async def test_get(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    response = await client.get(f"/sheets/{sheet.id}")
    assert response.status_code == 200
    assert response.json() == as_json(sheet)


async def test_get_missing(client: AsyncClient) -> None:
    assert is_missing(await client.get(MISSING))


async def test_get_with_malformed_key(client: AsyncClient) -> None:
    assert refused(await client.get("/sheets/z")) == ["sheet_id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("field_number_00", "field number 00 b"),
        ("field_number_01", 2),
        ("field_number_02", True),
        ("field_number_03", "2030-01-02"),
        ("field_number_03", None),
        ("field_number_04", "2.000"),
        ("field_number_04", None),
        ("field_number_05", "2030-01-01T13:00:00Z"),
        ("field_number_05", None),
        ("field_number_06", 1.5),
        ("field_number_06", None),
        ("field_number_07", "field number 07 b"),
        ("field_number_07", None),
        ("field_number_08", "00000000-0000-4000-8000-000000000002"),
        ("field_number_08", None),
        ("field_number_09", 2),
        ("field_number_09", None),
        ("field_number_10", "12:01:00"),
        ("field_number_10", None),
        ("field_number_11", "P0DT3660S"),
        ("field_number_11", None),
        ("field_number_12", "field number 12 b"),
        ("field_number_13", 2),
        ("field_number_14", True),
        ("field_number_15", "2030-01-02"),
        ("field_number_15", None),
        ("field_number_16", "2.000"),
        ("field_number_16", None),
        ("field_number_17", "2030-01-01T13:00:00Z"),
        ("field_number_17", None),
        ("field_number_18", 1.5),
        ("field_number_18", None),
        ("field_number_19", "field number 19 b"),
        ("field_number_19", None),
        ("field_number_20", "00000000-0000-4000-8000-000000000002"),
        ("field_number_20", None),
        ("field_number_21", 2),
        ("field_number_21", None),
        ("field_number_22", "12:01:00"),
        ("field_number_22", None),
        ("field_number_23", "P0DT3660S"),
        ("field_number_23", None),
        ("field_number_24", "field number 24 b"),
        ("field_number_25", 2),
        ("field_number_26", True),
        ("field_number_27", "2030-01-02"),
        ("field_number_27", None),
        ("field_number_28", "2.000"),
        ("field_number_28", None),
        ("field_number_29", "2030-01-01T13:00:00Z"),
        ("field_number_29", None),
        ("field_number_30", 1.5),
        ("field_number_30", None),
        ("field_number_31", "field number 31 b"),
        ("field_number_31", None),
        ("field_number_32", "00000000-0000-4000-8000-000000000002"),
        ("field_number_32", None),
        ("field_number_33", 2),
        ("field_number_33", None),
        ("field_number_34", "12:01:00"),
        ("field_number_34", None),
        ("field_number_35", "P0DT3660S"),
        ("field_number_35", None),
        ("field_number_36", "field number 36 b"),
        ("field_number_37", 2),
        ("field_number_38", True),
        ("field_number_39", "2030-01-02"),
        ("field_number_39", None),
        ("field_number_40", "2.000"),
        ("field_number_40", None),
        ("field_number_41", "2030-01-01T13:00:00Z"),
        ("field_number_41", None),
        ("field_number_42", 1.5),
        ("field_number_42", None),
        ("field_number_43", "field number 43 b"),
        ("field_number_43", None),
        ("field_number_44", "00000000-0000-4000-8000-000000000002"),
        ("field_number_44", None),
        ("field_number_45", 2),
        ("field_number_45", None),
        ("field_number_46", "12:01:00"),
        ("field_number_46", None),
        ("field_number_47", "P0DT3660S"),
        ("field_number_47", None),
        ("field_number_48", "field number 48 b"),
        ("field_number_49", 2),
        ("field_number_50", True),
        ("field_number_51", "2030-01-02"),
        ("field_number_51", None),
        ("field_number_52", "2.000"),
        ("field_number_52", None),
        ("field_number_53", "2030-01-01T13:00:00Z"),
        ("field_number_53", None),
        ("field_number_54", 1.5),
        ("field_number_54", None),
        ("field_number_55", "field number 55 b"),
        ("field_number_55", None),
        ("field_number_56", "00000000-0000-4000-8000-000000000002"),
        ("field_number_56", None),
        ("field_number_57", 2),
        ("field_number_57", None),
        ("field_number_58", "12:01:00"),
        ("field_number_58", None),
        ("field_number_59", "P0DT3660S"),
        ("field_number_59", None),
    ],
)
async def test_update(client: AsyncClient, db: Database, name: str, value: Any) -> None:
    sheet = await make_sheet(db)
    response = await client.patch(f"/sheets/{sheet.id}", json={name: value})
    assert response.status_code == 200
    changed = response.json()
    updated_at = changed["updated_at"]
    assert datetime.fromisoformat(updated_at) > sheet.updated_at
    assert changed == as_json(sheet) | {name: value, "updated_at": updated_at}
    # Sent again with nothing to change, the request answers with what is stored.
    assert (await client.patch(f"/sheets/{sheet.id}", json={})).json() == changed


async def test_update_nothing(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    response = await client.patch(f"/sheets/{sheet.id}", json={})
    assert response.status_code == 200
    assert response.json() == as_json(sheet)


async def test_update_missing(client: AsyncClient) -> None:
    assert is_missing(await client.patch(MISSING, json={}))
    change = {"field_number_00": "field number 00 b"}
    assert is_missing(await client.patch(MISSING, json=change))


@pytest.mark.parametrize("name", ["id", "created_at", "updated_at", "no_such_field"])
async def test_update_does_not_take(client: AsyncClient, db: Database, name: str) -> None:
    sheet = await make_sheet(db)
    assert refused(await client.patch(f"/sheets/{sheet.id}", json={name: None})) == [name]


async def test_update_refuses_what_create_refuses(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    for name, value in REFUSED:
        response = await client.patch(f"/sheets/{sheet.id}", json={name: value})
        assert refused(response) == [name], value


async def test_delete(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    response = await client.delete(f"/sheets/{sheet.id}")
    assert response.status_code == 204
    assert response.content == b""
    assert is_missing(await client.get(f"/sheets/{sheet.id}"))
    assert is_missing(await client.delete(f"/sheets/{sheet.id}"))


async def test_delete_missing(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    assert is_missing(await client.delete(MISSING))
    assert (await client.get(f"/sheets/{sheet.id}")).status_code == 200


# Each row's values above those of the row before, where a column has room for it.
RISING: list[dict[str, Any]] = [
    {
        "field_number_01": 1,
        "field_number_02": False,
        "field_number_03": "2030-01-01",
        "field_number_04": "1.000",
        "field_number_05": "2030-01-01T12:00:00Z",
        "field_number_06": 1.0,
        "field_number_09": 1,
        "field_number_10": "12:00:00",
        "field_number_13": 1,
        "field_number_14": False,
        "field_number_15": "2030-01-01",
        "field_number_16": "1.000",
        "field_number_17": "2030-01-01T12:00:00Z",
        "field_number_18": 1.0,
        "field_number_21": 1,
        "field_number_22": "12:00:00",
        "field_number_25": 1,
        "field_number_26": False,
        "field_number_27": "2030-01-01",
        "field_number_28": "1.000",
        "field_number_29": "2030-01-01T12:00:00Z",
        "field_number_30": 1.0,
        "field_number_33": 1,
        "field_number_34": "12:00:00",
        "field_number_37": 1,
        "field_number_38": False,
        "field_number_39": "2030-01-01",
        "field_number_40": "1.000",
        "field_number_41": "2030-01-01T12:00:00Z",
        "field_number_42": 1.0,
        "field_number_45": 1,
        "field_number_46": "12:00:00",
        "field_number_49": 1,
        "field_number_50": False,
        "field_number_51": "2030-01-01",
        "field_number_52": "1.000",
        "field_number_53": "2030-01-01T12:00:00Z",
        "field_number_54": 1.0,
        "field_number_57": 1,
        "field_number_58": "12:00:00",
    },
    {
        "field_number_01": 2,
        "field_number_02": True,
        "field_number_03": "2030-01-02",
        "field_number_04": "2.000",
        "field_number_05": "2030-01-01T13:00:00Z",
        "field_number_06": 1.5,
        "field_number_09": 2,
        "field_number_10": "12:01:00",
        "field_number_13": 2,
        "field_number_14": True,
        "field_number_15": "2030-01-02",
        "field_number_16": "2.000",
        "field_number_17": "2030-01-01T13:00:00Z",
        "field_number_18": 1.5,
        "field_number_21": 2,
        "field_number_22": "12:01:00",
        "field_number_25": 2,
        "field_number_26": True,
        "field_number_27": "2030-01-02",
        "field_number_28": "2.000",
        "field_number_29": "2030-01-01T13:00:00Z",
        "field_number_30": 1.5,
        "field_number_33": 2,
        "field_number_34": "12:01:00",
        "field_number_37": 2,
        "field_number_38": True,
        "field_number_39": "2030-01-02",
        "field_number_40": "2.000",
        "field_number_41": "2030-01-01T13:00:00Z",
        "field_number_42": 1.5,
        "field_number_45": 2,
        "field_number_46": "12:01:00",
        "field_number_49": 2,
        "field_number_50": True,
        "field_number_51": "2030-01-02",
        "field_number_52": "2.000",
        "field_number_53": "2030-01-01T13:00:00Z",
        "field_number_54": 1.5,
        "field_number_57": 2,
        "field_number_58": "12:01:00",
    },
    {
        "field_number_01": 3,
        "field_number_02": False,
        "field_number_03": "2030-01-03",
        "field_number_04": "3.000",
        "field_number_05": "2030-01-01T14:00:00Z",
        "field_number_06": 2.0,
        "field_number_09": 3,
        "field_number_10": "12:02:00",
        "field_number_13": 3,
        "field_number_14": False,
        "field_number_15": "2030-01-03",
        "field_number_16": "3.000",
        "field_number_17": "2030-01-01T14:00:00Z",
        "field_number_18": 2.0,
        "field_number_21": 3,
        "field_number_22": "12:02:00",
        "field_number_25": 3,
        "field_number_26": False,
        "field_number_27": "2030-01-03",
        "field_number_28": "3.000",
        "field_number_29": "2030-01-01T14:00:00Z",
        "field_number_30": 2.0,
        "field_number_33": 3,
        "field_number_34": "12:02:00",
        "field_number_37": 3,
        "field_number_38": False,
        "field_number_39": "2030-01-03",
        "field_number_40": "3.000",
        "field_number_41": "2030-01-01T14:00:00Z",
        "field_number_42": 2.0,
        "field_number_45": 3,
        "field_number_46": "12:02:00",
        "field_number_49": 3,
        "field_number_50": False,
        "field_number_51": "2030-01-03",
        "field_number_52": "3.000",
        "field_number_53": "2030-01-01T14:00:00Z",
        "field_number_54": 2.0,
        "field_number_57": 3,
        "field_number_58": "12:02:00",
    },
]


async def make_rising_sheets(db: Database) -> list[dict[str, Any]]:
    rows = []
    for values in RISING:
        sheet = await make_sheet(db, **values)
        rows.append(as_json(sheet))
    return rows


async def test_list_nothing(client: AsyncClient) -> None:
    response = await client.get("/sheets")
    assert response.status_code == 200
    assert response.json() == {"items": [], "next_cursor": None}


async def test_list(client: AsyncClient, db: Database) -> None:
    sheet = await make_sheet(db)
    response = await client.get("/sheets")
    assert response.json()["items"] == [as_json(sheet)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("id", EQUALITY),
        ("field_number_01", COMPARED),
        ("field_number_02", TRUTH),
        ("field_number_03", COMPARED),
        ("field_number_04", COMPARED),
        ("field_number_05", COMPARED),
        ("field_number_06", COMPARED),
        ("field_number_09", COMPARED),
        ("field_number_10", COMPARED),
        ("field_number_13", COMPARED),
        ("field_number_14", TRUTH),
        ("field_number_15", COMPARED),
        ("field_number_16", COMPARED),
        ("field_number_17", COMPARED),
        ("field_number_18", COMPARED),
        ("field_number_21", COMPARED),
        ("field_number_22", COMPARED),
        ("field_number_25", COMPARED),
        ("field_number_26", TRUTH),
        ("field_number_27", COMPARED),
        ("field_number_28", COMPARED),
        ("field_number_29", COMPARED),
        ("field_number_30", COMPARED),
        ("field_number_33", COMPARED),
        ("field_number_34", COMPARED),
        ("field_number_37", COMPARED),
        ("field_number_38", TRUTH),
        ("field_number_39", COMPARED),
        ("field_number_40", COMPARED),
        ("field_number_41", COMPARED),
        ("field_number_42", COMPARED),
        ("field_number_45", COMPARED),
        ("field_number_46", COMPARED),
        ("field_number_49", COMPARED),
        ("field_number_50", TRUTH),
        ("field_number_51", COMPARED),
        ("field_number_52", COMPARED),
        ("field_number_53", COMPARED),
        ("field_number_54", COMPARED),
        ("field_number_57", COMPARED),
        ("field_number_58", COMPARED),
        ("created_at", COMPARED),
        ("updated_at", COMPARED),
    ],
)
async def test_list_filters(
    client: AsyncClient, db: Database, name: str, expected: dict[str, list[int]]
) -> None:
    rows = await make_rising_sheets(db)
    assert await compared(client, "/sheets", rows, name, expected) == expected


@pytest.mark.parametrize(
    "name",
    [
        "field_number_03",
        "field_number_04",
        "field_number_05",
        "field_number_06",
        "field_number_09",
        "field_number_10",
        "field_number_15",
        "field_number_16",
        "field_number_17",
        "field_number_18",
        "field_number_21",
        "field_number_22",
        "field_number_27",
        "field_number_28",
        "field_number_29",
        "field_number_30",
        "field_number_33",
        "field_number_34",
        "field_number_39",
        "field_number_40",
        "field_number_41",
        "field_number_42",
        "field_number_45",
        "field_number_46",
        "field_number_51",
        "field_number_52",
        "field_number_53",
        "field_number_54",
        "field_number_57",
        "field_number_58",
    ],
)
async def test_list_filters_nulls(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_sheets(db)
    rows.append(
        as_json(
            await make_sheet(
                db,
                field_number_03=None,
                field_number_04=None,
                field_number_05=None,
                field_number_06=None,
                field_number_09=None,
                field_number_10=None,
                field_number_15=None,
                field_number_16=None,
                field_number_17=None,
                field_number_18=None,
                field_number_21=None,
                field_number_22=None,
                field_number_27=None,
                field_number_28=None,
                field_number_29=None,
                field_number_30=None,
                field_number_33=None,
                field_number_34=None,
                field_number_39=None,
                field_number_40=None,
                field_number_41=None,
                field_number_42=None,
                field_number_45=None,
                field_number_46=None,
                field_number_51=None,
                field_number_52=None,
                field_number_53=None,
                field_number_54=None,
                field_number_57=None,
                field_number_58=None,
            )
        )
    )
    query = f"{name}__is_null"
    assert await found(client, "/sheets", rows, **{query: "true"}) == [3]
    assert set(await found(client, "/sheets", rows, **{query: "false"})) == {0, 1, 2}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("no_such_parameter", "1"),
        ("limit", 0),
        ("limit", 101),
        ("cursor", "?"),
        ("sort", "no_such_field"),
        ("id__in", "no such value"),
        ("field_number_01__in", "no such value"),
        ("field_number_02", "no such value"),
        ("field_number_03__in", "no such value"),
        ("field_number_03__is_null", "perhaps"),
        ("field_number_04__in", "no such value"),
        ("field_number_04__is_null", "perhaps"),
        ("field_number_05__in", "no such value"),
        ("field_number_05__is_null", "perhaps"),
        ("field_number_06__in", "no such value"),
        ("field_number_06__is_null", "perhaps"),
        ("field_number_09__in", "no such value"),
        ("field_number_09__is_null", "perhaps"),
        ("field_number_10__in", "no such value"),
        ("field_number_10__is_null", "perhaps"),
        ("field_number_13__in", "no such value"),
        ("field_number_14", "no such value"),
        ("field_number_15__in", "no such value"),
        ("field_number_15__is_null", "perhaps"),
        ("field_number_16__in", "no such value"),
        ("field_number_16__is_null", "perhaps"),
        ("field_number_17__in", "no such value"),
        ("field_number_17__is_null", "perhaps"),
        ("field_number_18__in", "no such value"),
        ("field_number_18__is_null", "perhaps"),
        ("field_number_21__in", "no such value"),
        ("field_number_21__is_null", "perhaps"),
        ("field_number_22__in", "no such value"),
        ("field_number_22__is_null", "perhaps"),
        ("field_number_25__in", "no such value"),
        ("field_number_26", "no such value"),
        ("field_number_27__in", "no such value"),
        ("field_number_27__is_null", "perhaps"),
        ("field_number_28__in", "no such value"),
        ("field_number_28__is_null", "perhaps"),
        ("field_number_29__in", "no such value"),
        ("field_number_29__is_null", "perhaps"),
        ("field_number_30__in", "no such value"),
        ("field_number_30__is_null", "perhaps"),
        ("field_number_33__in", "no such value"),
        ("field_number_33__is_null", "perhaps"),
        ("field_number_34__in", "no such value"),
        ("field_number_34__is_null", "perhaps"),
        ("field_number_37__in", "no such value"),
        ("field_number_38", "no such value"),
        ("field_number_39__in", "no such value"),
        ("field_number_39__is_null", "perhaps"),
        ("field_number_40__in", "no such value"),
        ("field_number_40__is_null", "perhaps"),
        ("field_number_41__in", "no such value"),
        ("field_number_41__is_null", "perhaps"),
        ("field_number_42__in", "no such value"),
        ("field_number_42__is_null", "perhaps"),
        ("field_number_45__in", "no such value"),
        ("field_number_45__is_null", "perhaps"),
        ("field_number_46__in", "no such value"),
        ("field_number_46__is_null", "perhaps"),
        ("field_number_49__in", "no such value"),
        ("field_number_50", "no such value"),
        ("field_number_51__in", "no such value"),
        ("field_number_51__is_null", "perhaps"),
        ("field_number_52__in", "no such value"),
        ("field_number_52__is_null", "perhaps"),
        ("field_number_53__in", "no such value"),
        ("field_number_53__is_null", "perhaps"),
        ("field_number_54__in", "no such value"),
        ("field_number_54__is_null", "perhaps"),
        ("field_number_57__in", "no such value"),
        ("field_number_57__is_null", "perhaps"),
        ("field_number_58__in", "no such value"),
        ("field_number_58__is_null", "perhaps"),
        ("created_at__in", "no such value"),
        ("updated_at__in", "no such value"),
    ],
)
async def test_list_refuses(client: AsyncClient, name: str, value: Any) -> None:
    assert refused(await client.get("/sheets", params={name: value})) == [name]


async def test_list_in_default_order(client: AsyncClient, db: Database) -> None:
    rows = await make_rising_sheets(db)
    assert await found(client, "/sheets", rows) == sorted(
        range(3), key=lambda number: rows[number]["id"]
    )


@pytest.mark.parametrize(
    "name",
    [
        "field_number_01",
        "field_number_13",
        "field_number_25",
        "field_number_37",
        "field_number_49",
        "created_at",
        "updated_at",
    ],
)
async def test_list_sorts(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_sheets(db)
    assert await found(client, "/sheets", rows, sort=name) == [0, 1, 2]
    assert await found(client, "/sheets", rows, sort=f"-{name}") == [2, 1, 0]


@pytest.mark.parametrize("name", ["id"])
async def test_list_sorts_by_value(client: AsyncClient, db: Database, name: str) -> None:
    rows = await make_rising_sheets(db)
    values = sorted(row[name] for row in rows)
    up = await found(client, "/sheets", rows, sort=name)
    assert [rows[position][name] for position in up] == values
    down = await found(client, "/sheets", rows, sort=f"-{name}")
    assert [rows[position][name] for position in down] == values[::-1]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"sort": "id"},
        {"sort": "-id"},
        {"sort": "field_number_01"},
        {"sort": "-field_number_01"},
        {"sort": "field_number_13"},
        {"sort": "-field_number_13"},
        {"sort": "field_number_25"},
        {"sort": "-field_number_25"},
        {"sort": "field_number_37"},
        {"sort": "-field_number_37"},
        {"sort": "field_number_49"},
        {"sort": "-field_number_49"},
        {"sort": "created_at"},
        {"sort": "-created_at"},
        {"sort": "updated_at"},
        {"sort": "-updated_at"},
    ],
)
async def test_list_pages(client: AsyncClient, db: Database, order: dict[str, str]) -> None:
    rows = [as_json(await make_sheet(db)) for _ in range(5)]
    items = await walk(client, "/sheets", limit=2, **order)
    assert sorted(rows.index(item) for item in items) == [0, 1, 2, 3, 4]
    response = await client.get("/sheets", params={"limit": 5, **order})
    assert response.json() == {"items": items, "next_cursor": None}


async def test_list_refuses_foreign_cursors(client: AsyncClient, db: Database) -> None:
    for _ in range(2):
        await make_sheet(db)
    page = (await client.get("/sheets", params={"limit": 1})).json()
    cursor = page["next_cursor"]
    assert is_missing(await client.get("/sheets", params={"cursor": f"x{cursor}"}))
    query = {"cursor": cursor, "sort": "-id"}
    assert is_missing(await client.get("/sheets", params=query))
    cursor = forged("id", [])
    assert is_missing(await client.get("/sheets", params={"cursor": cursor}))


async def test_list_takes_as_many_statements_for_many_rows(
    client: AsyncClient, db: Database, count_statements: Count
) -> None:
    counts = set()
    for _ in range(3):
        await make_sheet(db)
        with count_statements() as statements:
            await client.get("/sheets")
        counts.add(len(statements))
    assert len(counts) == 1
