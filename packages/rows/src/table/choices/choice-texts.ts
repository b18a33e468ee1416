/** Choices about a table as texts: the flags of the command line, and the parameters of an address. */
import { meaningOf, type Betydning, type Valg } from './choices.js'

/** Each may be given several times, except the heading. */
export interface ChoiceTexts {
  /** `2017`: only this sheet; `Ark1=doegn:2017`: what all its numbers are. */
  readonly ark?: readonly string[] | undefined
  /** `3`, `3-4` or `3,4`: the rows that name the columns; `0`: none does. */
  readonly overskrift?: string | undefined
  /** `Beh. 2017=behandling:2017`. */
  readonly kolonne?: readonly string[] | undefined
  /** `Syd=total`. */
  readonly raekke?: readonly string[] | undefined
  /** `Odenese=Odense`: the municipality that a name means. */
  readonly navn?: readonly string[] | undefined
}

/**
 * The choices that some texts make; undefined if one of them chooses nothing.
 *
 * @example
 * valgFrom({ kolonne: ['C=behandling:2017'] }) // { kolonner: { C: 'behandling:2017' } }
 */
export function valgFrom(texts: ChoiceTexts): Valg | undefined {
  const sheets = (texts.ark ?? []).map(sheetChoice)
  const kolonner = (texts.kolonne ?? []).map(meaningChoice)
  const raekker = (texts.raekke ?? []).map(meaningChoice)
  const overskrift = texts.overskrift === undefined ? undefined : headingRows(texts.overskrift)
  const navne = (texts.navn ?? []).map(nameChoice)
  const isWrong =
    (texts.overskrift !== undefined && !overskrift) ||
    [...kolonner, ...raekker, ...navne].some((pair) => pair === undefined)
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
    navne: some(navne),
  }
}

/**
 * The name of a sheet, or what all its numbers are.
 *
 * @param text `Ark1`, or `Ark1=2017`
 * @example
 * sheetChoice('Ark1=2017') // ['Ark1', '2017']
 * sheetChoice('Ark1') // 'Ark1'
 */
export function sheetChoice(text: string): string | readonly [name: string, Betydning] {
  return meaningChoice(text) ?? text
}

/**
 * A name and its meaning; the name itself may contain `=`. Undefined without a `=`.
 *
 * @param text `B=behandling:2017`
 * @example
 * meaningChoice('B=doegn') // ['B', 'doegn']
 */
export function meaningChoice(text: string): readonly [name: string, Betydning] | undefined {
  const at = text.lastIndexOf('=')
  if (at < 1) return undefined
  const meaning = text.slice(at + 1).trim()
  return meaningOf(meaning) ? [text.slice(0, at).trim(), meaning] : undefined
}

/**
 * A name exactly as in the file, and the municipality that it means. Undefined if it gives none.
 *
 * @param text `Nabokommunen=Odense`
 * @example
 * nameChoice('Nabokommunen=Odense') // ['Nabokommunen', 'Odense']
 */
export function nameChoice(text: string): readonly [name: string, kommune: string] | undefined {
  const at = text.lastIndexOf('=')
  const [name, kommune] = [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  return at < 1 || name === '' || kommune === '' ? undefined : [name, kommune]
}

/**
 * The numbers of at most ten rows; undefined if the text is something else.
 *
 * @param text `3`, or the first and the last one with `-` or `,` between
 * @example
 * headingRows('3-5') // [3, 4, 5]
 */
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
    ...pairs('navn', valg.navne),
  ]
}
