"""What a screen or a command may call; one module a job."""
