"""Lists and trees: ids at once, rows when looked at."""
