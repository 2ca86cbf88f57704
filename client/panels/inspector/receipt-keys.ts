import type { Command } from '../../state/commands.ts'

type Listed = Pick<Command, 'id' | 'label' | 'keys' | 'scope'>

/** Keys of the receipts of a selected relation: listed in the help always, and at work while one is selected. */
export const RECEIPT_KEYS = {
  next: { id: 'receipt', label: 'Next receipt of the selected relation', keys: ['R'], scope: 'canvas' },
  paper: { id: 'receipt-paper', label: 'Open the paper of the receipt', keys: ['E'], scope: 'canvas' },
} as const satisfies Readonly<Record<string, Listed>>

/** The keys as the help lists them while no relation is selected. */
export const IDLE_RECEIPT_KEYS: readonly Command[] = Object.values(RECEIPT_KEYS).map(command => ({ ...command, enabled: false, run: null }))
