/** The built page: hashed files that never change, and index.html for every address of the explorer. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { keep, type Kept } from './compress.ts'
import type { Incoming } from './incoming.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff', '.txt': 'text/plain; charset=utf-8', '.map': 'application/json',
  '.webmanifest': 'application/manifest+json', '.wasm': 'application/wasm',
}
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.ico', '.txt', '.map', '.webmanifest', '.wasm'])
const YEAR = 'public, max-age=31536000, immutable'

/** Scripts that index.html itself carries are allowed by their digest, and no others. */
const inlineDigests = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`)

/** What the page may load: itself. Styles are set by its components, workers come from its bundles. */
const policyFor = (html: string): string => [
  "default-src 'none'", `script-src ${["'self'", ...inlineDigests(html)].join(' ')}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
  "connect-src 'self'", "worker-src 'self' blob:", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'",
].join('; ')

function keepFile(path: string, name: string): Kept {
  const extension = extname(name)
  const cache = name.startsWith('assets/') ? YEAR : 'no-cache'
  return keep(() => readFile(path), { 'content-type': TYPES[extension] ?? 'application/octet-stream', 'cache-control': cache }, COMPRESSIBLE.has(extension))
}

/** The file, or null when a build of the page took it away since the server started. */
async function ifThere(file: Kept, request: Incoming): Promise<Response | null> {
  try {
    return await file.response(request)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Where the page is not built yet. */
const NOT_BUILT = 'The page is not built. Run npm start, or npm run dev; the GraphQL endpoint is /graphql.\n'

/**
 * Answers for files of the built page; null for what is none of its business. Only files that are in the folder when the server starts are served, so
 * no path leads out of it.
 */
export function clientFiles(folder: string | null): (request: Incoming, path: string) => Promise<Response | null> {
  const there = folder !== null && existsSync(join(folder, 'index.html'))
  const paths = there ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)) : []
  const files = new Map<string, Kept>(paths.map(path => {
    const name = relative(folder ?? '', path).split(sep).join('/')
    return [`/${name}`, keepFile(path, name)] as const
  }))
  const index = files.get('/index.html')
  const policy = there ? policyFor(readFileSync(join(folder, 'index.html'), 'utf8')) : ''
  return async (request, path) => {
    const file = path === '/index.html' ? undefined : files.get(path)
    if (file !== undefined) return ifThere(file, request)
    if (extname(path) !== '' || path.startsWith('/assets/')) return null
    const response = index === undefined ? null : await ifThere(index, request)
    if (response === null) return new Response(NOT_BUILT, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
    response.headers.set('content-security-policy', policy)
    return response
  }
}
