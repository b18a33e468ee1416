/** Choices about a table as texts: the flags of the command line, and the parameters of an address. */
import { meaningOf, type Betydning, type Valg } from './choices.js'

/** Each may stand several times, save the heading. */
export interface ChoiceTexts {
  /** `2017`: only this sheet; `Ark1=doegn:2017`: what all its numbers are. */
  readonly ark?: readonly string[] | undefined
  /** `3`, `3-4` or `3,4`: the rows that name the columns; `0`: none does. */
  readonly overskrift?: string | undefined
  /** `Beh. 2017=behandling:2017`. */
  readonly kolonne?: readonly string[] | undefined
  /** `Syd=total`. */
  readonly raekke?: readonly string[] | undefined
}

/**
 * The choices that some texts make; undefined where one of them says nothing.
 *
 * @example
 * valgFrom({ kolonne: ['C=behandling:2017'] }) // { kolonner: { C: 'behandling:2017' } }
 */
export function valgFrom(texts: ChoiceTexts): Valg | undefined {
  const sheets = (texts.ark ?? []).map(sheetChoice)
  const kolonner = (texts.kolonne ?? []).map(meaningChoice)
  const raekker = (texts.raekke ?? []).map(meaningChoice)
  const overskrift = texts.overskrift === undefined ? undefined : headingRows(texts.overskrift)
  const isWrong =
    (texts.overskrift !== undefined && !overskrift) ||
    [...kolonner, ...raekker].some((pair) => pair === undefined)
  if (isWrong) return undefined
  const names = sheets.filter((one) => typeof one === 'string')
  const some = (pairs: readonly (readonly [string, Betydning] | undefined)[]) => {
    const found = pairs.filter((pair) => pair !== undefined)
    return found.length > 0 ? Object.fromEntries(found) : undefined
  }
  return {
    ark: names.length > 0 ? names : undefined,
    arkBetydning: some(sheets.filter((one) => typeof one !== 'string')),
    overskrift,
    kolonner: some(kolonner),
    raekker: some(raekker),
  }
}

/** The name of a sheet, or what all its numbers are. */
export function sheetChoice(text: string): string | readonly [name: string, Betydning] {
  return meaningChoice(text) ?? text
}

/** A name and its meaning; a name may hold a sign of equality itself. Undefined where it has none. */
export function meaningChoice(text: string): readonly [name: string, Betydning] | undefined {
  const at = text.lastIndexOf('=')
  if (at < 1) return undefined
  const meaning = text.slice(at + 1).trim()
  return meaningOf(meaning) ? [text.slice(0, at).trim(), meaning] : undefined
}

/** The numbers of at most ten rows; undefined where the text is none. */
export function headingRows(text: string): number[] | undefined {
  const [, first = '', last = first] =
    /^(\d{1,7})(?:\s*[-–,]\s*(\d{1,7}))?$/.exec(text.trim()) ?? []
  const length = Number(last) - Number(first) + 1
  if (first === '' || length < 1 || length > 10) return undefined
  return Array.from({ length }, (_, i) => Number(first) + i)
}

/** The names and values that say the same as some choices. */
export function choicePairs(valg: Valg): [name: keyof ChoiceTexts, value: string][] {
  const pairs = (name: keyof ChoiceTexts, meanings: Readonly<Record<string, Betydning>> = {}) =>
    Object.entries(meanings).map(([key, meaning]): [keyof ChoiceTexts, string] => [
      name,
      `${key}=${meaning}`,
    ])
  const { ark = [], overskrift = [] } = valg
  return [
    ...ark.map((name): [keyof ChoiceTexts, string] => ['ark', name]),
    ...pairs('ark', valg.arkBetydning),
    ...(overskrift.length > 0
      ? [['overskrift', overskrift.join(',')] as [keyof ChoiceTexts, string]]
      : []),
    ...pairs('kolonne', valg.kolonner),
    ...pairs('raekke', valg.raekker),
  ]
}
