"""Listings in tests: which of some rows they find, and all their pages."""

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable
from typing import Any

from httpx import AsyncClient

# What each comparison with the value of the second of three rising rows finds.
COMPARED = {
    "": [1],
    "__ne": [0, 2],
    "__gt": [2],
    "__ge": [1, 2],
    "__lt": [0],
    "__le": [0, 1],
    "__in": [1],
}
EQUALITY = {suffix: COMPARED[suffix] for suffix in ("", "__ne", "__in")}
TRUTH = {suffix: COMPARED[suffix] for suffix in ("", "__ne")}


async def compared(
    client: AsyncClient, path: str, rows: list[dict[str, Any]], name: str, suffixes: Iterable[str]
) -> dict[str, list[int]]:
    """Return what each comparison of a field with its value in the second row finds."""
    value = rows[1][name]
    results = {}
    for suffix in suffixes:
        query = {f"{name}{suffix}": f"{value},{value}" if suffix == "__in" else value}
        results[suffix] = sorted(await found(client, path, rows, **query))
    return results


async def found(
    client: AsyncClient, path: str, rows: list[dict[str, Any]], **query: Any
) -> list[int]:
    """Return the positions in `rows` of those that a listing finds, in its order."""
    items = await walk(client, path, **query)
    return [rows.index(item) for item in items if item in rows]


async def walk(client: AsyncClient, path: str, **query: Any) -> list[dict[str, Any]]:
    """Return the items of all the pages of a listing."""
    items: list[dict[str, Any]] = []
    place: dict[str, Any] | None = {}
    while place is not None:
        page = await read(client, path, query | place)
        items += page["items"]
        if "next_cursor" in page:
            place = {"cursor": page["next_cursor"]} if page["next_cursor"] else None
        else:
            place = {"offset": len(items)} if len(items) < page["total"] else None
    return items


async def read(client: AsyncClient, path: str, query: dict[str, Any]) -> Any:
    """Return one page of a listing."""
    response = await client.get(path, params=query)
    assert response.status_code == 200, response.text
    return response.json()


def forged(*values: Any) -> str:
    """Return a cursor that no listing gave out."""
    return urlsafe_b64encode(json.dumps(values).encode()).rstrip(b"=").decode()
