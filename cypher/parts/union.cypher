// Two questions in one statement.
«one»
UNION ALL
«other»
