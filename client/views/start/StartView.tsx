import type { ReactNode } from 'react'
import type { ViewProps } from '../view.ts'

export default function StartView({ place }: ViewProps): ReactNode {
  return <p>{place.view}</p>
}
