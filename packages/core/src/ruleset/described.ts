/** Types read from a ruleset document declared `as const`: its names, and the input it takes. */

/** The part of a document that the types are read from. */
export interface Described {
  readonly id: string
  readonly facts: readonly DescribedFact[]
  readonly criteria: readonly Named[]
  readonly outcomes: readonly Named[]
  readonly otherwise: Named
  readonly readings?: readonly DescribedReading[] | undefined
  readonly bemaerkninger?: readonly Named[] | undefined
  readonly choices?: Readonly<Record<string, readonly { readonly value: string }[]>> | undefined
  readonly lists?: readonly DescribedList[] | undefined
  readonly parametre?: readonly Named[] | undefined
}

interface Named {
  readonly id: string
}
interface DescribedFact {
  readonly path: string
  readonly type: string
  readonly choices?: string
}
interface DescribedReading extends Named {
  readonly options: readonly Named[]
}
interface DescribedList {
  readonly path: string
  readonly columns: readonly { readonly path: string }[]
}

/** The names in a document (`answer/typed.ts` types answers by them). */
export interface NamesOf<D extends Described> {
  readonly konklusion: D['outcomes'][number]['id'] | D['otherwise']['id'] | 'uafklaret'
  readonly kriterium: D['criteria'][number]['id']
  readonly fakta: D['facts'][number]['path']
  readonly laesninger: OptionsOf<Listed<D['readings']>>
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
  readonly reference?: string | null | undefined
  readonly aar?: number | null | undefined
  readonly ruleset?: string | null | undefined
  readonly parametre?: ParametersOf<D, number | null | undefined> | null | undefined
  readonly laesninger?:
    | { readonly [R in keyof NamesOf<D>['laesninger']]?: NamesOf<D>['laesninger'][R] | null }
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
