import { Fragment, type ReactNode } from 'react'
import { PlaceLink } from '../../ui/Link.tsx'
import type { Fact, FactValue } from './facts.ts'
import styles from './inspector.module.css'
import type { To } from './RelationRows.tsx'

function Value({ value, to }: { readonly value: FactValue; readonly to: To }): ReactNode {
  if (typeof value === 'string') return value
  if ('href' in value) return <a href={value.href} target="_blank" rel="noreferrer noopener">{value.text}</a>
  return <PlaceLink to={to(value.entry.id)}>{'citation' in value.entry ? value.entry.citation : value.entry.name}</PlaceLink>
}

/** Facts as a list of terms; an empty one says so. */
export const Facts = ({ facts, to }: { readonly facts: readonly Fact[]; readonly to: To }): ReactNode => (
  <dl className={styles.facts}>
    {facts.map(({ label, values }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {values.length === 0
            ? <span className="unrecorded">not recorded</span>
            : values.map((value, index) => <Fragment key={index}>{index > 0 && ', '}<Value value={value} to={to} /></Fragment>)}
        </dd>
      </div>
    ))}
  </dl>
)
