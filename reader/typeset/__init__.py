"""Blocks + theme + size → a Page that can be painted, hit and marked. The only room that builds documents."""
