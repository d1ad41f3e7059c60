"""Routes of signing in."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Request

from app.api.deps import get_database
from app.api.errors import problems
from app.api.security import SignedIn
from app.errors import NotFoundError, UnauthorizedError
from app.schemas.robot import RobotRead
from app.services.robot import RobotService

router = APIRouter(prefix="/auth", tags=["auth"])

KNOWN = problems(
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)


async def _robot_service(request: Request) -> RobotService:
    return RobotService(get_database(request))


RobotServiceDep = Annotated[RobotService, Depends(_robot_service)]


@router.get("/me", responses=KNOWN)
async def whoami(principal: SignedIn, service: RobotServiceDep) -> RobotRead:
    """Return the user who is signed in."""
    try:
        return await service.get(principal.id)
    except NotFoundError as error:
        raise UnauthorizedError("The robot is there no longer.") from error
