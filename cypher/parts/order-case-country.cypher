// First of the countries of a case.
n.countries[0]
