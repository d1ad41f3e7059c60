"""Tests of the application; the folders mirror its own. They run as in development, where no secret is needed."""

import os

os.environ["ENVIRONMENT"] = "development"
