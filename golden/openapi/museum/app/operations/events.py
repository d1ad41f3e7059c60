"""What the operations on events do."""

from uuid import UUID

from app.api.security import Credentials
from app.db.session import Database
from app.resources.mapping import counted, key, limited, query
from app.resources.special_event import SPECIAL_EVENTS
from app.schemas.document import SpecialEvent, SpecialEventFields
from app.schemas.parameters import (
    DeleteSpecialEventParameters,
    GetSpecialEventParameters,
    ListSpecialEventsParameters,
    UpdateSpecialEventParameters,
)
from app.schemas.special_event import SpecialEventQuery
from app.services.special_event import SpecialEventService


class EventsOperations:
    """Special events hosted by the museum."""

    def __init__(self, db: Database, credentials: Credentials) -> None:
        self.db = db
        self.credentials = credentials

    async def list_special_events(
        self, parameters: ListSpecialEventsParameters
    ) -> list[SpecialEvent]:
        """Return a list of upcoming special events at the museum."""
        limit = limited(parameters.limit, 10, 30)
        wanted = query(
            SpecialEventQuery, limit=limit, offset=(counted(parameters.page_, 1) - 1) * limit
        )
        page = await SpecialEventService(self.db).search(wanted)
        return [SpecialEvent.model_validate(SPECIAL_EVENTS.properties(row)) for row in page.items]

    async def create_special_event(self, body: SpecialEvent) -> SpecialEvent:
        """Creates a new special event for the museum."""
        row = await SpecialEventService(self.db).create(SPECIAL_EVENTS.new(body))
        return SpecialEvent.model_validate(SPECIAL_EVENTS.properties(row))

    async def get_special_event(self, parameters: GetSpecialEventParameters) -> SpecialEvent:
        """Get details about a special event."""
        row = await SpecialEventService(self.db).get(key(UUID, parameters.event_id))
        return SpecialEvent.model_validate(SPECIAL_EVENTS.properties(row))

    async def delete_special_event(self, parameters: DeleteSpecialEventParameters) -> None:
        """Delete a special event from the collection. Allows museum to cancel planned events."""
        key_ = key(UUID, parameters.event_id)
        await SpecialEventService(self.db).delete(key_)

    async def update_special_event(
        self, parameters: UpdateSpecialEventParameters, body: SpecialEventFields
    ) -> SpecialEvent:
        """Update the details of a special event."""
        key_ = key(UUID, parameters.event_id)
        row = await SpecialEventService(self.db).update(key_, SPECIAL_EVENTS.changes(body))
        return SpecialEvent.model_validate(SPECIAL_EVENTS.properties(row))
