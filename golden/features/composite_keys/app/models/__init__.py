"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.city import City
from app.models.country import Country
from app.models.deed import Deed
from app.models.house import House
from app.models.mayor import Mayor
from app.models.region import Region
from app.models.street import Street

__all__ = [
    "Base",
    "City",
    "Country",
    "Deed",
    "House",
    "Mayor",
    "Region",
    "Street",
]
