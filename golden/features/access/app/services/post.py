"""Posts: rules and queries."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, bindparam, delete, insert, select, true, update
from sqlmodel import col

from app.access import CUSTOMERS, EVERYTHING, USERS, Access
from app.db.listing import Listing
from app.db.membership import one_of
from app.db.owners import (
    Reference,
    by_owner,
    check_seen,
    claim,
    customers_of,
    posts_of,
    sees,
    users_of,
)
from app.db.rows import optional, split
from app.db.session import AnyRow, Queries
from app.db.versions import at_version, check_version, expected
from app.errors import AppError, MissingReferenceError, NotFoundError, StaleVersionError
from app.models.base import columns_of, table_of
from app.models.customer import Customer
from app.models.post import Post, PostMentionLink
from app.models.user import User
from app.schemas.embedded import CustomerSummary, UserSummary
from app.schemas.page import OffsetPage
from app.schemas.post import PostCreate, PostQuery, PostRead, PostUpdate
from app.schemas.types import Timestamp

_TABLE = table_of(Post)
_COLUMNS = columns_of(_TABLE, PostRead)
_AUTHOR_TABLE = table_of(User)
_AUTHOR_COLUMNS = columns_of(_AUTHOR_TABLE, UserSummary)
_THIS = col(Post.id) == bindparam("_id")
_OWNED = posts_of("_owner")
_CURRENT = at_version(col(Post.version))
_SELECT = select(*_COLUMNS, *_AUTHOR_COLUMNS).select_from(
    _TABLE.outerjoin(
        _AUTHOR_TABLE,
        and_(_TABLE.c.author_id == _AUTHOR_TABLE.c.id, sees("users", users_of("_viewer"))),
    )
)
_GET = by_owner(_SELECT.where(_THIS), _OWNED)
_INSERT: Executable = insert(Post).returning(col(Post.id))
_UPDATE = by_owner(update(Post).where(_THIS, _CURRENT).returning(col(Post.id)), _OWNED)
_VERSION = by_owner(select(col(Post.version)).where(_THIS), _OWNED)
_DELETE = by_owner(delete(Post).where(_THIS, _CURRENT).returning(col(Post.id)), _OWNED)
_MENTIONS_OF = (
    select(col(PostMentionLink.post_id), *columns_of(table_of(Customer), CustomerSummary))
    .join_from(PostMentionLink, Customer, col(PostMentionLink.customer_id) == col(Customer.id))
    .where(one_of(col(PostMentionLink.post_id), "_ids"), sees("customers", customers_of("_viewer")))
    .order_by(col(Customer.id))
)
_ADD_MENTIONS: Executable = (
    insert(PostMentionLink)
    .from_select(
        ["post_id", "customer_id"],
        select(col(Post.id), col(Customer.id))
        .join_from(Post, Customer, true())
        .where(
            col(Post.id) == bindparam("_id"),
            one_of(col(Customer.id), "_ids"),
            sees("customers", customers_of("_viewer")),
        ),
    )
    .returning(col(PostMentionLink.customer_id))
)
_REMOVE_MENTIONS = delete(PostMentionLink).where(
    col(PostMentionLink.post_id) == bindparam("_id"),
    col(PostMentionLink.customer_id).in_(
        select(col(Customer.id)).where(sees("customers", customers_of("_viewer"))).correlate(None)
    ),
)
_REFERENCES = [
    Reference(("author_id",), ("author_id",), USERS["get"], owning=True, user=True),
]
_LISTING = Listing(
    Post,
    _SELECT,
    sorts={
        "id": UUID,
        "created_at": Timestamp,
        "updated_at": Timestamp,
    },
)
_OWN_LISTING = _LISTING.where(_OWNED)


class PostService:
    """What can be done with posts."""

    def __init__(self, db: Queries, access: Access = EVERYTHING) -> None:
        self.db = db
        self.access = access
        self.sight = access.sight(users=USERS["get"], customers=CUSTOMERS["get"])

    async def search(self, query: PostQuery) -> OffsetPage[PostRead]:
        """Return a part of the posts."""
        access = self.access
        listing = _LISTING if access.owner is None else _OWN_LISTING
        rows, total = await listing.part(self.db, query, **access.bound, **self.sight)
        return OffsetPage(await self._complete(rows), total, query.limit, query.offset)

    async def get(self, post_id: UUID) -> PostRead:
        """Return a post."""
        row = await self.db.first(
            _GET.of(self.access), _id=post_id, **self.access.bound, **self.sight
        )
        if row is None:
            raise NotFoundError(f"There is no post {post_id}.")
        return (await self._complete([row]))[0]

    async def create(self, data: PostCreate) -> PostRead:
        """Create a post and return it."""
        values = data.model_dump(exclude={"mention_ids"})
        claim(self.access, values, data.model_fields_set, "author_id")
        async with self.db.transaction() as tx:
            row = await tx.one(_INSERT, **values)
            await check_seen(tx, self.access, _REFERENCES, [values])
            await _set_mentions(tx, self.access, row[0], data.mention_ids)
            return await PostService(tx, self.access).get(*row)

    async def update(
        self, post_id: UUID, data: PostUpdate, *, versions: Collection[int] | None = None
    ) -> PostRead:
        """Change the given fields of a post and return it."""
        changes = data.model_dump(exclude_unset=True, exclude={"mention_ids"})
        if not data.model_fields_set:
            unchanged = await self.get(post_id)
            check_version(unchanged.version, versions)
            return unchanged
        async with self.db.transaction() as tx:
            if (
                await tx.first(
                    _UPDATE.of(self.access),
                    _id=post_id,
                    **self.access.bound,
                    **expected(versions),
                    **changes,
                )
                is None
            ):
                raise await _missed(tx, self.access, post_id)
            await check_seen(tx, self.access, _REFERENCES, [changes])
            if "mention_ids" in data.model_fields_set:
                await _set_mentions(tx, self.access, post_id, data.mention_ids)
            return await PostService(tx, self.access).get(post_id)

    async def delete(self, post_id: UUID, *, versions: Collection[int] | None = None) -> None:
        """Delete a post."""
        if (
            await self.db.first(
                _DELETE.of(self.access), _id=post_id, **self.access.bound, **expected(versions)
            )
            is None
        ):
            raise await _missed(self.db, self.access, post_id)

    async def _complete(self, rows: Sequence[AnyRow]) -> list[PostRead]:
        """Return the posts of the rows, with what belongs to them."""
        reads = [_read(row) for row in rows]
        if not reads:
            return []
        by_key = {read.id: read for read in reads}
        for post_id, *values in await self.db.all(_MENTIONS_OF, _ids=list(by_key), **self.sight):
            by_key[post_id].mentions.append(CustomerSummary(*values))
            by_key[post_id].mention_ids.append(values[0])
        return reads


def _read(row: AnyRow) -> PostRead:
    """Return the post of a row, with the objects that stand beside it."""
    own, author = split(row, _COLUMNS, _AUTHOR_COLUMNS)
    values: list[Any] = [
        *own,
        optional(UserSummary, author),
    ]
    return PostRead(*values)


async def _set_mentions(
    tx: Queries, access: Access, post_id: UUID, mention_ids: Sequence[UUID]
) -> None:
    wanted = set(mention_ids)
    sight = access.sight(customers=CUSTOMERS["get"])
    await tx.all(_REMOVE_MENTIONS, _id=post_id, **sight)
    added = await tx.all(_ADD_MENTIONS, _id=post_id, _ids=list(wanted), **sight)
    if len(added) < len(wanted):
        raise MissingReferenceError(
            "A customer that is referred to does not exist.", ("mention_ids",)
        )


async def _missed(db: Queries, access: Access, post_id: UUID) -> AppError:
    """Return why no post was found to change: it is gone, or has another version by now."""
    row = await db.first(_VERSION.of(access), _id=post_id, **access.bound)
    if row is None:
        return NotFoundError(f"There is no post {post_id}.")
    return StaleVersionError(f"By now this is version {row[0]}.")
