"""Lists and trees of records: sorted, searched, moved, added and deleted by mouse and keyboard."""
