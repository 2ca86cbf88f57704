import type { ReactNode } from 'react'
import type { Words } from '../../../state/vocabulary.ts'
import { plural } from '../../../state/words.ts'
import { KIND_NAMES } from '../../../ui/kinds.ts'
import { KindMark } from '../../../ui/KindMark.tsx'
import { GeneralSample, LineMark } from '../../../ui/LineSample.tsx'
import type { Legend } from './legend.ts'
import styles from './merged.module.css'

/** The marks and lines of the picture in words, each with how many are drawn. */
export const LegendList = ({ legend, words }: { readonly legend: Legend; readonly words: Words }): ReactNode => (
  <ul className={styles.legend} aria-label="Legend">
    {legend.shared > 0 && <li><i className={styles.inCommon} aria-hidden="true" />in common <small>{legend.shared}</small></li>}
    {legend.lines.map(({ key, line, type, family, count }) => (
      <li key={key}><LineMark line={line} />{type === null ? family : words.relation(type)?.reading ?? family} <small>{count}</small></li>
    ))}
    {legend.general > 0 && <li><GeneralSample />general attribution <small>{legend.general}</small></li>}
    {legend.kinds.map(({ kind, count }) => <li key={kind}><KindMark kind={kind} size={15} />{plural(count, KIND_NAMES[kind].one, KIND_NAMES[kind].many).toLowerCase()} <small>{count}</small></li>)}
  </ul>
)
