"""Papers as content: a function each from plain values to blocks, without coordinates."""
