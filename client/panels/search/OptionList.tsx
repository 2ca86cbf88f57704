import type { ReactNode } from 'react'
import { KIND_NAMES } from '../../ui/kinds.ts'
import { KindMark } from '../../ui/KindMark.tsx'
import { Icon } from '../../ui/icons.tsx'
import ui from '../../ui/ui.module.css'
import type { Option, OptionGroup } from './options.ts'
import { Pieces } from './Pieces.tsx'
import styles from './search.module.css'

function Line({ option }: { readonly option: Option }): ReactNode {
  switch (option.what) {
    case 'entry': return (
      <>
        <span className={styles.mark}><KindMark kind={option.kind} sign={option.sign} /></span>
        <span className={styles.texts}>
          <span className={option.kind === 'THEORY' ? styles.theory : styles.name}><Pieces pieces={option.text.name} /></span>
          {option.text.detail.length > 0 && <span className={styles.detail}><Pieces pieces={option.text.detail} /></span>}
        </span>
      </>
    )
    case 'command': return (
      <>
        <span className={styles.mark}><Icon name="right" size={16} /></span>
        <span className={styles.texts}><span className={styles.name}>{option.command.label}</span></span>
        <span>{option.command.keys.slice(0, 1).map(key => <kbd key={key} className={ui.kbd}>{key}</kbd>)}</span>
      </>
    )
    case 'all': return <span className={styles.all}>{option.total === null ? 'All results' : `All ${option.total.toLocaleString('en')} results`} for “{option.words}”</span>
  }
}

/** The options by group; `active` counts through all of them. */
export function OptionList({ id, groups, active, hover, choose }: {
  readonly id: string; readonly groups: readonly OptionGroup[]; readonly active: number; readonly hover: (index: number) => void; readonly choose: (option: Option) => void
}): ReactNode {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, group) => sum + group.options.length, 0))
  return groups.map((group, at) => (
    <div key={group.label} className={styles.group}>
      {group.label !== '' && <div className={styles.groupLabel} aria-hidden="true">{group.label}</div>}
      {group.options.map((option, index) => {
        const place = (starts[at] ?? 0) + index
        return (
          // Keys are heard by the field, which keeps the focus while the list is open; the group is said with each option.
          <div
            key={place} id={`${id}-${place}`} role="option" aria-selected={place === active} tabIndex={-1} className={styles.option} data-active={place === active}
            onMouseMove={() => hover(place)} onMouseDown={event => event.preventDefault()} onMouseUp={() => choose(option)}
          >
            <Line option={option} />
            {option.what === 'entry' && <span className="visually-hidden">, {KIND_NAMES[option.kind].one.toLowerCase()}</span>}
          </div>
        )
      })}
    </div>
  ))
}
