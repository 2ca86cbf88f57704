// How many of what is counted are first shown after a year.
// access: read
// param year: integer
// row what: string
// row value: integer
MATCH (c:`Count`) WHERE c.year > $year
RETURN c.what AS what, sum(c.value) AS value
