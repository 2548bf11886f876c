"""Everything Qt. Asks services, knows neither vault nor bundle."""
