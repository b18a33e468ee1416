/** The rulesets that can be asked for, by id or id@version, and the two questions asked most. */
import type { PeriodsScreening, Screening } from '../answer/schema.js'
import { formatList } from '../errors/messages.js'
import { InputError, problem } from '../errors/problems.js'
import { checkBounds } from '../request/guard.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { frozen } from '../support/frozen.js'
import { languages } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { isObject, own } from '../support/objects.js'
import { compare } from '../support/order.js'
import { inForceAt } from './in-force.js'
import { screenerOf, type ScreenerOptions, type ScreenOptions, type Screener } from './screener.js'

/** The ruleset used when a request names none, by subject. */
const defaults: Readonly<Record<string, string>> = {
  tilbud: 'hoejt-specialiseret-tilbud',
  sag: 'maalgruppe-udsatte-gravide',
}

export interface Registry {
  /** Newest first within an id. */
  readonly rulesets: readonly Ruleset[]
  /** By `id` (the newest in force) or `id@version`; of one subject, if said. */
  find(reference: string, subject?: string, aar?: number): Screener | undefined
  /**
   * The screener that a request asks for by its `ruleset`, or else the default one of the subject. Where it
   * names no version, the one in force at the end of its year answers; of several years, the newest.
   * @throws {InputError} when there is no such ruleset
   */
  asked(subject: string, input: unknown, options?: ScreenOptions): Screener
  screenTilbud(input: unknown, options?: ScreenOptions): Screening
  screenTilbudPerioder(input: unknown, options?: ScreenOptions): PeriodsScreening
  screenCase(input: unknown, options?: ScreenOptions): Screening
}

/**
 * A registry of rulesets that are known to be sound (`checkRuleset`); each is compiled when it is first
 * used.
 *
 * @param options `sha256`: in Node, `(text) => crypto.hash('sha256', text)` is faster than the core's own
 * @example
 * registryOf(rulesets).find('indsatsniveau').ruleset.version // '2022-09'
 */
export function registryOf(documents: readonly Ruleset[], options?: ScreenerOptions): Registry {
  const sorted = documents.map(frozen).sort(
    (a, b) =>
      compare(
        documents.findIndex(({ id }) => id === a.id),
        documents.findIndex(({ id }) => id === b.id),
      ) || compare(b.version, a.version),
  )
  const versionsOf = new Map<string, [Ruleset, ...Ruleset[]]>()
  for (const ruleset of sorted) {
    const versions = versionsOf.get(ruleset.id)
    if (versions) versions.push(ruleset)
    else versionsOf.set(ruleset.id, [ruleset])
  }
  const screener = memoize((ruleset: Ruleset) => {
    const newest = inForceAt(versionsOf.get(ruleset.id) ?? [ruleset], undefined)
    const { version, gaelderFra } = newest
    const nyere = { version, ...(gaelderFra !== undefined && { gaelderFra }) }
    return screenerOf(ruleset, { ...options, ...(newest !== ruleset && { nyere }) })
  })

  function find(reference: string, subject?: string, aar?: number): Screener | undefined {
    const versions = versionsOf.get(reference)
    const found = versions
      ? inForceAt(versions, aar)
      : sorted.find((ruleset) => rulesetNames(ruleset).includes(reference))
    if (!found || (subject !== undefined && found.subject !== subject)) return undefined
    return screener(found)
  }

  function asked(
    subject: string,
    input: unknown,
    { sprog = languages[0] }: ScreenOptions = {},
  ): Screener {
    const name = isObject(input) ? own(input, 'ruleset') : undefined
    const reference = typeof name === 'string' ? name : (defaults[subject] ?? '')
    const found = find(reference, subject, yearOf(input))
    if (found) return found
    const bounds = checkBounds(input, sprog)
    if (bounds.length > 0) throw new InputError(bounds)
    const possible = sorted.flatMap((ruleset) => (ruleset.subject === subject ? ruleset.id : []))
    const muligheder = formatList(sprog, [...new Set(possible)])
    throw new InputError([problem(sprog, '/ruleset', 'ukendt-ruleset', { muligheder })])
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

/** The year of a request, the newest of several; undefined where it gives none that is a year. */
function yearOf(input: unknown): number | undefined {
  if (!isObject(input)) return undefined
  const perioder = own(input, 'perioder')
  const years = (Array.isArray(perioder) ? perioder : [input]).flatMap((each: unknown) => {
    const aar = isObject(each) ? own(each, 'aar') : undefined
    return Number.isInteger(aar) ? [aar as number] : []
  })
  return years.length > 0 ? years.reduce((a, b) => Math.max(a, b)) : undefined
}
