import { refusal } from './graphql-request.ts'

/** How many questions one address may ask: a bucket of tokens each, one taken a question, filled again at an even rate. */
interface Rate {
  /** Takes a token of an address; the seconds to wait when it has none left, else null. */
  wait(address: string): number | null
}

/** Most addresses that are remembered; the longest unseen goes, with a bucket that is full again or nearly. */
const REMEMBERED = 10_000
const MINUTE = 60_000

/** At most `perMinute` questions at once and a minute from one address. */
function createRate(perMinute: number): Rate {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>()
  return {
    wait(address) {
      const at = performance.now()
      const known = buckets.get(address)
      const tokens = known === undefined ? perMinute : Math.min(perMinute, known.tokens + ((at - known.at) * perMinute) / MINUTE)
      const isLetIn = tokens >= 1
      buckets.delete(address)
      buckets.set(address, { tokens: isLetIn ? tokens - 1 : tokens, at })
      const [oldest] = buckets.keys()
      if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest)
      return isLetIn ? null : Math.ceil(((1 - tokens) * MINUTE) / perMinute / 1000)
    },
  }
}

/** Refuses the questions of an address that asks more than `perMinute`; null limits nobody. Files and health are not counted. */
export function tooManyQuestions(perMinute: number | null): (path: string, address: string | undefined) => Response | null {
  const rate = perMinute === null ? null : createRate(perMinute)
  return (path, address) => {
    const isCounted = rate !== null && address !== undefined && (path === '/graphql' || path.startsWith('/seed/'))
    const seconds = isCounted ? rate.wait(address) : null
    if (seconds === null) return null
    return refusal('RATE_LIMITED', `This address asks more than ${perMinute} questions a minute; ask again in ${seconds} s.`, undefined, { 'retry-after': String(seconds) })
  }
}
