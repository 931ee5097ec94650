"""One module a kind of page: the value that its template gets, and how it is made."""
