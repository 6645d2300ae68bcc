"""What is measured, and when its figures come out.

A measure says how much was done, how well, or what difference it made. The release register promises which data
product appears when. Results, targets and benchmarks join them here.
"""
