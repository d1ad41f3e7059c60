"""How an entity is listed: filters, orders, search and pages, whether or not it has routes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stackgen.model.entities import Entity, Model, Page

PAGING = frozenset({"limit", "cursor", "offset", "sort", "q"})
DEFAULT_PAGE = Page()


@dataclass(frozen=True)
class ListingPlan:
    """A listing, by JSON keys."""

    style: Literal["cursor", "offset"]
    page: Page | None  # where it differs from the default
    filters: tuple[str, ...]
    sorts: tuple[str, ...]
    search: tuple[str, ...]


def listing_of(entity: Entity) -> ListingPlan:
    """The listing of an entity; one without routes as its document wants it, or by its commands alone."""
    api = entity.api or entity.listing
    if api is None:
        return ListingPlan("cursor", None, (), (), ())
    plain = (api.page.size, api.page.max) == (DEFAULT_PAGE.size, DEFAULT_PAGE.max)
    return ListingPlan(api.page.style, None if plain else api.page, api.filter, api.sort, api.search)


def styles_of(model: Model) -> frozenset[str]:
    """How the entities of a model are paged; of one without entities, as the first one will be."""
    return frozenset(listing_of(entity).style for entity in model.served) or frozenset({"cursor"})


def is_only_part(entity: Entity) -> bool:
    """Whether its row is the only one in what it is a part of: then it is not listed."""
    return entity.parent is not None and entity.parent.one_to_one
