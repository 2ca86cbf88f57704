import type { Notice } from '../state/address.ts'
import { plural } from '../state/words.ts'

/** Longest text of a link that is repeated in a notice, in characters. */
const LONGEST = 60
const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)

/** Items of a list that a notice repeats; the rest is counted. */
const REPEATED = 3
const listed = (items: readonly string[]): string => {
  const more = items.length - REPEATED
  return `${items.slice(0, REPEATED).map(short).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
const quoted = (text: string): string => `“${short(text)}”`

/** Notices that are on show at once; more are counted. */
const MOST = 6

/** The notices that are shown, each text once, and how many more there are. */
export function toldOf(notices: readonly Notice[]): { readonly told: readonly { readonly text: string; readonly notice: Notice }[]; readonly more: number } {
  const texts = [...new Map(notices.map(notice => [wordsOf(notice), notice]))].map(([text, notice]) => ({ text, notice }))
  return { told: texts.slice(0, MOST), more: Math.max(0, texts.length - MOST) }
}

/** What a notice says: what of the link was not taken as written, and what is shown instead. */
export function wordsOf(notice: Notice): string {
  switch (notice.kind) {
    case 'moved': return `${notice.from} is now ${notice.to}. Old links keep working.`
    case 'capitals': return `${short(notice.from)} is read as ${short(notice.to)}: ids are in small letters.`
    case 'unknown-key': return `This link asks for “${short(notice.key)}”, which this view does not know${notice.near === null ? '' : `; it knows “${notice.near}”`}. The rest of it is kept.`
    case 'bad-value': return `${notice.key}=${short(notice.given)} is not ${notice.expects}; ${notice.used === null ? 'it is left out' : `${notice.used} is used`}.`
    case 'key-twice': return `This link names “${notice.key}” more than once; ${short(notice.used)}, the last one, counts.`
    case 'bad-subjects': return `${listed(notice.given.map(quoted))} ${plural(notice.given.length, 'is no id', 'are no ids')}; an id reads kind:name, kind one of theory, construct, paper, author, case, finding.`
    case 'bad-stop': return `“${short(notice.given)}” names no stop of a tour, which reads name/number; ${notice.used === null ? 'these are all tours' : `${short(notice.used)} is used`}.`
    case 'subjects-twice': return `${listed(notice.ids)} ${plural(notice.ids.length, 'is named twice; it counts once', 'are named twice; each counts once')}.`
    case 'too-many': return notice.most === 0
      ? 'This view takes no entries; those of the link were left out.'
      : `This view takes ${plural(notice.most, 'one entry', `at most ${notice.most} entries`)}; ${listed(notice.left)} ${plural(notice.left.length, 'was', 'were')} left out.`
    case 'bad-canvas': return 'The places of this link could not be read; the entries were arranged anew.'
    case 'other-version': return `This link was made from another version of the graph (${notice.version}). What you see is the present one.`
  }
}
