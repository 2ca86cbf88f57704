/** A wrong argument, for the person who gave it: which one, what was given, what would be right. */
export class ArgumentError extends Error {
  constructor(
    readonly code: 'BAD_ARGUMENT' | 'BAD_ID' | 'BAD_CURSOR' | 'PAGE_TOO_LARGE',
    message: string,
    readonly argument: string,
    readonly given: unknown,
    readonly allowed: string,
  ) {
    super(message)
    this.name = 'ArgumentError'
  }
}
