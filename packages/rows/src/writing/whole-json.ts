/** A whole answer as JSON: the text of `JSON.stringify`, but parts that most answers share are written once. */
import { isShared, type Screening } from '@screeningsmodel/core'
import { quoted } from './quoted.js'

type Criterion = Screening['kriterier'][number]
type Source = Criterion['kilde']
type Change = Criterion['aendringer'][number]
type Reading = Screening['laesninger'][number]

/** How many names and criteria are kept. */
const most = 1000

/**
 * The text of an answer, without line ends: what `JSON.stringify` gives, only sooner for many answers.
 *
 * @example
 * wholeJson(screenTilbud({})) // JSON.stringify(screenTilbud({}))
 */
export function wholeJson(svar: Screening): string {
  let text = ''
  for (const key in svar) {
    text += `${text === '' ? '{' : ','}"${key}":${valueOf(svar, key as keyof Screening)}`
  }
  return `${text}}`
}

function valueOf(svar: Screening, key: keyof Screening): string {
  switch (key) {
    case 'kriterier':
      return list(svar.kriterier, sharedCriterion)
    case 'laesninger':
      return readings(svar.laesninger)
    case 'vej':
      return svar.vej ? way(svar.vej) : 'null'
    case 'ruleset':
      return ruleset(svar.ruleset)
    case 'konklusion':
      return name(svar.konklusion)
    case 'mangler':
      return list(svar.mangler, name)
    // A fingerprint has only hexadecimal digits, and needs no escapes.
    case 'fingeraftryk':
      return `"${svar.fingeraftryk}"`
    default: {
      const value = svar[key]
      if (typeof value !== 'object') return plain(value)
      return Array.isArray(value) && value.length === 0 ? '[]' : JSON.stringify(value)
    }
  }
}

/** A text that anybody may have written, a number, or true or false. */
function plain(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : String(value)
}

/** The last ruleset: most answers of one process are by the same ruleset. */
let told: Screening['ruleset'] = { id: '', version: '', sha256: '' }
let toldText = ''

function ruleset(one: Screening['ruleset']): string {
  const { id, version, sha256, basedOn } = one
  const isLast =
    told.sha256 === sha256 && told.id === id && told.version === version && told.basedOn === basedOn
  if (!isLast) {
    told = { ...one }
    toldText = JSON.stringify(one)
  }
  return toldText
}

/** Writes the parts that answers share once, and keeps the text as long as they live. */
function once<T extends object>(write: (part: T) => string): (part: T) => string {
  const written = new WeakMap<T, string>()
  return (part) => {
    const known = written.get(part)
    if (known !== undefined) return known
    const text = write(part)
    if (isShared(part)) written.set(part, inOnePiece(text))
    return text
  }
}

/**
 * The same text in one piece. V8 keeps a concatenated text as a tree of its parts until one of its letters is read, and
 * would walk through the tree for each line that uses the text.
 */
function inOnePiece(text: string): string {
  text.charCodeAt(0)
  return text
}

const sharedCriterion = once(criterion)
const sharedChange = once(change)
const readings = once((some: readonly Reading[]) => list(some, reading))

/** The constant parts of a criterion: the text up to its reason, by its outcome, and the text after its facts. */
interface Constant extends Pick<Criterion, 'nummer' | 'rolle' | 'titel' | 'kilde' | 'kilder'> {
  readonly before: Readonly<Record<Criterion['udfald'], string>>
  readonly after: string
  /** The same if nothing is missing and nothing has to be changed. */
  readonly afterNothing: string
}

const constants = new Map<string, Constant>()

function criterion(answer: Criterion): string {
  const { udfald, begrundelse, fakta, mangler, aendringer } = answer
  const { before, after, afterNothing } = constantOf(answer)
  const start = `${before[udfald]}${quoted(begrundelse)},"fakta":${facts(fakta)}`
  return mangler.length === 0 && aendringer.length === 0
    ? start + afterNothing
    : `${start},"mangler":${list(mangler, name)},"aendringer":${list(aendringer, sharedChange)}${after}`
}

/** By its id, until another ruleset or another language has a criterion of that name. */
function constantOf({ id, nummer, rolle, titel, kilde, kilder }: Criterion): Constant {
  const known = constants.get(id)
  if (
    known?.titel === titel &&
    known.nummer === nummer &&
    known.rolle === rolle &&
    isSame(known.kilde, kilde) &&
    known.kilder.length === kilder.length &&
    kilder.every((source, i) => isSame(source, known.kilder[i]))
  ) {
    return known
  }
  const first = JSON.stringify({ id, nummer, rolle, titel }).slice(0, -1)
  const before = (udfald: Criterion['udfald']) => `${first},"udfald":"${udfald}","begrundelse":`
  const after = `,${JSON.stringify({ kilde, kilder }).slice(1)}`
  const constant = {
    nummer,
    rolle,
    titel,
    kilde,
    kilder,
    before: {
      opfyldt: before('opfyldt'),
      'ikke-opfyldt': before('ikke-opfyldt'),
      uafklaret: before('uafklaret'),
    },
    after,
    afterNothing: `,"mangler":[],"aendringer":[]${after}`,
  }
  if (known || constants.size < most) constants.set(id, constant)
  return constant
}

function isSame(source: Source, other: Source | undefined): boolean {
  return (
    source.dokument === other?.dokument &&
    source.afsnit === other.afsnit &&
    source.punkt === other.punkt &&
    source.adresse === other.adresse
  )
}

function facts(fakta: Criterion['fakta']): string {
  let text = ''
  for (const path in fakta) {
    const value = fakta[path]
    text += `${text === '' ? '' : ','}${name(path)}:${fact(value)}`
  }
  return `{${text}}`
}

function change({ valg, fakta, fra, til, tekst }: Change): string {
  return `{"valg":${String(valg)},"fakta":${name(fakta)},"fra":${fact(fra)},"til":${fact(til)},"tekst":${quoted(tekst)}}`
}

function way({ til, aendringer }: NonNullable<Screening['vej']>): string {
  return `{"til":${name(til)},"aendringer":${list(aendringer, sharedChange)}}`
}

function reading({ id, valgt, andre }: Reading): string {
  return `{"id":${name(id)},"valgt":${name(valgt)},"andre":${list(andre, other)}}`
}

function other({ id, konklusion, mangler }: Reading['andre'][number]) {
  return `{"id":${name(id)},"konklusion":${name(konklusion)},"mangler":${list(mangler, name)}}`
}

/** The value of a fact: a number, true or false, or one of the ruleset's words. */
function fact(value: unknown): string {
  return typeof value === 'string' ? name(value) : String(value)
}

const names = new Map<string, string>()

/** A name from a ruleset: never a text that somebody sent. */
function name(text: string): string {
  let known = names.get(text)
  if (known === undefined) {
    known = JSON.stringify(text)
    if (names.size < most) names.set(text, known)
  }
  return known
}

function list<T>(items: readonly T[], write: (item: T) => string): string {
  if (items.length === 0) return '[]'
  let text = ''
  for (const item of items) text += `${text === '' ? '' : ','}${write(item)}`
  return `[${text}]`
}
