/** What do regions gain when they pool their women and tilbud? */
import { checkOptions } from '../request/check-options.js'
import { anyIfIndependent, chancesOf, expectedOf, sharesOf } from './chances.js'
import { exactly, weightsOf } from './exact.js'
import { anyOf, chanceOf, numberOf, sumOf, type Fraction } from './fraction.js'
import { accepted } from './input.js'
import type { KapacitetOptions } from './kapacitet.js'
import { mostTilbud, usualThreshold } from './most.js'
import { probabilityOfAny } from './multinomial.js'
import type { Samling, SamlingInput } from './schema.js'
import { percent } from './percent.js'
import { sentences } from './texts.js'

/**
 * What regions gain by pooling: each region with its own women and tilbud, compared with all women and common
 * tilbud, with equal shares.
 *
 * @param given `kvinder` a year for each region, `tilbud` in each (by default 1), `tilbudSamlet` in common (by default
 *   `tilbud`)
 * @param options `sprog` of the texts, Danish unless said
 * @throws {InputError} for impossible numbers, and if there is no such option
 * @example
 * samling({ kvinder: [2, 2, 1, 1] }).samlet.maksTilbud // 2
 */
export function samling(given: SamlingInput, options: KapacitetOptions = {}): Samling {
  const sprog = checkOptions(options, ['sprog'])
  const input = accepted('samling', given, sprog)
  const taerskel = input.taerskel ?? usualThreshold
  const tilbud = input.tilbud ?? 1
  const tilbudSamlet = input.tilbudSamlet ?? tilbud

  const each = input.kvinder.map((kvinder) => amongTilbud({ kvinder, tilbud, taerskel }))
  const regioner = each.map(({ part }) => part)
  const [chances, expected] = [known(each, 'any'), known(each, 'expected')]
  const sum = (of: (region: (typeof regioner)[number]) => number) =>
    regioner.reduce((total, region) => total + of(region), 0)
  const kvinder = sum((region) => region.kvinder)
  const samlet = amongTilbud({ kvinder, tilbud: tilbudSamlet, taerskel }).part
  const hverForSig = {
    regioner,
    maksTilbud: sum(({ maksTilbud }) => maksTilbud),
    // No woman belongs to two regions, so the regions are independent.
    mindstEt: chances
      ? chanceOf(anyOf(chances))
      : anyIfIndependent(regioner.map(({ mindstEt }) => mindstEt)),
    forventetAntal: expected
      ? numberOf(sumOf(expected))
      : sum(({ forventetAntal }) => forventetAntal),
  }
  const alone = sentences(sprog, ['hverForSig'], {
    regioner: regioner.length,
    taerskel,
    maks: hverForSig.maksTilbud,
    mindstEt: percent(sprog, hverForSig.mindstEt),
  })
  const together = sentences(sprog, ['samlet'], {
    regioner: regioner.length,
    maks: samlet.maksTilbud,
    tilbud: tilbudSamlet,
    mindstEt: percent(sprog, samlet.mindstEt),
  })
  return { hverForSig, samlet, konklusionTekst: `${alone} ${together}` }
}

/**
 * The results for women referred independently to tilbud with equal shares, and the exact fractions if they can be
 * counted.
 */
function amongTilbud({
  kvinder,
  tilbud,
  taerskel,
}: Record<'kvinder' | 'tilbud' | 'taerskel', number>) {
  const shares = sharesOf(tilbud)
  const exact = exactly(kvinder, taerskel, weightsOf(tilbud))
  const [any, expected] = [exact?.any(), exact && sumOf(exact.each())]
  const part = {
    kvinder,
    maksTilbud: mostTilbud(kvinder, taerskel),
    mindstEt: any ? chanceOf(any) : probabilityOfAny(kvinder, taerskel, shares),
    forventetAntal: expected
      ? numberOf(expected)
      : expectedOf(chancesOf(kvinder, taerskel, shares)),
  }
  return { part, any, expected }
}

/** A fraction of every region; undefined if that of one region could not be counted. */
function known<K extends string>(
  regions: readonly Readonly<Record<K, Fraction | undefined>>[],
  key: K,
): readonly Fraction[] | undefined {
  const fractions = regions.flatMap((region): Fraction[] => (region[key] ? [region[key]] : []))
  return fractions.length === regions.length ? fractions : undefined
}
