"""What signing in leaves to you."""

import logging

logger = logging.getLogger(__name__)


async def send_reset_token(login: str, token: str) -> None:
    """Send a user the token for a new password, in a link to the page that asks for it.

    Write it here: until then nobody gets one, and a line in the log says so.
    """
    del login, token  # the one is private, the other secret: neither belongs into a log
    logger.warning("someone forgot a password, and `send_reset_token` sends nothing yet")
