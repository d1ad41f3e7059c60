"""Two models in, what changes for the clients of the API out."""
