/** The account of a reading in sentences, as the command line prints it. */
import { checkLanguage } from '@screeningsmodel/core'
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Language } from '../../support/language.js'
import { quoted } from '../../problems/row-text.js'
import type { Bemaerkning, LaestTabel, Redegoerelse, Sted } from '../account.js'
import { meaningOf } from '../choices/choices.js'
import { texts, type Rows } from './summary-texts.js'
import { optionTexts } from '../questions/option-texts.js'

/** How many names, sums and rows are listed one by one; the rest are counted. */
const maximumTold = 10

/** The account in sentences, sorted by what they are about. */
export interface Summary {
  /** How many municipalities, and which years. */
  readonly laest: string
  /** How each table was read, column by column. */
  readonly tabeller: readonly string[]
  /** Sheets that were skipped. */
  readonly ark: readonly string[]
  /** Whether the sums in the file agree. */
  readonly totaler: readonly string[]
  /** Names that are unknown, or are read as another name. */
  readonly navne: readonly string[]
  /** What was left out, and why. */
  readonly udeladt: readonly string[]
  /** What else should be known. */
  readonly bemaerkninger: readonly string[]
}

/**
 * What was read, what was left out and why, and whether the file's own sums agree.
 *
 * @param sprog the language of the sentences
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * const ark = await sheetsOf(new TextEncoder().encode('Kommune;År;Behandling\nAarhus;2019;4\n'), 'tal')
 * const { redegoerelse } = readOpgoerelser([{ fil: 'tal.csv', ark }])
 * summaryParts(redegoerelse, 'da').laest // 'Læst af tal.csv: 1 kommune, 2019.'
 */
export function summaryParts(account: Redegoerelse, sprog: Language): Summary {
  checkLanguage(sprog)
  const t = texts[sprog]
  const { ark, tabeller, aar, kommuner, ukendteNavne, rettedeNavne, totaler, udeladt } = account
  const isNamed = account.udenArk === undefined
  const passedOver = (isNamed ? ark : [])
    .filter(({ laest }) => !laest)
    .map(({ navn, hvorfor }) => `${quoted[sprog](navn)} (${t.why[hvorfor ?? 'fravalgt']})`)
  const isSheetTold = ark.filter(({ laest }) => laest).length > 1
  const placed = <T extends { readonly sted: Sted }>(one: T) => ({
    ...one,
    sted: isSheetTold ? one.sted : { ...one.sted, ark: undefined },
  })
  const named = (isDanish: boolean) => {
    // Without a list of municipalities, an unknown name here is one that a person chose to count unchanged.
    const isOne = (navn: string) => account.erAngivet === true && kommuneNamed(navn) !== undefined
    const all = ukendteNavne.filter(({ navn }) => isOne(navn) === isDanish)
    const told = all.slice(0, maximumTold)
    return {
      names: told.map(({ navn, steder, forslag }) =>
        t.name(navn, rowsOf(steder, isSheetTold), isDanish ? undefined : forslag),
      ),
      more: all.length - told.length,
    }
  }
  const [unlisted, unknown] = [named(true), named(false)]
  return {
    laest: t.read(account.fil, kommuner.length, aar),
    tabeller: tabeller.map((tabel) =>
      t.table(tabel, isNamed ? tabel.ark : undefined, columnsOf(tabel, sprog)),
    ),
    ark: passedOver.length > 0 ? [t.passedOver(passedOver)] : [],
    totaler: told(totaler, (total) => t.total(placed(total)), t.more),
    navne: [
      ...(unlisted.names.length > 0 ? [t.unlisted(unlisted.names, unlisted.more)] : []),
      ...(unknown.names.length > 0
        ? [t.unknown(unknown.names, unknown.more, account.erAngivet === undefined)]
        : []),
      ...namesReadAs(rettedeNavne, isSheetTold, sprog),
    ],
    udeladt: told(udeladt, (one) => t.left(placed(one)), t.more),
    bemaerkninger: [
      ...(account.ikkeOplyst > 0 ? [t.notKnown(account.ikkeOplyst)] : []),
      ...told(account.bemaerkninger, (one) => t.remark(isNamed ? one : withoutSheet(one)), t.more),
    ],
  }
}

/**
 * The same as one list: a sentence or two for each.
 *
 * @param sprog the language of the sentences
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * const ark = await sheetsOf(new TextEncoder().encode('Kommune;År;Behandling\nAarhus;2019;4\n'), 'tal')
 * const { redegoerelse } = readOpgoerelser([{ fil: 'tal.csv', ark }])
 * summaryOf(redegoerelse, 'da')[0] // 'Læst af tal.csv: 1 kommune, 2019.'
 */
export function summaryOf(account: Redegoerelse, sprog: Language): string[] {
  const { laest, tabeller, ark, totaler, navne, udeladt, bemaerkninger } = summaryParts(
    account,
    sprog,
  )
  return [laest, ...[tabeller, ark, totaler, navne, udeladt, bemaerkninger].flat()]
}

/**
 * A sentence for each name that is read as another.
 *
 * @param names those of an account
 * @param isSheetTold whether the places name their sheet: where several were read
 * @param sprog the language of the sentences
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * const steder = [{ ark: 'Tal', raekke: 3 }]
 * namesReadAs([{ navn: 'Århus', kommune: 'Aarhus', steder }], false, 'en')
 * // ['“Århus” (row 3) is read as Aarhus, as you have chosen.']
 */
export function namesReadAs(
  names: Redegoerelse['rettedeNavne'],
  isSheetTold: boolean,
  sprog: Language,
): string[] {
  checkLanguage(sprog)
  const t = texts[sprog]
  return told(
    names,
    ({ navn, kommune, steder, fodnote }) =>
      t.corrected(t.name(navn, rowsOf(steder, isSheetTold)), kommune, fodnote === undefined),
    t.more,
  )
}

function told<T>(
  all: readonly T[],
  line: (one: T) => string,
  more: (left: number) => string,
): string[] {
  const left = all.length - maximumTold
  return [...all.slice(0, maximumTold).map(line), ...(left > 0 ? [more(left)] : [])]
}

/** Each column with what it is read as. */
function columnsOf({ kolonner }: LaestTabel, sprog: Language): string {
  return kolonner
    .map(({ bogstav, navn, betydning, kommune }) => {
      const meaning = optionTexts[sprog].meaning(meaningOf(betydning) ?? { rolle: 'ubrugt' })
      const name = navn === '' ? bogstav : `${bogstav} ${quoted[sprog](navn)}`
      return `${name}: ${kommune === undefined ? meaning : `${kommune}, ${meaning}`}`
    })
    .join('; ')
}

/** Rows by their sheet, as many as are listed one by one. */
function rowsOf(steder: readonly Sted[], isSheetTold: boolean): Rows[] {
  const sheets = [...new Set(steder.map(({ ark }) => ark))]
  return sheets.map((ark) => {
    const rows = steder.filter((sted) => sted.ark === ark).map(({ raekke }) => raekke)
    return {
      ark: isSheetTold ? ark : undefined,
      raekker: rows.slice(0, maximumTold),
      flere: Math.max(0, rows.length - maximumTold),
    }
  })
}

/** A remark of a file that has no sheets. */
function withoutSheet({ vaerdier: { ark: _ark, ...vaerdier }, ...one }: Bemaerkning): Bemaerkning {
  return { ...one, vaerdier }
}
