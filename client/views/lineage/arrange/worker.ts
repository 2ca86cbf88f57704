import { arrange } from './arrange.ts'
import type { Arrangement, Question } from './types.ts'

/** What the page gets: of many theories first a draft, to be kept when somebody stops, then the whole. */
export interface Answer { readonly draft: boolean; readonly arrangement: Arrangement }

/** From so many theories on a draft comes first. */
const MANY = 60

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const say = (answer: Answer): void => postMessage(answer, { transfer: [] })
  if (data.members.length >= MANY) say({ draft: true, arrangement: arrange(data, () => true) })
  say({ draft: false, arrangement: arrange(data) })
})
