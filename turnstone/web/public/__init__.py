"""The pages for everyone. They read what was published and nothing else, so what was not cannot leak."""
