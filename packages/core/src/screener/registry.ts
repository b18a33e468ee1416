/** Rulesets by id or id@version, and the questions that are asked most. */
import type { PeriodsScreening, Screening } from '../answer/schema.js'
import { tellInput } from '../errors/tell-input.js'
import { languageOf } from '../request/options.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { frozen } from '../support/frozen.js'
import { memoize } from '../support/memoize.js'
import { compare } from '../support/order.js'
import { askedByYears } from './asked-by-years.js'
import { defaults } from './asked.js'
import { inForceAt, newerThan } from './in-force.js'
import type { ScreenOptions } from './load.js'
import { screenerOf, type Screener } from './screener.js'

/** Rulesets that can be asked for by name. */
export interface Registry {
  /** Newest first within an id. */
  readonly rulesets: readonly Ruleset[]
  /**
   * A ruleset by `id` (the newest in force) or `id@version`; with `subject`, only if it is about that.
   *
   * @param reference `id` or `id@version`
   * @param subject `tilbud` or `sag`
   */
  find(reference: string, subject?: string): Screener | undefined
  /**
   * The screener that a request asks for by its `ruleset`, or else the default of the subject. If it names no
   * version, the one in force at the end of its year is used; for several years, at the end of the last year.
   * @param subject `tilbud` or `sag`
   * @param input the request; here only its `ruleset` and its years are read
   * @throws {InputError} if there is no such ruleset
   */
  asked(subject: string, input: unknown, options?: ScreenOptions): Screener
  /**
   * The answer of the ruleset for tilbud that is asked for.
   *
   * @param input the request, in the form of the ruleset that it asks for
   * @throws {InputError}
   */
  screenTilbud(input: unknown, options?: ScreenOptions): Screening
  /**
   * The same about several years.
   *
   * @param input the request: what applies to all years, and the facts of each in `perioder`
   * @throws {InputError}
   */
  screenTilbudPerioder(input: unknown, options?: ScreenOptions): PeriodsScreening
  /**
   * The answer of the ruleset for cases that is asked for.
   *
   * @param input the request, in the form of the ruleset that it asks for
   * @throws {InputError}
   */
  screenCase(input: unknown, options?: ScreenOptions): Screening
}

/**
 * A registry of rulesets that are known to be valid (`checkRuleset`, `overlaps`). Each is compiled when it is
 * first used.
 *
 * @example
 * registryOf(rulesets).find('indsatsniveau').ruleset.version // '2022-09'
 */
export function registryOf(documents: readonly Ruleset[]): Registry {
  const sorted = documents.map(frozen).sort(
    (a, b) =>
      compare(
        documents.findIndex(({ id }) => id === a.id),
        documents.findIndex(({ id }) => id === b.id),
      ) || compare(b.version, a.version),
  )
  const named = sorted.map((ruleset) => ({ ruleset, names: rulesetNames(ruleset) }))
  const inForce = (id: string) =>
    inForceAt(
      named.filter((each) => each.ruleset.id === id),
      undefined,
    )
  const screener = memoize((ruleset: Ruleset) => {
    const nyere = newerThan(ruleset, sorted)
    return screenerOf(ruleset, { nyere })
  })

  function find(reference: string, subject?: string): Screener | undefined {
    const found = inForce(reference) ?? named.find(({ names }) => names.includes(reference))
    if (!found || (subject !== undefined && found.ruleset.subject !== subject)) return undefined
    return screener(found.ruleset)
  }

  const asked: Registry['asked'] = (subject, input, options) => {
    const possible = named.filter(({ ruleset }) => ruleset.subject === subject)
    const language = languageOf(tellInput, options)
    return screener(askedByYears(possible, defaults[subject], input, language).ruleset)
  }

  return {
    rulesets: sorted,
    find,
    asked,
    screenTilbud: (input, options) => asked('tilbud', input, options).screen(input, options),
    screenTilbudPerioder: (input, options) =>
      asked('tilbud', input, options).screenPerioder(input, options),
    screenCase: (input, options) => asked('sag', input, options).screen(input, options),
  }
}
