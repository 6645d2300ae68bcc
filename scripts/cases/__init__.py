"""One module a topic: it works out a case of a published file, in the words of that file."""
