"""The encrypted vault; the sole importer of sqlcipher3."""
