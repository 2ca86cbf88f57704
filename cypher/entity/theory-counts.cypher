// How much stood behind theories at the end of a year: relations of each type that a theory is counted by, to what stood then. Where there is none there is no row.
// access: read
// param ids: string[]
// param asOf: integer
// row theory: string
// row type: string
// row count: integer
UNWIND $ids AS one
MATCH (:`Entity` {id: one})-[r:`DEFINES`]->(m:`Construct`)
WHERE (r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf)
RETURN one AS theory, type(r) AS type, count(r) AS count
UNION ALL
UNWIND $ids AS one
MATCH (:`Entity` {id: one})<-[r:`APPLIES`|`TESTS`|`CRITIQUES`|`SUPPORTS`|`CONTRADICTS`|`ILLUSTRATES`]-(m:`Entity`)
WHERE (r.since IS NULL OR r.since <= $asOf) AND (m.since IS NULL OR m.since <= $asOf)
RETURN one AS theory, type(r) AS type, count(r) AS count
