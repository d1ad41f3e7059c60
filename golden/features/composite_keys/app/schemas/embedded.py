"""What objects look like that are embedded in others: their columns, and nothing below."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(slots=True)
class CitySummary:
    """City, inside another object."""

    name: str
    founded_on: date | None
    region_country_code: str
    region_number: int
    created_at: datetime
    updated_at: datetime


@dataclass(slots=True)
class StreetSummary:
    """Street, inside another object."""

    position: int
    name: str
    city_region_country_code: str
    city_region_number: int
    city_name: str
    created_at: datetime
    updated_at: datetime
