"""Every table, so that importing this package fills the metadata."""

from app.models.alarm import Alarm
from app.models.base import Base
from app.models.box import Box
from app.models.city import City
from app.models.counter import Counter
from app.models.country import Country
from app.models.day import Day
from app.models.ledger import Ledger
from app.models.lot import Lot
from app.models.ordered import Ordered
from app.models.passport import Passport
from app.models.random import Random
from app.models.reading import Reading
from app.models.shelf import Shelf

__all__ = [
    "Alarm",
    "Base",
    "Box",
    "City",
    "Counter",
    "Country",
    "Day",
    "Ledger",
    "Lot",
    "Ordered",
    "Passport",
    "Random",
    "Reading",
    "Shelf",
]
