"""Pictures drawn at build time: geometry as numbers and views, without a word of markup."""
