// Decade of a year.
n.year - n.year % 10
