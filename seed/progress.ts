import type { ApplyProgress } from '../server/store/apply/port.ts'

const WIDTH = 30

/** A progress bar on a terminal (standard error); silent elsewhere. `end` clears its line. */
export function progressBar(stream: NodeJS.WriteStream): { readonly show: (progress: ApplyProgress) => void; readonly end: () => void } {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined }
  let last = -1
  return {
    show({ done, total }) {
      const share = total === 0 ? 1 : Math.min(1, done / total)
      const percent = Math.floor(share * 100)
      if (percent === last) return
      last = percent
      const full = Math.round(share * WIDTH)
      stream.write(`\r[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${String(percent).padStart(3)} %`)
    },
    end: () => {
      if (last >= 0) stream.write(`\r${' '.repeat(WIDTH + 10)}\r`)
    },
  }
}
