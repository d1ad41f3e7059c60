"""Sheets for tests."""

from typing import Any

from app.db.session import Queries
from app.schemas.sheet import SheetCreate, SheetRead
from app.services.sheet import SheetService


async def build_sheet(_db: Queries, /, **values: Any) -> dict[str, Any]:
    """Return the body of a request that creates a sheet."""
    body: dict[str, Any] = {
        "field_number_00": "field number 00 a",
        "field_number_01": 1,
        "field_number_02": False,
        "field_number_03": "2030-01-01",
        "field_number_04": "1.000",
        "field_number_05": "2030-01-01T12:00:00Z",
        "field_number_06": 1.0,
        "field_number_07": "field number 07 a",
        "field_number_08": "00000000-0000-4000-8000-000000000001",
        "field_number_09": 1,
        "field_number_10": "12:00:00",
        "field_number_11": "P0DT3600S",
        "field_number_12": "field number 12 a",
        "field_number_13": 1,
        "field_number_14": False,
        "field_number_15": "2030-01-01",
        "field_number_16": "1.000",
        "field_number_17": "2030-01-01T12:00:00Z",
        "field_number_18": 1.0,
        "field_number_19": "field number 19 a",
        "field_number_20": "00000000-0000-4000-8000-000000000001",
        "field_number_21": 1,
        "field_number_22": "12:00:00",
        "field_number_23": "P0DT3600S",
        "field_number_24": "field number 24 a",
        "field_number_25": 1,
        "field_number_26": False,
        "field_number_27": "2030-01-01",
        "field_number_28": "1.000",
        "field_number_29": "2030-01-01T12:00:00Z",
        "field_number_30": 1.0,
        "field_number_31": "field number 31 a",
        "field_number_32": "00000000-0000-4000-8000-000000000001",
        "field_number_33": 1,
        "field_number_34": "12:00:00",
        "field_number_35": "P0DT3600S",
        "field_number_36": "field number 36 a",
        "field_number_37": 1,
        "field_number_38": False,
        "field_number_39": "2030-01-01",
        "field_number_40": "1.000",
        "field_number_41": "2030-01-01T12:00:00Z",
        "field_number_42": 1.0,
        "field_number_43": "field number 43 a",
        "field_number_44": "00000000-0000-4000-8000-000000000001",
        "field_number_45": 1,
        "field_number_46": "12:00:00",
        "field_number_47": "P0DT3600S",
        "field_number_48": "field number 48 a",
        "field_number_49": 1,
        "field_number_50": False,
        "field_number_51": "2030-01-01",
        "field_number_52": "1.000",
        "field_number_53": "2030-01-01T12:00:00Z",
        "field_number_54": 1.0,
        "field_number_55": "field number 55 a",
        "field_number_56": "00000000-0000-4000-8000-000000000001",
        "field_number_57": 1,
        "field_number_58": "12:00:00",
        "field_number_59": "P0DT3600S",
    }
    return body | values


async def make_sheet(db: Queries, /, **values: Any) -> SheetRead:
    """Store a sheet."""
    body = await build_sheet(db, **values)
    return await SheetService(db).create(SheetCreate.model_validate(body))
