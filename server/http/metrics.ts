/** Counts for /metrics, in Prometheus's text format. */
const BUCKETS = [0.005, 0.02, 0.1, 0.5, 2]

export interface Metrics {
  /** Counts one answer of a route, with its status and how long it took in seconds. */
  count(route: string, status: number, seconds: number): void
  text(): string
}

interface Series { requests: Map<number, number>; sum: number; count: number; below: number[] }

const lines = (name: string, kind: string, help: string, rows: readonly string[]) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`, ...rows]

function durations(route: string, { below, sum, count }: Series): string[] {
  const name = 'stemma_request_seconds'
  return [
    ...BUCKETS.map((bound, place) => `${name}_bucket{route="${route}",le="${bound}"} ${below[place] ?? 0}`), `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum.toFixed(6)}`, `${name}_count{route="${route}"} ${count}`,
  ]
}

/** Counts of this process, from zero; a series for each route asked, of which there are as many as the app names. */
export function createMetrics(): Metrics {
  const routes = new Map<string, Series>()
  return {
    count(route, status, seconds) {
      const series = routes.get(route) ?? { requests: new Map<number, number>(), sum: 0, count: 0, below: BUCKETS.map(() => 0) }
      routes.set(route, series)
      series.requests.set(status, (series.requests.get(status) ?? 0) + 1)
      series.sum += seconds
      series.count += 1
      BUCKETS.forEach((bound, place) => {
        if (seconds <= bound) series.below[place] = (series.below[place] ?? 0) + 1
      })
    },
    text() {
      const requests = [...routes].flatMap(([route, series]) => [...series.requests].map(([status, count]) => `stemma_requests_total{route="${route}",status="${status}"} ${count}`))
      return [
        ...lines('stemma_requests_total', 'counter', 'Requests answered.', requests),
        ...lines('stemma_request_seconds', 'histogram', 'Seconds an answer took.', [...routes].flatMap(([route, series]) => durations(route, series))),
        ...lines('process_resident_memory_bytes', 'gauge', 'Resident memory.', [`process_resident_memory_bytes ${process.memoryUsage.rss()}`]),
        ...lines('process_uptime_seconds', 'gauge', 'Seconds since the start.', [`process_uptime_seconds ${process.uptime().toFixed(1)}`]),
      ].join('\n') + '\n'
    },
  }
}
