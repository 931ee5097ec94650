"""The data files that the site offers, against the contract that others rely on."""
