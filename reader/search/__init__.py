"""A person's words → hits. Knows its own tables in the library file, and nothing of windows."""
