"""The figure viewer: a drawing that can be enlarged, its parts by name, and what they mean."""
