"""One module a page of docs/reference; each has `page`, which reads the code and gives the page's text."""
