/** Can any tilbud meet the criterion about the flow of borgere with so few women a year? */
import { checkOptions } from '../request/check-options.js'
import type { Language } from '../support/language.js'
import { chancesOf, expectedOf, sharesOf } from './chances.js'
import { accepted } from './input.js'
import { exactly, weightsOf, type Exact } from './exact.js'
import { chanceOf, numberOf, reduced, sumOf, type Fraction } from './fraction.js'
import { mostTilbud, neededShare, usualThreshold } from './most.js'
import { probabilityOfAll, probabilityOfAny } from './multinomial.js'
import type { Broek, Kapacitet, KapacitetInput } from './schema.js'
import { neededPercent, percent } from './percent.js'
import { sentences } from './texts.js'

/** How the questions about capacity are answered. */
export interface KapacitetOptions {
  /** The language of the texts; by default Danish. */
  readonly sprog?: Language | undefined
}

/**
 * What a number of women a year allows, and how likely it is if each woman is referred independently of the others
 * with the given shares (Syddanmark 2020, sections 5 and 7.1). Exact, not simulated.
 *
 * @param given `kvinder` a year (0–10,000), `tilbud` (1–500), `taerskel` (by default 3), `andele` (by default equal;
 *   they must sum to 1 within 1e-9, since every woman is referred to one of the tilbud)
 * @param options `sprog` of the texts, Danish unless said
 * @throws {InputError} for impossible numbers, and if there is no such option
 * @example
 * kapacitet({ kvinder: 6, tilbud: 2 }).maksTilbud // 2
 */
export function kapacitet(given: KapacitetInput, options: KapacitetOptions = {}): Kapacitet {
  const sprog = checkOptions(options, ['sprog'])
  const input = accepted('kapacitet', given, sprog)
  const { kvinder, tilbud } = input
  const taerskel = input.taerskel ?? usualThreshold
  const andele = sharesOf(tilbud, input.andele)
  const { hvert, mindstEt, alle, forventetAntal, broeker } = chances(
    kvinder,
    taerskel,
    andele,
    exactly(kvinder, taerskel, weightsOf(tilbud, input.andele)),
  )
  const maksTilbud = mostTilbud(kvinder, taerskel)
  const [givetTilbud = 0] = hvert
  const andelPrTilbud = neededShare(kvinder, taerskel)
  const equal = andele.every((share) => share === andele[0])
  return {
    maksTilbud,
    andelPrTilbud,
    sandsynlighed: { givetTilbud, hvert: [...hvert], mindstEt, alle, broeker },
    forventetAntal,
    konklusionTekst: sentences(
      sprog,
      maksTilbud === 0
        ? ['maks']
        : [
            'maks',
            'andel',
            tilbud === 1 ? 'enkelt' : 'flere',
            ...(tilbud > 1 && equal ? (['givet'] as const) : []),
          ],
      {
        kvinder,
        tilbud,
        taerskel,
        maks: maksTilbud,
        andel: neededPercent(sprog, andelPrTilbud ?? 1),
        andele: equal ? 'ens' : 'givne',
        givet: percent(sprog, givetTilbud),
        mindstEt: percent(sprog, mindstEt),
        alle: percent(sprog, alle),
      },
    ),
  }
}

/** The chances as numbers, and also as fractions if they could be counted. */
function chances(
  kvinder: number,
  taerskel: number,
  andele: readonly number[],
  exact: Exact | undefined,
) {
  if (!exact) {
    const hvert = chancesOf(kvinder, taerskel, andele)
    return {
      hvert,
      mindstEt: probabilityOfAny(kvinder, taerskel, andele),
      alle: probabilityOfAll(kvinder, taerskel, andele),
      forventetAntal: expectedOf(hvert),
      broeker: { givetTilbud: null, mindstEt: null, alle: null },
    }
  }
  const [each, any, all] = [exact.each(), exact.any(), exact.all()]
  const [first] = each
  return {
    hvert: each.map(chanceOf),
    mindstEt: chanceOf(any),
    alle: chanceOf(all),
    forventetAntal: numberOf(sumOf(each)),
    broeker: {
      givetTilbud: first ? fractionOf(first) : null,
      mindstEt: fractionOf(any),
      alle: fractionOf(all),
    },
  }
}

/** A fraction in JSON, in lowest terms. */
function fractionOf(fraction: Fraction): Broek {
  const { part, whole } = reduced(fraction)
  return { taeller: wholeNumber(part), naevner: wholeNumber(whole) }
}

/** A number that not every program reads exactly is written as a text of digits. */
function wholeNumber(value: bigint): number | string {
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? String(value) : Number(value)
}
