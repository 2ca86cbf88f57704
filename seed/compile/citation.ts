/** The short citation of a paper: Johanson & Vahlne 1977; from three authors on Bell et al. 2003; without authors its name. */
export function citation(families: readonly string[], year: number | null, name: string): string {
  const [first, second, ...others] = families
  if (first === undefined) return year === null || name.includes(String(year)) ? name : `${name} ${year}`
  const who = second === undefined ? first : others.length === 0 ? `${first} & ${second}` : `${first} et al.`
  return year === null ? who : `${who} ${year}`
}
