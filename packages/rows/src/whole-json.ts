/** A whole answer as JSON: the text that `JSON.stringify` makes, but what most answers have alike is written once. */
import type { Screening } from '@screeningsmodel/core'

type Criterion = Screening['kriterier'][number]
type Source = Criterion['kilde']
type Change = Criterion['aendringer'][number]

/** As many names and criteria as are kept. */
const most = 1000

export function wholeJson(svar: Screening): string {
  let text = ''
  for (const [key, value] of Object.entries(svar)) {
    text += `${text === '' ? '{' : ','}"${key}":`
    if (key === 'kriterier') text += list(svar.kriterier, criterion)
    else if (key === 'laesninger') text += list(svar.laesninger, reading)
    else if (key === 'mangler') text += list(svar.mangler, name)
    else if (Array.isArray(value) && value.length === 0) text += '[]'
    else text += JSON.stringify(value)
  }
  return `${text}}`
}

/** What is constant of a criterion, before what an answer makes of it and after. */
interface Constant extends Pick<Criterion, 'nummer' | 'rolle' | 'titel' | 'kilde' | 'kilder'> {
  readonly before: string
  readonly after: string
}

const constants = new Map<string, Constant>()

function criterion(answer: Criterion): string {
  const { udfald, begrundelse, fakta, mangler, aendringer } = answer
  const { before, after } = constantOf(answer)
  return `${before},"udfald":"${udfald}","begrundelse":${JSON.stringify(begrundelse)},"fakta":${facts(fakta)},"mangler":${list(mangler, name)},"aendringer":${list(aendringer, change)},${after}`
}

/** By its id, as long as another ruleset, or another language, has none of that name. */
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
  const before = JSON.stringify({ id, nummer, rolle, titel }).slice(0, -1)
  const after = JSON.stringify({ kilde, kilder }).slice(1)
  const constant = { nummer, rolle, titel, kilde, kilder, before, after }
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
  return `{"valg":${String(valg)},"fakta":${name(fakta)},"fra":${fact(fra)},"til":${fact(til)},"tekst":${JSON.stringify(tekst)}}`
}

function reading({ id, valgt, andre }: Screening['laesninger'][number]): string {
  return `{"id":${name(id)},"valgt":${name(valgt)},"andre":${list(andre, other)}}`
}

function other({ id, konklusion, mangler }: Screening['laesninger'][number]['andre'][number]) {
  return `{"id":${name(id)},"konklusion":${name(konklusion)},"mangler":${list(mangler, name)}}`
}

/** The value of a fact: a number, a truth or one of the ruleset's words. */
function fact(value: unknown): string {
  return typeof value === 'string' ? name(value) : String(value)
}

const names = new Map<string, string>()

/** What a ruleset calls something: never what somebody sent. */
function name(text: string): string {
  let quoted = names.get(text)
  if (quoted === undefined) {
    quoted = JSON.stringify(text)
    if (names.size < most) names.set(text, quoted)
  }
  return quoted
}

function list<T>(items: readonly T[], write: (item: T) => string): string {
  let text = ''
  for (const item of items) text += `${text === '' ? '' : ','}${write(item)}`
  return `[${text}]`
}
