"""Papers: content as blocks, laid out and tagged."""
