"""The reading program for one person at a desk."""
