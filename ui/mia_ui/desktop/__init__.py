"""The running program: the window with what it shows, the way in, the lock, the end."""
