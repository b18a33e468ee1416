/**
 * The mistakes that an author of a ruleset can make, one broken document each: a shipped document with a
 * small change, and all that must be said of it.
 */
import { rulesets, type Ruleset } from '../../src/index.js'

/** Values by JSON Pointer; `undefined` takes one away. */
export type Change = Readonly<Record<string, unknown>>
/** Where, which code, and the Danish message (English last, where it is tried too). */
type Expected = readonly [pointer: string, code: string, da: string, en?: string]

export interface Mistake {
  readonly name: string
  readonly change: Change
  readonly expected: readonly Expected[]
  readonly base?: Ruleset
}

const [hoejt, maalgruppe] = rulesets as readonly [Ruleset, Ruleset]

/** One mistake, one problem. */
function one(name: string, change: Change, ...expected: Expected): Mistake {
  return { name, change, expected: [expected] }
}

const condition =
  'En betingelse er netop én af »all«, »any«, »not«, »condition« eller »fact« med »operator« og »value«.'
const operand = (krav: string) =>
  `Operatoren og værdien passer ikke til oplysningens type: ${krav}.`
const form = (krav: string) => `Formen er forkert: ${krav}.`
const choice = 'indgaar | indgaar-via-samarbejde | til-stede | mangler'
const twice = 'Navnet bruges to gange. Giv hver sit.'
const taken = 'Navnet er optaget af formatet selv. Vælg et andet.'
const reference = (muligheder: string) =>
  `Henvisningen passer ikke til noget i dokumentet. Der findes: ${muligheder}.`
const deep =
  'Indholdet er indlejret for dybt; højst 32 niveauer er tilladt. Del betingelser op ved at give dem navne.'

const leaf = { fact: 'borgere', operator: 'greaterThanInclusive', value: 3 }
const nest = (levels: number): unknown => (levels === 0 ? leaf : { not: nest(levels - 1) })
const bounded = hoejt.facts[0]
const reading = hoejt.readings?.[0]

