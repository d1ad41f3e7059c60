"""Special events as the document knows them."""

from app.resources.mapping import Resource
from app.schemas.special_event import SpecialEventCreate, SpecialEventRead, SpecialEventUpdate

SPECIAL_EVENTS = Resource(
    SpecialEventRead,
    SpecialEventCreate,
    SpecialEventUpdate,
    fields={
        "eventId": "id",
        "name": "name",
        "location": "location",
        "eventDescription": "event_description",
        "dates": "dates",
        "price": "price",
    },
)
