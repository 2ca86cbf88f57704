// Family name, else the name of an organisation.
coalesce(n.familyKey, n.nameKey)
