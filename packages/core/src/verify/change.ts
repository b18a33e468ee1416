/** A small change of a document, as data to report and as data to make it with. */

export type Change =
  | {
      /** A number of a comparison. */
      readonly art: 'graense'
      /** The number of the document. */
      readonly fra: number
      /** The number instead. */
      readonly til: number
    }
  | {
      /** An operator. */
      readonly art: 'operator'
      /** The operator of the document. */
      readonly fra: string
      /** The operator instead. */
      readonly til: string
    }
  | {
      /** A value of a list, left out or added. */
      readonly art: 'vaerdi-udeladt' | 'vaerdi-tilfoejet'
      /** The value. */
      readonly vaerdi: string
    }
  | {
      /** A branch left out or negated, or `all` and `any` exchanged. */
      readonly art: 'gren-udeladt' | 'gren-negeret' | 'operander-byttet'
    }
  | {
      /** The default option of a reading. */
      readonly art: 'laesning'
      /** The option of the document. */
      readonly fra: string
      /** The option instead. */
      readonly til: string
    }
  | {
      /** The value of a parameter. */
      readonly art: 'parameter'
      /** The id of the parameter. */
      readonly id: string
      /** The value of the document. */
      readonly fra: number
      /** The value instead. */
      readonly til: number
    }

export type Step = string | number
/** `place`: the place to report, if it is only a part of what is replaced. */
export type Changed = readonly [
  at: readonly Step[],
  change: Change,
  into: unknown,
  place?: readonly Step[],
]
