/** What becomes of a construct from one theory to the next. "Dropped" is only said where a paper says so: absence here is no evidence of absence. */
export const CHANGE_KINDS = {
  KEPT: 'Both define it.',
  ADDED: 'Only the later defines it, as recorded here.',
  DROPPED: 'The later gives it up and says so; has a receipt.',
  REDEFINED: 'The later redefines it; has a receipt.',
  NOT_RECORDED: 'Only the earlier is recorded with it; nobody here says it was dropped.',
} as const
export type ConstructChangeKind = keyof typeof CHANGE_KINDS
