"""What a set of changes says: values, conflicts, deletions. Pure functions."""
