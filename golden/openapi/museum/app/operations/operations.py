"""What the operations on operations do."""

from app.api.security import Credentials
from app.db.session import Database
from app.errors import NotImplementedActionError
from app.schemas.document import MuseumDailyHours
from app.schemas.parameters import GetMuseumHoursParameters


class OperationsOperations:
    """Operational information about the museum."""

    def __init__(self, db: Database, credentials: Credentials) -> None:
        self.db = db
        self.credentials = credentials

    async def get_museum_hours(
        self, parameters: GetMuseumHoursParameters
    ) -> list[MuseumDailyHours]:
        """Get upcoming museum operating hours."""
        # Yours to write; until then the answer is 501.
        raise NotImplementedActionError("The operation `getMuseumHours` is not written yet.")
