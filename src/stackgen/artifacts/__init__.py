"""Model -> Artifacts."""
