// Year of the earliest paper that reports a finding.
OPTIONAL MATCH (n)<-[:`REPORTS`]-(reporting:`Paper`)
WITH n, min(reporting.year) AS paperYear
