"""What rows can be imported and exported; those that are parts of others come with them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from app.db.session import Queries
from app.schemas.city import CityCreate, CityQuery, CityRead
from app.schemas.country import CountryCreate, CountryQuery, CountryRead
from app.schemas.deed import DeedCreate, DeedQuery, DeedRead
from app.schemas.house import HouseCreate, HouseQuery, HouseRead
from app.schemas.mayor import MayorCreate, MayorQuery, MayorRead
from app.schemas.region import RegionCreate, RegionQuery, RegionRead
from app.schemas.street import StreetCreate, StreetQuery, StreetRead
from app.services.city import CityService
from app.services.country import CountryService
from app.services.deed import DeedService
from app.services.house import HouseService
from app.services.mayor import MayorService
from app.services.region import RegionService
from app.services.street import StreetService


@dataclass(frozen=True)
class Kind:
    """Rows of one kind: how they are created and listed, and what of them is special in files."""

    service: Callable[[Queries], Any]
    create: type[BaseModel]
    query: type[BaseModel]
    read: type[Any]
    shown: frozenset[str] = frozenset()  # fields that only answers have; in a part: `lines.id`
    json: frozenset[str] = frozenset()  # fields that are JSON in a cell of a CSV file
    page: int = 100  # how many are read at once


KINDS = {
    "countries": Kind(
        CountryService,
        CountryCreate,
        CountryQuery,
        CountryRead,
        shown=frozenset({"created_at", "updated_at"}),
    ),
    "regions": Kind(
        RegionService,
        RegionCreate,
        RegionQuery,
        RegionRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"number"}),
    ),
    "cities": Kind(
        CityService,
        CityCreate,
        CityQuery,
        CityRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"region_number"}),
    ),
    "streets": Kind(
        StreetService,
        StreetCreate,
        StreetQuery,
        StreetRead,
        shown=frozenset({"created_at", "updated_at"}),
        json=frozenset({"position", "city_region_number"}),
    ),
    "houses": Kind(
        HouseService,
        HouseCreate,
        HouseQuery,
        HouseRead,
        shown=frozenset({"id", "created_at", "updated_at", "street"}),
        json=frozenset(
            {
                "street_city_region_number",
                "street_position",
                "other_street_city_region_number",
                "other_street_position",
                "street",
            }
        ),
    ),
    "mayors": Kind(
        MayorService,
        MayorCreate,
        MayorQuery,
        MayorRead,
        shown=frozenset({"id", "created_at", "updated_at", "city"}),
        json=frozenset({"city_region_number", "city"}),
    ),
    "deeds": Kind(
        DeedService,
        DeedCreate,
        DeedQuery,
        DeedRead,
        shown=frozenset({"id", "created_at", "updated_at"}),
        json=frozenset({"street_city_region_number", "street_position"}),
    ),
}
