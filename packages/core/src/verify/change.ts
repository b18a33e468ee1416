/** A small change of a document, as data to report and as data to make it with. */

export type Change =
  | { readonly art: 'graense'; readonly fra: number; readonly til: number }
  | { readonly art: 'operator'; readonly fra: string; readonly til: string }
  | { readonly art: 'vaerdi-udeladt' | 'vaerdi-tilfoejet'; readonly vaerdi: string }
  | { readonly art: 'gren-udeladt' | 'gren-negeret' | 'operander-byttet' }
  | { readonly art: 'laesning'; readonly fra: string; readonly til: string }
  | { readonly art: 'parameter'; readonly id: string; readonly fra: number; readonly til: number }

export type Step = string | number
/** `place`: the place to report, if it is only a part of what is replaced. */
export type Changed = readonly [
  at: readonly Step[],
  change: Change,
  into: unknown,
  place?: readonly Step[],
]
