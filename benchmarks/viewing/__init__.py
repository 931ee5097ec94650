"""What a reader's browser has to fetch, and how soon it shows a page, over a slow network."""
