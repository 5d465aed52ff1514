"""The table of everything a person can do. Menus, toolbar, shortcuts and the shortcuts page all read it."""
