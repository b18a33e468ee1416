/** Texts that are no ICU messages, or use what they are not given. */
import { hoejt, one, type Mistake } from './mistake.js'

const outcomes = [
  ...hoejt.criteria.map(({ id }) => `udfald_${id}`),
  ...(hoejt.readings ?? []).map(({ id }) => `laesning_${id.replaceAll('-', '_')}`),
]
const given = [...hoejt.facts.map(({ path }) => path.replaceAll(/[.-]/g, '_')), ...outcomes].join(
  ', ',
)
const inCriterion = `${given}, krav, holder, antalHolder, fejler, antalFejler, mangler, antalMangler`
const inConclusion = `${given}, opfyldt, antalOpfyldt, ikkeOpfyldt, antalIkkeOpfyldt, uafklarede, antalUafklarede, imod, antalImod, numreIkkeOpfyldt, antalNumreIkkeOpfyldt, nummereretIkkeOpfyldt, antalNummereretIkkeOpfyldt, numreGaelder, antalNumreGaelder, mangler, antalMangler`
const overPeriods = [
  ...outcomes,
  'antalPerioder, senesteAar, aar, antalAar, opfyldteAar, antalOpfyldteAar, fejlendeAar, antalFejlendeAar, uafklaredeAar, antalUafklaredeAar, mangler, antalMangler',
].join(', ')
const uses = (muligheder: string) =>
  `Teksten bruger »navn«, som den ikke får. Den kan bruge: ${muligheder}.`
const invalid = 'Teksten er ikke en gyldig ICU-besked.'

export const messages: readonly Mistake[] = [
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
    { '/outcomes/0/text/da': '{borgere, duration}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    invalid,
  ),
  one(
    'a number in letters in a style of its own',
    { '/outcomes/0/text/da': '{borgere, spellout, stort}' },
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
    { '/readings/1/options/1/texts/erfaring/uafklaret/en': '{navn}' },
    '/readings/1/options/1/texts/erfaring/uafklaret/en',
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
    uses(overPeriods),
  ),
  one(
    'the same under one reading of them',
    { '/periods/reading/options/1/texts/uafklaret/en': '{borgere}' },
    '/periods/reading/options/1/texts/uafklaret/en',
    'ukendt-argument',
    uses(overPeriods).replace('navn', 'borgere'),
  ),
  one(
    'in a remark',
    { '/bemaerkninger/0/text/da': '{mangler}' },
    '/bemaerkninger/0/text/da',
    'ukendt-argument',
    uses(given).replace('navn', 'mangler'),
  ),
]
