/** English names of components, which generators turn into classes. */
import type { JsonSchema } from './json-schema.js'

/** The name of a request to a ruleset; for any other ruleset, made from its id. */
const rulesets: Readonly<Record<string, string>> = {
  'hoejt-specialiseret-tilbud': 'Tilbud',
  'maalgruppe-udsatte-gravide': 'Case',
  indsatsniveau: 'Effort',
  samarbejdsaftale: 'Agreement',
  'maalgruppe-fornyet-behandling': 'RenewedCase',
  'national-koordination': 'TargetGroup',
  anbefalinger: 'Recommendations',
}

/** The name of a part, by the property that contains it or a list of it. */
const parts: Readonly<Record<string, string>> = {
  aendringer: 'Change',
  ambulant: 'OutpatientCare',
  andre: 'OtherReading',
  anvendelse: 'TilbudUse',
  anvendelser: 'TilbudUsers',
  bemaerkninger: 'Remark',
  elementer: 'Element',
  fordeling: 'Distribution',
  indsats: 'Treatment',
  kapacitet: 'ReportCapacity',
  kilde: 'Source',
  kilder: 'Source',
  kommuner: 'MunicipalityFigures',
  kompetencer: 'Competences',
  kriterier: 'Criterion',
  laesninger: 'Readings',
  maalgruppe: 'Delimitation',
  medarbejderliste: 'Employee',
  mindst: 'KnownFigure',
  muligheder: 'ReadingOption',
  naeste: 'NextRuleset',
  naesteSpoergsmaal: 'NextQuestion',
  noter: 'Note',
  nyere: 'NewerVersion',
  opgoerelser: 'MunicipalityCounts',
  oplyst: 'KnownFigure',
  parametre: 'Parameters',
  perioder: 'Period',
  regelsaet: 'ReportRuleset',
  rolle: 'Role',
  ruleset: 'RulesetReference',
  saetninger: 'Sentences',
  sager: 'ReportCase',
  samlet: 'PeriodsTogether',
  sandsynlighed: 'Probabilities',
  screeningsmodel: 'ReportModel',
  skadeligtForbrug: 'HarmfulUse',
  socialeProblemstillinger: 'SocialProblems',
  spoergsmaal: 'FormQuestion',
  tabel: 'YearTotals',
  tal: 'YearCounts',
  tekster: 'ReportTexts',
  tema1: 'Theme1',
  tema2: 'TilbudScreenings',
  tema2Skema: 'Theme2',
  tema3: 'Theme3',
  tema4: 'Theme4',
  tilbud: 'ReportTilbud',
  udfald: 'Outcome',
  uoplyst: 'UnknownCounts',
  vej: 'Way',
  visiteret: 'Referral',
}

/** The component of a ruleset's input; an older version has the version in its name. */
export function inputName(id: string, olderVersion?: string): string {
  const digits = olderVersion === undefined ? '' : `V${olderVersion.replace(/\D/g, '')}`
  return `${rulesets[id] ?? pascalCase(id)}${digits}Input`
}

/** The name of a part of a component. */
export function englishName(parent: string, key: string | undefined, schema: JsonSchema): string {
  if (isFactValue(schema)) return parent.startsWith('Ruleset') ? 'RulesetScalar' : 'FactValue'
  const owner = parent.replace(/Input$/, '')
  if (key === undefined) return `${owner}${kindOf(schema)}`
  // An answer says which ruleset was used; a request names one of a few, and chooses its readings.
  if (schema.enum && key === 'ruleset') return `${owner}RulesetName`
  if (schema.enum && parent === 'Competences') return 'Competence'
  if (key === 'laesninger' && schema.additionalProperties === false && !schema.required) {
    return `${owner}Readings`
  }
  if (parent.startsWith('Ruleset'))
    return `${owner.replace(/^RulesetDocument/, 'Ruleset')}${pascalCase(key)}`
  return parts[key] ?? `${owner}${pascalCase(key)}`
}

/** One of several: named by its type, or by its required properties. */
function kindOf({ properties, required = [] }: JsonSchema): string {
  const [type] = properties?.['type']?.enum ?? []
  return pascalCase(typeof type === 'string' ? type : (required[0] ?? 'Option'))
}

function isFactValue({ anyOf = [] }: JsonSchema): boolean {
  const types = anyOf.map(({ type }) => type)
  return ['boolean', 'number', 'string'].every((type) => types.includes(type)) && types.length === 3
}

function pascalCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
