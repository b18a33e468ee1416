/** Types read from a ruleset document declared `as const`: its names, and the input it takes. */

/** The part of a document that the types are read from. */
export interface Described {
  /** The id of the ruleset. */
  readonly id: string
  /** Its facts: their paths, types and choices. */
  readonly facts: readonly DescribedFact[]
  /** Its criteria. */
  readonly criteria: readonly Named[]
  /** Its conclusions. */
  readonly outcomes: readonly Named[]
  /** The conclusion if none of them follows. */
  readonly otherwise: Named
  /** Its readings and their options. */
  readonly readings?: readonly DescribedReading[] | undefined
  /** Its remarks. */
  readonly bemaerkninger?: readonly Named[] | undefined
  /** The values of its choices, by the name of the list. */
  readonly choices?: Readonly<Record<string, readonly DescribedChoice[]>> | undefined
  /** Its lists and their columns. */
  readonly lists?: readonly DescribedList[] | undefined
  /** Its parameters. */
  readonly parametre?: readonly Named[] | undefined
}

interface Named {
  /** Its id. */
  readonly id: string
}
interface DescribedChoice {
  /** The value. */
  readonly value: string
}
interface DescribedFact {
  /** Its dotted path. */
  readonly path: string
  readonly type: string
  readonly choices?: string
}
interface DescribedReading extends Named {
  /** The ways to read it. */
  readonly options: readonly Named[]
}
interface DescribedList {
  readonly path: string
  readonly columns: readonly { readonly path: string }[]
}

/** The names in a document (`answer/typed.ts` types answers by them). */
export interface NamesOf<D extends Described> {
  /** The ids of the conclusions, and `uafklaret`. */
  readonly konklusion: D['outcomes'][number]['id'] | D['otherwise']['id'] | 'uafklaret'
  /** The ids of the criteria. */
  readonly kriterium: D['criteria'][number]['id']
  /** The dotted paths of the facts. */
  readonly fakta: D['facts'][number]['path']
  /** The option ids of each reading. */
  readonly laesninger: OptionsOf<Listed<D['readings']>>
  /** The ids of the remarks. */
  readonly bemaerkning: Listed<D['bemaerkninger']>['id']
}

/** An item of a list that may be absent. */
type Listed<L> = L extends readonly (infer Item)[] ? Item : never

type OptionsOf<R extends DescribedReading> = {
  readonly [Each in R as Each['id']]: Each['options'][number]['id']
}

/** The input of a document: every fact and list may be absent or null, which means not known. */
export type InputOf<D extends Described> = Group<D, ''> & {
  readonly [G in GroupsOf<D['facts'][number]['path']>]?: Group<D, `${G}.`> | null | undefined
} & {
  readonly [L in Listed<D['lists']> as L['path']]?:
    | readonly { readonly [C in L['columns'][number]['path']]?: number | null | undefined }[]
    | null
    | undefined
} & {
  /** Your own name for the row; given back in the answer. Never a personal name or number. */
  readonly reference?: string | null | undefined
  /** The calendar year that the facts are about. */
  readonly aar?: number | null | undefined
  /** The ruleset, as its id or as `id@version`. */
  readonly ruleset?: string | null | undefined
  /** Other numbers in the rules than those of the sources. That makes a variant. */
  readonly parametre?: ParametersOf<D, number | null | undefined> | null | undefined
  /** The options that are chosen, by reading; by default the first of each. */
  readonly laesninger?:
    | { readonly [R in keyof NamesOf<D>['laesninger']]?: NamesOf<D>['laesninger'][R] | null }
    | null
    | undefined
}

/** Several years of one place, each with the facts that a document takes. Facts that are not known here may be anything. */
export type PeriodsOf<Input> = unknown extends Input
  ? unknown
  : Pick<Input, keyof Input & ('reference' | 'ruleset' | 'parametre')> &
      Chosen<Input> & {
        /** The facts of each calendar year, with the year and without `reference`; each year once. */
        readonly perioder: readonly (Omit<Input, 'reference' | 'laesninger'> &
          Chosen<Input> & {
            /** The calendar year that the facts are about. */
            readonly aar: number
          })[]
      }

/** The readings that are chosen. Of several years, the reading of how they are taken together may be among them. */
interface Chosen<Input> {
  /** The options that are chosen, by reading; by default the first of each. */
  readonly laesninger?:
    | ((Input extends { readonly laesninger?: infer L } ? NonNullable<L> : unknown) &
        Readonly<Record<string, string | null | undefined>>)
    | null
    | undefined
}

/** A person's own values for the parameters of a document. */
export type ParametersOf<D extends Described, Value = number> = [Listed<D['parametre']>] extends [
  never,
]
  ? Readonly<Record<string, never>>
  : { readonly [P in Listed<D['parametre']> as P['id']]?: Value | undefined }

type GroupsOf<Path extends string> = Path extends `${infer Group}.${string}` ? Group : never

/** The facts whose path is this prefix followed by a name. */
type Group<D extends Described, Prefix extends string> = {
  readonly [F in D['facts'][number] as NameIn<F['path'], Prefix>]?: ValueOf<D, F> | null | undefined
}

type NameIn<Path extends string, Prefix extends string> = Path extends `${Prefix}${infer Name}`
  ? Name extends `${string}.${string}`
    ? never
    : Name
  : never

type ValueOf<D extends Described, F extends DescribedFact> = F['type'] extends 'boolean'
  ? boolean
  : F['type'] extends 'choice'
    ? ChoiceOf<D['choices'], F['choices']>
    : number

type ChoiceOf<Choices, Name> = Name extends keyof Choices
  ? Choices[Name] extends readonly { readonly value: infer Value }[]
    ? Value
    : never
  : never
