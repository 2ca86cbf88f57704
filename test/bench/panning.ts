/** Frames a second while a drawing is dragged about, in a browser on the built page; the drawings are generated and answered in place of the server. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { freePort, startServer, stop } from '../fixtures/server.ts'
import { drawingOf } from './drawing.ts'
import { type Figure, plain } from './table.ts'

/** Marks of a drawing, and the frames a second that are promised for it. */
const PROMISED: readonly (readonly [number, number])[] = [[42, 60], [500, 30]]
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
/** How long a drawing is dragged, in milliseconds. */
const DRAGGED = 4000
/** A clock of 60 a second gives 59 in some seconds: no frame was lost. */
const CLOCK = 0.98
/** Longest wait for a drawing to be arranged, in milliseconds. */
const PATIENCE = 120_000

/** Drags the canvas to and fro, a step a frame, and answers frames a second. Runs in the page, so it names no function of its own: the compiler would wrap it. */
async function drag(milliseconds: number): Promise<number> {
  const canvas = document.querySelector('[role="application"]')
  if (canvas === null) throw new Error('the page has no canvas')
  const { left, top, height } = canvas.getBoundingClientRect()
  const target = canvas.querySelector('canvas')?.parentElement ?? canvas
  // In the corner, where the drag begins and ends, nothing stands: a mark that is met there would be moved instead.
  target.dispatchEvent(new MouseEvent('mousedown', { clientX: left + 4, clientY: top + height - 4, bubbles: true, buttons: 1 }))
  const began = performance.now()
  let frames = 0
  let now = began
  while (now - began < milliseconds) {
    now = await new Promise<number>(resolve => requestAnimationFrame(resolve))
    const turn = (now - began) / 250
    window.dispatchEvent(new MouseEvent('mousemove', { clientX: left + 4 + Math.sin(turn) * 160, clientY: top + height - 4 + Math.sin(turn * 1.7) * 110, bubbles: true, buttons: 1 }))
    frames += 1
  }
  window.dispatchEvent(new MouseEvent('mousemove', { clientX: left + 4, clientY: top + height - 4, bubbles: true, buttons: 1 }))
  window.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  return (frames * 1000) / (now - began)
}

async function framesOf(browser: Browser, origin: string, marks: number): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  const answer = JSON.stringify({ data: drawingOf(marks) })
  await page.route('**/graphql', route => (route.request().postData()?.includes('query Neighborhood') === true ? route.fulfill({ contentType: 'application/json', body: answer }) : route.fallback()))
  await page.goto(`${origin}/network/theory:uppsala?limit=500`)
  await page.waitForFunction(count => {
    type Drawn = { _cyreg?: { cy?: { nodes(): { length: number } } } }
    return [...document.querySelectorAll('*')].some(element => (element as Drawn)._cyreg?.cy?.nodes().length === count)
  }, marks, { timeout: PATIENCE })
  // Images of signs and pills are read once, in the first frames.
  await page.evaluate(drag, 500)
  const frames = await page.evaluate(drag, DRAGGED)
  await page.close()
  return frames
}

/** How smoothly drawings of the promised sizes are dragged, without a GPU. */
export async function panning(data: string): Promise<Figure[]> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) return [plain('panning a drawing', `NOT MEASURED: no Chromium at ${executablePath}; CHROMIUM_PATH says where it is`)]
  if (!existsSync('dist/server/main.js')) return [plain('panning a drawing', 'not built: npm start builds')]
  const port = await freePort()
  const server = await startServer(port, data)
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS })
  try {
    const figures: Figure[] = []
    for (const [marks, promised] of PROMISED) {
      const ratio = await framesOf(browser, `http://127.0.0.1:${port}`, marks) / promised
      figures.push({ what: `panning ${marks} marks, without a GPU`, measured: `${(ratio * promised).toFixed(0)} frames a second, ${ratio.toFixed(2)} of it`, target: `at least ${promised} frames a second`, reached: ratio >= CLOCK })
    }
    return figures
  } finally {
    await browser.close()
    await stop(server)
  }
}
