"""What somebody sees of rows of several users: worked out without the rules of the application.

An operator's answer is taken, and of it what the reader may see: by whose each row is in the
database, and by who sees which kind of row.
"""

from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any

import pytest
from httpx import AsyncClient
from pydantic_core import to_jsonable_python
from sqlalchemy import Executable

from app.access import EVERYTHING, Rule
from app.db.session import Database
from app.schemas.robot import RobotRead
from tests.access.callers import Row, Sent
from tests.pages import walk

Item = dict[str, Any]
Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """Which callers see every row, and whether users see their own."""

    every: list[str]
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of row: how one is made for a user, and who sees it how."""

    make: Callable[[Database, RobotRead], Awaitable[Row]]
    key: list[str]
    whose: Executable | None = None  # finds each key and its user
    found: Seen
    listed: Seen | None = None
    deleted: Seen | None = None
    filters: list[str] = field(default_factory=list[str])
    sorts: list[str] = field(default_factory=list[str])
    search: list[str] = field(default_factory=list[str])
    refers: dict[str, str] = field(default_factory=dict[str, str])
    beside: dict[str, str] = field(default_factory=dict[str, str])
    parts: dict[str, str] = field(default_factory=dict[str, str])

    def key_of(self, item: Item | str) -> Key:
        """Return the key of a row, or of a key that stands for it."""
        return tuple(item[name] for name in self.key) if isinstance(item, dict) else (item,)


@contextmanager
def trusted() -> Generator[None, None, None]:
    """Let every request do everything."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Rule, "admit", lambda _rule, _principal: EVERYTHING)
        yield


@dataclass
class World:
    """Rows of several users."""

    kinds: Mapping[str, Kind]
    client: AsyncClient
    random: Random
    rows: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])
    owners: dict[str, dict[Key, str]] = field(default_factory=dict[str, dict[Key, str]])

    async def populate(self, db: Database, users: list[RobotRead]) -> None:
        """Make rows of all kinds, let them refer to each other at random, and delete some."""
        for name, kind in self.kinds.items():
            made = [await kind.make(db, self.random.choice(users)) for _ in range(4)]
            self.rows[name] = list({kind.key_of(row.shown): row for row in made}.values())
        with trusted():
            for name, kind in self.kinds.items():
                for row in self.rows[name]:
                    await self._refer(kind, row)
            for name, kind in self.kinds.items():
                if kind.deleted is not None:
                    for row in self.rows[name][::3]:
                        await self._send(row.requests["delete"])
        for name, kind in self.kinds.items():
            found = [] if kind.whose is None else await db.all(kind.whose)
            listed = [to_jsonable_python(tuple(row)) for row in found]
            self.owners[name] = {tuple(key): str(user) for *key, user in listed}

    async def _refer(self, kind: Kind, row: Row) -> None:
        for name, target in kind.refers.items():
            keys = [self.kinds[target].key_of(one.shown)[0] for one in self.rows[target]]
            many = isinstance(row.shown[name], list)
            value = self.random.sample(keys, 2) if many else self.random.choice(keys)
            await self._send(row.requests["update"]._replace(body={name: value}))

    async def _send(self, sent: Sent) -> None:
        response = await self.client.request(
            sent.method, sent.path, json=sent.body, headers=sent.headers
        )
        assert response.is_success or response.status_code in {409, 412}, response.text


@dataclass
class Reader:
    """Somebody who reads, by their own headers."""

    world: World
    caller: str
    user: str | None  # the key

    def sees(self, name: str, seen: Seen, item: Item | str) -> bool:
        """Return whether they see a row."""
        owner = self.world.owners[name].get(self.world.kinds[name].key_of(item))
        return self.caller in seen.every or (seen.own and owner is not None and owner == self.user)

    def shown(self, name: str, item: Item) -> Item:
        """Return a row without what they do not see beside it."""
        kind, kinds = self.world.kinds[name], self.world.kinds
        left = dict(item)
        for word, other in kind.beside.items():
            seen = kinds[other].found
            if isinstance(item[word], list):
                left[word] = [one for one in item[word] if self.sees(other, seen, one)]
            elif item[word] is not None and not self.sees(other, seen, item[word]):
                left[word] = None
        for word, part in kind.parts.items():
            if isinstance(item[word], list):
                left[word] = [self.shown(part, one) for one in item[word]]
            elif item[word] is not None:
                left[word] = self.shown(part, item[word])
        return left

    def refused(self, seen: Seen) -> int | None:
        """Return the status for who has no right to any row."""
        if self.caller in seen.every or (seen.own and self.user is not None):
            return None
        return 401 if self.user is None else 403

    async def read(self, name: str, row: Row) -> None:
        """Compare the answers to all that asks for a row."""
        if "get" in row.requests:
            await self._get(name, row)
        kind = self.world.kinds[name]
        if kind.listed is not None:
            await self._list(name, row, [kind.listed], {})
        if kind.listed is not None and kind.deleted is not None:
            await self._list(name, row, [kind.listed, kind.deleted], {"deleted": True})

    async def _get(self, name: str, row: Row) -> None:
        """Compare the answer to a request for a row."""
        kind, path = self.world.kinds[name], row.requests["get"].path
        with trusted():
            whole = await self.world.client.get(path)
        response = await self.world.client.get(path)
        if status := self.refused(kind.found):
            assert response.status_code == status
        elif whole.status_code == 200 and self.sees(name, kind.found, row.shown):
            assert response.json() == self.shown(name, whole.json())
        else:
            assert response.status_code == 404

    async def _list(self, name: str, row: Row, seen: list[Seen], query: Item) -> None:
        """Compare the pages of a listing, in some order and with some filter."""
        kind, path = self.world.kinds[name], row.requests["list"].path
        items: list[Item] = []
        with trusted():
            whole = await self.world.client.get(path, params=query)
            if whole.is_success:
                query = query | self._choice(kind, whole.json()["items"])
                items = await walk(self.world.client, path, **query)
        response = await self.world.client.get(path, params=query)
        if status := next(filter(None, map(self.refused, seen)), None):
            assert response.status_code == status
        elif whole.is_success and (self.sees(name, seen[0], row.shown) or response.is_success):
            expected = [item for item in items if all(self.sees(name, one, item) for one in seen)]
            found = await walk(self.world.client, path, **query)
            assert found == [self.shown(name, item) for item in expected]
        else:
            assert response.status_code == 404

    def _choice(self, kind: Kind, items: list[Item]) -> Item:
        """Return an order, a size of pages, and a filter or a search that finds some of the rows."""
        random, query = self.world.random, dict[str, Any]()
        if kind.sorts:
            query["sort"] = random.choice(["", "-"]) + random.choice(kind.sorts)
        if random.random() < 0.5:
            query["limit"] = 1
        words = [*kind.filters, *(["q"] if kind.search else [])]
        if items and words and random.random() < 0.6:
            word, item = random.choice(words), random.choice(items)
            value = item[random.choice(kind.search) if word == "q" else word]
            query |= {word: value} if value is not None else {}
        return query
