"""Editors of single values and the small parts of screens, right in both directions of writing."""
