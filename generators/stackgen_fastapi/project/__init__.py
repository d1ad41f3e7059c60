"""What surrounds the code: packaging, settings, start-up, containers, CI and the owner's readme."""
