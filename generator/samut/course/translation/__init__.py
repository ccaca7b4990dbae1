"""What of a translation is up to date with its source: units are found, paired, compared with stamps."""
