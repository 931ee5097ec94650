"""Reading an article's text: normal form, sentences, and finding words in them."""
