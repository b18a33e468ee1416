import type { Ruleset } from './ruleset.js'

/**
 * The names of a document and the facts that it takes, known to TypeScript from elsewhere than the document's literals.
 * It is a type only: nothing of it exists at run time. The member is protected, so that a document spread from this one,
 * which may have other names, does not have it. (It is not private, because declaration files leave out private types.)
 */
export declare class Known<Names, Input> {
  /** The two types; there is no such value. */
  protected readonly known: readonly [Names, Input]
}

/** A document whose names TypeScript knows. */
export interface KnownRuleset<Names, Input> extends Ruleset, Known<Names, Input> {}
