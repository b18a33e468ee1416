import type { Ruleset } from './ruleset.js'

/**
 * The names of a document, and the facts that it takes, where TypeScript has them from elsewhere than its literals. For
 * TypeScript alone, at run time there is nothing of it; and protected, so that a document spread from this one, which may
 * have other names, does not have it. (Of what is private, a declaration file leaves out the type.)
 */
export declare class Known<Names, Input> {
  protected readonly known: readonly [Names, Input]
}

/** A document whose names TypeScript knows. */
export interface KnownRuleset<Names, Input> extends Ruleset, Known<Names, Input> {}
