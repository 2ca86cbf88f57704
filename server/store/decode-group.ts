/** Groups rows by a key, in the order they came. (Map.groupBy is not in Node 20.) */
export function groupBy<K, R>(rows: readonly R[], key: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}

/** The same groups with each row turned into a value. */
export function groupInto<K, R, V>(rows: readonly R[], key: (row: R) => K, value: (row: R) => V): Map<K, V[]> {
  return new Map([...groupBy(rows, key)].map(([name, group]) => [name, group.map(value)]))
}
