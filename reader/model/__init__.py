"""What Alcove knows, as frozen dataclasses. Standard library only; imports nothing else of Alcove."""
