"""What differs between machines: places, files, clocks, log."""
