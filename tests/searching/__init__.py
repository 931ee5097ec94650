"""Making the search index of a written site."""
