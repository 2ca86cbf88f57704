/** The smallest interface that two engines must share. The store above it is written once; nothing here knows a subject. */

/** A value as it goes to and comes from a statement: plain data, integers as numbers, absent as null. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }
/** Values by the names of a statement's parameters. */
export type Params = Readonly<Record<string, Value>>

/** A statement of cypher/, as the registry has it. `P` are its parameters, `R` a row of its answer. */
export interface Statement<P extends Params = Params, R = unknown> {
  /** Path under cypher/ without the ending: entity/by-ids. */
  readonly name: string
  readonly text: string
  readonly access: 'read' | 'write'
  /** Parameters that must reach the engine as integers (LIMIT takes nothing else on Neo4j). */
  readonly integers: readonly string[]
  /** Types only: never set. */
  readonly types?: { readonly params: P; readonly row: R }
}

/** An open transaction. */
export interface Transaction {
  /** Runs a statement; rows are decoded to plain values. @throws EngineError */
  run<P extends Params, R>(statement: Statement<P, R>, params: P): Promise<R[]>
}

/** What an engine can and cannot do: data, so that no code asks which engine it is. */
export interface Capabilities {
  /** Whether one transaction may hold any number of operations. */
  readonly atomicApplyLimit: number
  /** Whether one read transaction sees one version from its first to its last statement. */
  readonly snapshotReads: boolean
}

/** What stores the graph. Made by a function of its folder; who made it closes it. */
export interface Engine {
  readonly name: string
  readonly capabilities: Capabilities
  /** Unique ids, then indexes; idempotent. */
  applySchema(): Promise<void>
  /** Runs `work` in a read transaction; retried when the engine says that a retry may succeed. @throws EngineError */
  read<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Runs `work` in a write transaction: all or nothing; rolled back on any error. @throws EngineError */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
  /** Brings what is committed to disk, where the engine does not by itself. */
  checkpoint(): Promise<void>
  /** Resolves when the engine answers. @throws EngineError with code UNAVAILABLE and one clear sentence */
  ping(): Promise<void>
  close(): Promise<void>
}

/**
 * UNAVAILABLE: away; MISCONFIGURED: the settings name what is not there; LOCKED: another process has it; DAMAGED: the files cannot be read; UNAUTHENTICATED: name or password; CONFLICT: may be retried;
 * TIMEOUT: stopped by its limit, or never begun because too much else was asked; REFUSED: the statement or its data.
 */
export type EngineErrorCode = 'UNAVAILABLE' | 'MISCONFIGURED' | 'LOCKED' | 'DAMAGED' | 'UNAUTHENTICATED' | 'CONFLICT' | 'TIMEOUT' | 'REFUSED'

/** An engine's error in one sentence, for the person who meets it. */
export class EngineError extends Error {
  constructor(readonly code: EngineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineError'
  }
}
