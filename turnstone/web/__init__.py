"""Pages. `kit` is what they share; each other folder is an area of the site and a stranger to its neighbours."""
