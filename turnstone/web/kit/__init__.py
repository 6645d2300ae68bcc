"""What every area of the site shares: the layout, components, formats of dates and numbers, and who may open what."""
