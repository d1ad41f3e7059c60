"""Every table, so that importing this package fills the metadata."""

from app.models.base import Base
from app.models.optional_specimen import OptionalSpecimen
from app.models.specimen import Specimen

__all__ = [
    "Base",
    "OptionalSpecimen",
    "Specimen",
]
