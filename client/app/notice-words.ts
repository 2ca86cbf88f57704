import type { Notice } from '../state/address.ts'

/** Longest text of a link that is repeated in a notice, in characters. */
const LONGEST = 60
const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`)

/** What a notice says: what of the link was not taken as written, and what is shown instead. */
export function wordsOf(notice: Notice): string {
  switch (notice.kind) {
    case 'moved': return `${notice.from} is now ${notice.to}. Old links keep working.`
    case 'unknown-key': return `This link asks for “${short(notice.key)}”, which this view does not know${notice.near === null ? '' : `; it knows “${notice.near}”`}. The rest of it is kept.`
    case 'bad-value': return `${notice.key}=${short(notice.given)} is not ${notice.expects}; ${notice.used === null ? 'it is left out' : `${notice.used} is used`}.`
    case 'key-twice': return `This link names “${notice.key}” more than once; ${short(notice.used)}, the last one, counts.`
    case 'bad-subject': return `“${short(notice.given)}” is no id; an id reads kind:name, kind one of theory, construct, paper, author, case, finding.`
    case 'subject-twice': return `${notice.id} is named twice; it counts once.`
    case 'too-many': return notice.most === 0
      ? 'This view takes no entries; those of the link were left out.'
      : `This view takes ${notice.most === 1 ? 'one entry' : `at most ${notice.most} entries`}; ${short(notice.left.join(', '))} ${notice.left.length === 1 ? 'was' : 'were'} left out.`
    case 'bad-canvas': return 'The places of this link could not be read; the entries were arranged anew.'
    case 'other-version': return `This link was made from another version of the graph (${notice.version}). What you see is the present one.`
  }
}
