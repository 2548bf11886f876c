"""What every layer of the window may use: announcements, tasks, actions, places."""
