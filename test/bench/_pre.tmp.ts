import grafeo from '@grafeo-db/js'
const { GrafeoDB } = grafeo
export const db = GrafeoDB.open('/tmp/h4/large.grafeo')
export const run = async (q: string, p: any = {}) => { const r = await db.executeCypher(q, p); return r.toArray() as any[] }
export const time = async (name: string, n: number, f: () => Promise<unknown>) => {
  const t: number[] = []; let out: any
  try { for (let i = 0; i < n; i++) { const s = performance.now(); out = await f(); t.push(performance.now() - s) } } catch (e) { console.log(name, 'ERR', String(e)); return }
  const first = t[0]!
  t.sort((a, b) => a - b); console.log(name.padEnd(50), 'p50', t[Math.floor(n / 2)]!.toFixed(2), 'p95', t[Math.floor(n * .95)]!.toFixed(2), 'first', first.toFixed(2), Array.isArray(out) ? `rows ${out.length} ${JSON.stringify(out[0])?.slice(0, 160)}` : out)
  return out
}
export const hub = 'paper:starflerk-failfusground-roundtroundstai-0', t0 = 'theory:kitfesvork-brircou-dornostrur-0'
