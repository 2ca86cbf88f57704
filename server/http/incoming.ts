/**
 * A request as the app takes it. A Request is one too; what comes over a port is none, because making one whose body is a web stream costs more than most
 * answers. It has no text() or json(): a body is read with a bound (body.ts).
 */
export interface Incoming {
  readonly method: string
  /** Whole, with the host that was asked. */
  readonly url: string
  readonly headers: Headers
  /** The chunks of its body as they come, to be read once; null or without chunks where it has none. */
  readonly body: AsyncIterable<Uint8Array> | null
}