const shape: readonly Mistake[] = [
  one(
    'not an object',
    { '': [] },
    '',
    'forkert-type',
    'Her skal stå et objekt.',
    'This must be an object.',
  ),
  one('nothing at all', { '': null }, '', 'forkert-type', 'Her skal stå et objekt.'),
  one(
    'a field is missing',
    { '/title': undefined },
    '',
    'mangler-felt',
    'Feltet »title« mangler.',
    'The field “title” is missing.',
  ),
  one(
    'a field deeper down is missing',
    { '/criteria/2/texts/uafklaret/en': undefined },
    '/criteria/2/texts/uafklaret',
    'mangler-felt',
    'Feltet »en« mangler.',
  ),
  one(
    'a misspelt field',
    { '/titel': 'x' },
    '/titel',
    'ukendt-felt',
    'Feltet findes ikke her. Mente du »title«?',
    'There is no such field here. Did you mean “title”?',
  ),
  one(
    'a field of the author’s own',
    { '/facts/0/bemaerkning-til-os': 'x' },
    '/facts/0/bemaerkning-til-os',
    'ukendt-felt',
    'Feltet findes ikke her. Fjern det.',
    'There is no such field here. Remove it.',
  ),
  one(
    'a key that needs escaping in a pointer',
    { '/a~1b~0c': 1 },
    '/a~1b~0c',
    'ukendt-felt',
    'Feltet findes ikke her. Fjern det.',
  ),
  one(
    'a name of a condition that is none',
    { '/conditions/Stor': leaf },
    '/conditions/Stor',
    'ukendt-felt',
    'Feltet findes ikke her. Fjern det.',
  ),
  one(
    'a number for a text',
    { '/title/da': 5 },
    '/title/da',
    'forkert-type',
    'Her skal stå en tekst.',
    'This must be a text.',
  ),
  one(
    'an object for a list',
    { '/facts': {} },
    '/facts',
    'forkert-type',
    'Her skal stå en liste.',
    'This must be a list.',
  ),
  one(
    'a list for an object',
    { '/otherwise': [] },
    '/otherwise',
    'forkert-type',
    'Her skal stå et objekt.',
  ),
  one(
    'a fraction for a whole number',
    { '/criteria/0/number': 1.5 },
    '/criteria/0/number',
    'forkert-type',
    'Her skal stå et helt tal.',
    'This must be a whole number.',
  ),
  one(
    'a text for a number',
    { '/facts/0/minimum': '0' },
    '/facts/0/minimum',
    'forkert-type',
    'Her skal stå et tal.',
    'This must be a number.',
  ),
  one(
    'no number at all',
    { '/facts/0/minimum': NaN },
    '/facts/0/minimum',
    'forkert-type',
    'Her skal stå et tal.',
  ),
  one(
    'an id with a capital',
    { '/id': 'Tilbud' },
    '/id',
    'forkert-form',
    form('pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    'The form is wrong: pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$.',
  ),
  one(
    'an id that is too long',
    { '/id': 'a'.repeat(81) },
    '/id',
    'forkert-form',
    form('maxLength 80'),
  ),
  one('an empty text', { '/title/da': '' }, '/title/da', 'forkert-form', form('minLength 1')),
  one(
    'a version that is no date',
    { '/version': 'v2' },
    '/version',
    'forkert-form',
    form('pattern ^\\d{4}-\\d{2}(-\\d{2})?$'),
  ),
  one(
    'a fact two dots deep',
    { '/facts/0/path': 'a.b.c' },
    '/facts/0/path',
    'forkert-form',
    form('pattern ^[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z][A-Za-z0-9-]*)?$'),
  ),
  one('no facts', { '/facts': [] }, '/facts', 'forkert-form', form('minItems 1')),
  one('no cases', { '/cases': [] }, '/cases', 'forkert-form', form('minItems 1')),
  one(
    'one option of a reading',
    { '/readings/0/options': [reading?.options[0]] },
    '/readings/0/options',
    'forkert-form',
    form('minItems 2'),
  ),
  one(
    'too many readings',
    { '/readings': Array(7).fill(reading) },
    '/readings',
    'forkert-form',
    form('maxItems 6'),
  ),
  one(
    'criterion number 0',
    { '/criteria/0/number': 0 },
    '/criteria/0/number',
    'forkert-form',
    form('minimum 1'),
  ),
  one(
    'a list of too many rows',
    { '/lists/0/maxItems': 10001 },
    '/lists/0/maxItems',
    'forkert-form',
    form('maximum 10000'),
  ),
  one(
    'a step of nothing',
    { '/facts/1/step': 0 },
    '/facts/1/step',
    'forkert-form',
    form('exclusiveMinimum 0'),
  ),
  one(
    'a role that is none',
    { '/criteria/0/role': 'maaske' },
    '/criteria/0/role',
    'forkert-form',
    form('krav | inklusion | eksklusion'),
  ),
  one(
    'a type of fact that is none',
    { '/facts/0/type': 'tal' },
    '/facts/0/type',
    'ukendt-vaerdi',
    'Værdien er ikke en af de mulige: boolean, choice, integer, number.',
    'The value is not one of those possible: boolean, choice, integer, number.',
  ),
  one(
    'a fact without what its type needs',
    { '/facts/0/unit': undefined },
    '/facts/0',
    'mangler-felt',
    'Feltet »unit« mangler.',
  ),
  one(
    'a fact with what another type needs',
    { '/facts/5/unit': { da: 'x', en: 'x' } },
    '/facts/5/unit',
    'ukendt-felt',
    'Feltet findes ikke her. Fjern det.',
  ),
  one(
    'a fact that is no object',
    { '/facts/0': 'borgere' },
    '/facts/0',
    'forkert-form',
    form('object | object | object | object'),
  ),
  one(
    'a case with a list of texts',
    { '/cases/0/facts/borgere': ['x'] },
    '/cases/0/facts/borgere',
    'forkert-form',
    form('number | string | boolean | null | object | array'),
  ),
  one(
    'nested beyond all measure',
    { '/conditions/borgerflow': nest(120) },
    '',
    'for-dyb-betingelse',
    deep.replace('32', '100'),
  ),
]

const names: readonly Mistake[] = [
  one(
    'a fact twice',
    { '/facts/11': bounded },
    '/facts/11/path',
    'dobbelt-navn',
    twice,
    'The name is used twice. Give each its own.',
  ),
  one(
    'two facts that texts could not tell apart',
    { '/facts/11': { ...bounded, path: 'kompetencer-psykologbehandling' } },
    '/facts/11/path',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a group of the same name as a fact',
    { '/facts/11': { ...bounded, path: 'borgere.antal' } },
    '/facts/11/path',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a criterion twice',
    { '/criteria/1/id': 'borgerflow' },
    '/criteria/1/id',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a check twice',
    { '/checks/1/id': 'flere-erfarne-end-medarbejdere' },
    '/checks/1/id',
    'dobbelt-navn',
    twice,
  ),
  one('a source twice', { '/sources/2': hoejt.sources[0] }, '/sources/2/id', 'dobbelt-navn', twice),
  one('a group twice', { '/groups/1': hoejt.groups?.[0] }, '/groups/1/id', 'dobbelt-navn', twice),
  one('a list twice', { '/lists/1': hoejt.lists?.[0] }, '/lists/1/path', 'dobbelt-navn', twice),
  one(
    'a column twice',
    { '/lists/0/columns/2': hoejt.lists?.[0]?.columns[0] },
    '/lists/0/columns/2/path',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a choice twice',
    { '/choices/kompetence/4': { value: 'mangler', label: { da: 'x', en: 'x' } } },
    '/choices/kompetence/4/value',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a reading twice',
    { '/readings/1/id': 'erfaring-opgjort-i' },
    '/readings/1/id',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a reading of the periods with the name of another',
    { '/periods/reading/id': 'kompetencer-fra' },
    '/periods/reading/id',
    'dobbelt-navn',
    twice,
  ),
  one(
    'an option twice',
    { '/readings/0/options/1/id': 'hoveder' },
    '/readings/0/options/1/id',
    'dobbelt-navn',
    twice,
  ),
  one(
    'an option of the periods twice',
    { '/periods/reading/options/1/id': 'hvert-aar' },
    '/periods/reading/options/1/id',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a condition that a reading defines too',
    { '/conditions/erfaring': leaf },
    '/readings/0/options/0/conditions/erfaring',
    'dobbelt-navn',
    twice,
  ),
  one(
    'a fact with the name of a field of every request',
    { '/facts/11': { ...bounded, path: 'aar' } },
    '/facts/11/path',
    'reserveret-navn',
    taken,
    'The name is taken by the format itself. Choose another.',
  ),
  one(
    'a fact with a name that every object has',
    { '/facts/11': { ...bounded, path: 'constructor' } },
    '/facts/11/path',
    'reserveret-navn',
    taken,
  ),
  one(
    'the same inside a group',
    { '/facts/5/path': 'kompetencer.toString' },
    '/facts/5/path',
    'reserveret-navn',
    taken,
  ),
  one(
    'a fact with the name of what texts are given',
    { '/facts/11': { ...bounded, path: 'mangler' } },
    '/facts/11/path',
    'reserveret-navn',
    taken,
  ),
  one(
    'a criterion with a name that every object has',
    { '/criteria/0/id': 'constructor' },
    '/criteria/0/id',
    'reserveret-navn',
    taken,
  ),
  one(
    'a list with the name of a field of every request',
    { '/lists/0/path': 'laesninger' },
    '/lists/0/path',
    'reserveret-navn',
    taken,
  ),
  one(
    'an outcome that means not settled',
    { '/outcomes/0/id': 'uafklaret' },
    '/outcomes/0/id',
    'reserveret-navn',
    taken,
  ),
  one(
    'the same for what is left',
    { '/otherwise/id': 'uafklaret' },
    '/otherwise/id',
    'reserveret-navn',
    taken,
  ),
  one(
    'a lower bound above the upper one',
    { '/facts/0/minimum': 100001 },
    '/facts/0/minimum',
    'forkert-graense',
    'Den nedre grænse er over den øvre.',
    'The lower bound is above the upper one.',
  ),
  one(
    'the same in a column',
    { '/lists/0/columns/0/minimum': 71 },
    '/lists/0/columns/0/minimum',
    'forkert-graense',
    'Den nedre grænse er over den øvre.',
  ),
  one(
    'choices that are not there',
    { '/facts/5/choices': 'kompetencer' },
    '/facts/5/choices',
    'ukendt-henvisning',
    reference('kompetence'),
    'The reference fits nothing in the document. There are: kompetence.',
  ),
  one(
    'a group without facts',
    { '/groups/0/id': 'personale' },
    '/groups/0/id',
    'ukendt-henvisning',
    reference('kompetencer'),
  ),
  one(
    'a list that gives a fact that is not there',
    { '/lists/0/derives/0/fact': 'ansatte' },
    '/lists/0/derives/0/fact',
    'ukendt-henvisning',
    reference('borgere, aarsvaerk, medarbejdere, medarbejdereMedErfaring, aarsvaerkMedErfaring'),
  ),
  one(
    'a list that gives a fact that is no number',
    { '/lists/0/derives/0/fact': 'kompetencer.social-stoette' },
    '/lists/0/derives/0/fact',
    'ukendt-henvisning',
    reference('borgere, aarsvaerk, medarbejdere, medarbejdereMedErfaring, aarsvaerkMedErfaring'),
  ),
  one(
    'a sum of a column that is not there',
    { '/lists/0/derives/2/sum': 'timer' },
    '/lists/0/derives/2/sum',
    'ukendt-henvisning',
    reference('erfaringAar, aarsvaerk'),
  ),
  one(
    'a condition on a column that is not there',
    { '/lists/0/derives/1/where/column': 'erfaring' },
    '/lists/0/derives/1/where/column',
    'ukendt-henvisning',
    reference('erfaringAar'),
  ),
  one(
    'a check told at a fact that is not there',
    { '/checks/0/at': 'medarbejder' },
    '/checks/0/at',
    'ukendt-henvisning',
    reference('medarbejdere'),
  ),
  one(
    'a mean of a fact that is not there',
    { '/periods/reading/options/1/mean/0': 'borger' },
    '/periods/reading/options/1/mean/0',
    'ukendt-henvisning',
    reference('borgere'),
  ),
  one(
    'a source that is not there',
    { '/criteria/0/source/source': 'syddanmark' },
    '/criteria/0/source/source',
    'ukendt-henvisning',
    reference('syddanmark-2020'),
  ),
  one(
    'texts for a criterion that is not there',
    { '/readings/0/options/1/texts/erfaringer': reading?.options[1]?.texts?.erfaring },
    '/readings/0/options/1/texts/erfaringer',
    'ukendt-henvisning',
    reference('erfaring'),
  ),
  one(
    'no sentence for a conclusion over several periods',
    { '/periods/texts/uafklaret': undefined },
    '/periods/texts',
    'mangler-felt',
    'Feltet »uafklaret« mangler.',
  ),
  one(
    'readings that define other conditions',
    { '/readings/0/options/1/conditions/mere': leaf },
    '/readings/0/options/1/conditions',
    'uens-laesninger',
    'Alle læsninger af samme ord skal angive de samme betingelser: erfaring.',
    'All readings of the same phrase must define the same conditions: erfaring.',
  ),
  one(
    'more combinations of readings than can be looked at',
    {
      '/readings': Array.from({ length: 6 }, (_, i) => readingOf(`laesning-${i}`)),
      '/conditions/erfaring': leaf,
      '/conditions/kompetencer': leaf,
      '/cases/8/readings': undefined,
      '/cases/9/readings': undefined,
      '/cases/10/readings': undefined,
    },
    '/readings',
    'for-mange-kombinationer',
    'Læsningerne giver flere end 64 kombinationer. Del regelsættet.',
    'The readings make more than 64 combinations. Divide the ruleset.',
  ),
]

const at = '/conditions/borgerflow'
const conditions: readonly Mistake[] = [
  one(
    'a condition that is none',
    { [at]: 'borgere >= 3' },
    at,
    'forkert-betingelse',
    condition,
    'A condition is exactly one of “all”, “any”, “not”, “condition” or “fact” with “operator” and “value”.',
  ),
  one(
    'two kinds at once',
    { [at]: { all: [leaf], any: [leaf] } },
    at,
    'forkert-betingelse',
    condition,
  ),
  one(
    'a comparison without a value',
    { [`${at}/value`]: undefined },
    at,
    'forkert-betingelse',
    condition,
  ),
  one(
    'parameters of json-rules-engine that have no place here',
    { [`${at}/params`]: {} },
    at,
    'forkert-betingelse',
    condition,
  ),
  one(
    'something else for a list of conditions',
    { [at]: { all: leaf } },
    `${at}/all`,
    'forkert-type',
    'Her skal stå en liste.',
  ),
  one(
    'all of nothing',
    { [at]: { all: [] } },
    `${at}/all`,
    'tom-betingelse',
    'Listen er tom, og en tom betingelse er altid sand. Skriv mindst én betingelse, eller fjern den.',
    'The list is empty, and an empty condition is always true. Write at least one condition, or remove it.',
  ),
  one(
    'any of nothing, deeper down',
    { [at]: { not: { any: [leaf, { any: [] }] } } },
    `${at}/not/any/1/any`,
    'tom-betingelse',
    'Listen er tom, og en tom betingelse er altid sand. Skriv mindst én betingelse, eller fjern den.',
  ),
  one(
    'nested too deeply',
    { [at]: nest(32) },
    `${at}${'/not'.repeat(32)}`,
    'for-dyb-betingelse',
    deep,
    'The content is nested too deeply; at most 32 levels are allowed. Divide conditions by naming them.',
  ),
  one(
    'too many names below each other',
    {
      ...Object.fromEntries(
        Array.from({ length: 34 }, (_, i) => [
          `/conditions/c${i}`,
          i === 33 ? leaf : { not: { condition: `c${i + 1}` } },
        ]),
      ),
    },
    '/conditions/c32/not/condition',
    'for-dyb-betingelse',
    deep,
  ),
  one(
    'a criterion without its condition',
    { '/criteria/0/condition': 'flow' },
    '/criteria/0/condition',
    'ukendt-betingelse',
    'Der er ingen betingelse med det navn. Der findes: borgerflow, aarsvaerk, hoejt-specialiseret, erfaring, kompetencer.',
    'There is no condition of that name. There are: borgerflow, aarsvaerk, hoejt-specialiseret, erfaring, kompetencer.',
  ),
  one(
    'a reference to nothing',
    { [at]: { not: { condition: 'constructor' } } },
    `${at}/not/condition`,
    'ukendt-betingelse',
    'Der er ingen betingelse med det navn. Der findes: borgerflow, aarsvaerk, hoejt-specialiseret, erfaring, kompetencer.',
  ),
  one(
    'a reference that is no name',
    { [at]: { condition: 5 } },
    `${at}/condition`,
    'ukendt-betingelse',
    'Der er ingen betingelse med det navn. Der findes: borgerflow, aarsvaerk, hoejt-specialiseret, erfaring, kompetencer.',
  ),
  one(
    'a condition that is itself',
    { [at]: { any: [leaf, { condition: 'borgerflow' }] } },
    `${at}/any/1/condition`,
    'cyklisk-betingelse',
    'Betingelsen henviser til sig selv: borgerflow → borgerflow.',
    'The condition refers to itself: borgerflow → borgerflow.',
  ),
  one(
    'a circle of three',
    {
      '/conditions/c1': { any: [leaf, { condition: 'c2' }] },
      '/conditions/c2': { not: { condition: 'c3' } },
      '/conditions/c3': { all: [{ condition: 'c1' }] },
    },
    '/conditions/c3/all/0/condition',
    'cyklisk-betingelse',
    'Betingelsen henviser til sig selv: c1 → c2 → c3 → c1.',
  ),
  one(
    'an operator that is none',
    { [`${at}/operator`]: 'atLeast' },
    `${at}/operator`,
    'ukendt-operator',
    'Operatoren findes ikke. Der findes: equal, notEqual, in, notIn, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive, majorityOf.',
    'There is no such operator. There are: equal, notEqual, in, notIn, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive, majorityOf.',
  ),
  one(
    'an operator that every object has',
    { [`${at}/operator`]: 'toString' },
    `${at}/operator`,
    'ukendt-operator',
    'Operatoren findes ikke. Der findes: equal, notEqual, in, notIn, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive, majorityOf.',
  ),
  one(
    'a misspelt fact',
    { [`${at}/fact`]: 'borger' },
    `${at}/fact`,
    'ukendt-fakta',
    'Der er ingen oplysning med den sti. Mente du »borgere«?',
    'There is no fact with that path. Did you mean “borgere”?',
  ),
  one(
    'a fact that is not there',
    { [`${at}/fact`]: 'omsaetning' },
    `${at}/fact`,
    'ukendt-fakta',
    'Der er ingen oplysning med den sti. Beskriv den under »facts«.',
    'There is no fact with that path. Describe it under “facts”.',
  ),
  one(
    'a dotted path where the fact alone belongs',
    { [at]: { fact: 'kompetencer.social-stoette', operator: 'equal', value: 'mangler' } },
    `${at}/fact`,
    'ukendt-fakta',
    'Der er ingen oplysning med den sti. Mente du »kompetencer.social-stoette«?',
  ),
  one(
    'a comparison with a fact that is not there',
    { [`${at}/value`]: { fact: 'aarsvaerker' } },
    `${at}/value/fact`,
    'ukendt-fakta',
    'Der er ingen oplysning med den sti. Mente du »aarsvaerk«?',
  ),
  one(
    'more or less of a choice',
    { [at]: { fact: 'kompetencer', path: '$.social-stoette', operator: 'lessThan', value: 3 } },
    `${at}/operator`,
    'forkert-operand',
    operand('kompetencer.social-stoette: choice'),
    'The operator and the value do not fit the type of the fact: kompetencer.social-stoette: choice.',
  ),
  one(
    'a text for a number in a rule',
    { [`${at}/value`]: '3' },
    `${at}/value`,
    'forkert-operand',
    operand('integer'),
  ),
  one(
    'a list where one value belongs',
    { [`${at}/value`]: [3] },
    `${at}/value`,
    'forkert-operand',
    operand('integer'),
  ),
  one(
    'one value where a list belongs',
    { [at]: { ...leaf, operator: 'in' } },
    `${at}/value`,
    'forkert-operand',
    operand('[integer]'),
  ),
  one(
    'an empty list of values',
    { [at]: { ...leaf, operator: 'in', value: [] } },
    `${at}/value`,
    'forkert-operand',
    operand('[integer]'),
  ),
  one(
    'a choice that is none',
    {
      [at]: {
        fact: 'kompetencer',
        path: '$.social-stoette',
        operator: 'in',
        value: ['indgaar', 'ja'],
      },
    },
    `${at}/value`,
    'forkert-operand',
    operand(`[${choice}]`),
  ),
  one(
    'a fact where a list belongs',
    { [at]: { ...leaf, operator: 'in', value: { fact: 'medarbejdere' } } },
    `${at}/value`,
    'forkert-operand',
    operand('[integer]'),
  ),
  one(
    'a comparison of a number with a choice',
    { [`${at}/value`]: { fact: 'kompetencer', path: '$.social-stoette' } },
    `${at}/value`,
    'forkert-operand',
    operand('integer'),
  ),
  {
    ...one(
      'a number for yes or no',
      { '/conditions/behov-for-doegnbehandling/value': 1 },
      '/conditions/behov-for-doegnbehandling/value',
      'forkert-operand',
      operand('boolean'),
    ),
    base: maalgruppe,
  },
]

const given = [
  ...hoejt.facts.map(({ path }) => path.replaceAll(/[.-]/g, '_')),
  ...hoejt.criteria.map(({ id }) => `udfald_${id}`),
].join(', ')
const inCriterion = `${given}, krav, holder, antalHolder, fejler, antalFejler, mangler, antalMangler`
const inConclusion = `${given}, opfyldt, antalOpfyldt, ikkeOpfyldt, antalIkkeOpfyldt, uafklarede, antalUafklarede, imod, antalImod, mangler, antalMangler`
const uses = (muligheder: string) =>
  `Teksten bruger »navn«, som den ikke får. Den kan bruge: ${muligheder}.`
const invalid = 'Teksten er ikke en gyldig ICU-besked.'

const messages: readonly Mistake[] = [
  one(
    'a brace too many',
    { '/otherwise/text/da': 'Der er {antal' },
    '/otherwise/text/da',
    'forkert-besked',
    invalid,
    'The text is not a valid ICU message.',
  ),
  one(
    'a plural without other',
    { '/criteria/0/texts/opfyldt/en': '{borgere, plural, one {x}}' },
    '/criteria/0/texts/opfyldt/en',
    'forkert-besked',
    invalid,
  ),
  one(
    'a plural of another language',
    { '/criteria/0/texts/opfyldt/da': '{borgere, plural, few {x} other {y}}' },
    '/criteria/0/texts/opfyldt/da',
    'forkert-besked',
    invalid,
  ),
  one(
    'a format that is not there',
    { '/outcomes/0/text/da': '{borgere, spellout}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    invalid,
  ),
  one(
    'a number in a style of its own',
    { '/outcomes/0/text/da': '{borgere, number, percent}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    invalid,
  ),
  one(
    'a plural with an offset',
    { '/outcomes/0/text/da': '{borgere, plural, offset:1 one {x} other {y}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    invalid,
  ),
  one(
    'an ordinal',
    { '/outcomes/0/text/da': '{borgere, selectordinal, other {#.}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    invalid,
  ),
  one(
    'a select without other',
    { '/outcomes/0/text/da': '{udfald_erfaring, select, opfyldt {x}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    invalid,
  ),
  one(
    'an argument that is not given',
    { '/criteria/0/texts/opfyldt/da': '{navn}' },
    '/criteria/0/texts/opfyldt/da',
    'ukendt-argument',
    uses(inCriterion),
    `The text uses “navn”, which it is not given. It may use: ${inCriterion}.`,
  ),
  one(
    'the same deep in a message',
    {
      '/criteria/0/texts/opfyldt/da':
        '{borgere, plural, one {{krav, select, x {{navn}} other {}}} other {}}',
    },
    '/criteria/0/texts/opfyldt/da',
    'ukendt-argument',
    uses(inCriterion),
  ),
  one(
    'in a reading',
    { '/readings/0/options/1/texts/erfaring/uafklaret/en': '{navn}' },
    '/readings/0/options/1/texts/erfaring/uafklaret/en',
    'ukendt-argument',
    uses(inCriterion),
  ),
  one(
    'in an outcome',
    { '/outcomes/0/text/da': '{navn}' },
    '/outcomes/0/text/da',
    'ukendt-argument',
    uses(inConclusion),
  ),
  one(
    'where it is not settled',
    { '/undetermined/text/da': '{navn}' },
    '/undetermined/text/da',
    'ukendt-argument',
    uses(inConclusion),
  ),
  one(
    'in a change',
    { '/facts/0/change/en': '{navn}' },
    '/facts/0/change/en',
    'ukendt-argument',
    uses('forskel, retning'),
  ),
  one(
    'in a check',
    { '/checks/0/text/da': '{navn}' },
    '/checks/0/text/da',
    'ukendt-argument',
    uses(''),
  ),
  one(
    'over several periods',
    { '/periods/texts/uafklaret/da': '{navn}' },
    '/periods/texts/uafklaret/da',
    'ukendt-argument',
    uses('antalPerioder'),
  ),
]

const facts = '/cases/0/facts'
const cases: readonly Mistake[] = [
  one(
    'a case with a fact that is not there',
    { [`${facts}/borger`]: 1 },
    `${facts}/borger`,
    'ukendt-felt',
    'Feltet findes ikke her. Mente du »borgere«?',
  ),
  one(
    'a case with a text for a number',
    { [`${facts}/borgere`]: 'to' },
    `${facts}/borgere`,
    'forkert-type',
    'Her skal stå et helt tal.',
  ),
  one(
    'a case below a bound',
    { [`${facts}/borgere`]: -1 },
    `${facts}/borgere`,
    'under-minimum',
    'Tallet skal være mindst 0.',
    'The number must be at least 0.',
  ),
  one(
    'a case above a bound',
    { [`${facts}/borgere`]: 100001 },
    `${facts}/borgere`,
    'over-maksimum',
    'Tallet må højst være 100.000.',
    'The number must be at most 100,000.',
  ),
  one(
    'a case with a choice that is none',
    { [`${facts}/kompetencer`]: { 'social-stoette': 'ja' } },
    `${facts}/kompetencer/social-stoette`,
    'ukendt-vaerdi',
    'Værdien er ikke en af de mulige: indgaar, indgaar-via-samarbejde, til-stede og mangler.',
    'The value is not one of those possible: indgaar, indgaar-via-samarbejde, til-stede and mangler.',
  ),
  one(
    'a case with too many rows',
    { [`${facts}/medarbejderliste`]: Array(501).fill({}) },
    `${facts}/medarbejderliste`,
    'for-mange',
    'Listen er for lang; højst 500 er tilladt.',
    'The list is too long; at most 500 are allowed.',
  ),
  one(
    'a case under a reading that is not there',
    { '/cases/0/readings': { 'opgjort-i': 'hoveder' } },
    '/cases/0/readings/opgjort-i',
    'ukendt-felt',
    'Feltet findes ikke her. Fjern det.',
  ),
  one(
    'a case under an option that is not there',
    { '/cases/0/readings': { 'erfaring-opgjort-i': 'timer' } },
    '/cases/0/readings/erfaring-opgjort-i',
    'ukendt-vaerdi',
    'Værdien er ikke en af de mulige: hoveder og aarsvaerk.',
  ),
  one(
    'a case with a conclusion that is not there',
    { '/cases/0/expected/konklusion': 'specialiseret' },
    '/cases/0/expected/konklusion',
    'ukendt-henvisning',
    reference('uafklaret, ikke-hoejt-specialiseret, hoejt-specialiseret'),
  ),
  one(
    'a case with a criterion that is not there',
    { '/cases/0/expected/udfald/flow': 'opfyldt' },
    '/cases/0/expected/udfald/flow',
    'ukendt-henvisning',
    reference('borgerflow, aarsvaerk, erfaring, kompetencer'),
  ),
]

/** Every mistake, by the part of the parser that finds it. */
export const mistakes = { shape, names, conditions, messages, cases }

function readingOf(id: string) {
  const options = ['a', 'b', 'c'].map((option) => ({
    id: option,
    label: hoejt.title,
    conditions: {},
  }))
  return { id, phrase: hoejt.title, source: { source: 'syddanmark-2020' }, options }
}
