/** Texts that are not ICU messages, or use arguments that they are not given. */
import { hoejt, maalgruppe, one, type Mistake } from './mistake.js'

const parameters = (hoejt.parametre ?? []).map(({ id }) => id)
const outcomes = [
  ...hoejt.criteria.map(({ id }) => `udfald_${id}`),
  ...(hoejt.readings ?? []).map(({ id }) => `laesning_${id.replaceAll('-', '_')}`),
]
const given = [
  ...hoejt.facts.map(({ path }) => path.replaceAll(/[.-]/g, '_')),
  ...outcomes,
  ...parameters,
].join(', ')
const inCriterion = `${given}, krav, holder, antalHolder, fejler, antalFejler, mangler, antalMangler`
const inConclusion = `${given}, opfyldt, antalOpfyldt, ikkeOpfyldt, antalIkkeOpfyldt, uafklarede, antalUafklarede, imod, antalImod, numreIkkeOpfyldt, antalNumreIkkeOpfyldt, nummereretIkkeOpfyldt, antalNummereretIkkeOpfyldt, numreGaelder, antalNumreGaelder, mangler, antalMangler`
const overPeriods = [
  ...outcomes,
  ...parameters,
  'antalPerioder, senesteAar, aar, antalAar, opfyldteAar, antalOpfyldteAar, fejlendeAar, antalFejlendeAar, uafklaredeAar, antalUafklaredeAar, uafklaredeMangler, antalUafklaredeMangler, mangler, antalMangler',
].join(', ')
const uses = (muligheder: string) =>
  `Teksten bruger »navn«, som den ikke får. Den kan bruge: ${muligheder}.`
/** Where a text cannot be read, and what to write instead. */
const at = (tegn: number, mend: string, linje = 1) => `Linje ${linje}, tegn ${tegn}: ${mend}`
const never = (argument: string, word: string, words: string) =>
  `»${argument}« er aldrig »${word}«. Skriv et af disse: ${words}, other.`
const rest = 'Tilfældet other mangler. Det bruges, når intet andet passer.'
const format = 'Formatet findes ikke her. Brug number, spellout, plural eller select.'
const style = 'Efter number og spellout kan der ikke stå mere. Fjern det.'
const cases = 'Tilfældet findes ikke. plural har one, other og tal som =0. select har ord.'
const offset = 'offset kan ikke bruges her. Fjern det.'
const symbol =
  "Tegnet passer ikke her. Skriv et navn uden mellemrum i klammerne. Klammer, der skal vises, skrives '{' og '}'."

export const messages: readonly Mistake[] = [
  one(
    'a text with no places to fill in, which ends in a brace',
    { '/facts/0/hvorfor/da': 'Der kræves {' },
    '/facts/0/hvorfor/da',
    'ukendt-argument',
    'Teksten bruger »{«, som den ikke får. Den kan bruge: mindsteBorgere, mindsteAarsvaerk, mindsteErfaring.',
  ),
  one(
    'a text with no places to fill in, which names what is no parameter',
    { '/facts/0/hvorfor/da': 'Der kræves {mindsteBorger, spellout}.' },
    '/facts/0/hvorfor/da',
    'ukendt-argument',
    'Teksten bruger »mindsteBorger«, som den ikke får. Den kan bruge: mindsteBorgere, mindsteAarsvaerk, mindsteErfaring.',
  ),
  one(
    'a choice by a parameter in such a text, with no case left',
    { '/facts/0/hvorfor/da': 'Der kræves {mindsteBorgere, plural, =1 {én} one {én}}.' },
    '/facts/0/hvorfor/da',
    'forkert-besked',
    at(12, rest),
  ),
  one(
    'an argument in a case of it that is not its value',
    { '/facts/0/hvorfor/da': '{mindsteBorgere, plural, =1 {{borgere} én} other {#}}' },
    '/facts/0/hvorfor/da',
    'ukendt-argument',
    `Teksten bruger »borgere«, som den ikke får. Den kan bruge: ${parameters.join(', ')}.`,
  ),
  one(
    'the same in a message',
    { '/checks/0/text/da': '{mindsteBorgere, plural, =1 {{borgere} én} other {#}}' },
    '/checks/0/text/da',
    'ukendt-argument',
    `Teksten bruger »borgere«, som den ikke får. Den kan bruge: ${parameters.join(', ')}.`,
  ),
  one(
    'a brace that is not closed',
    { '/outcomes/0/text/da': 'Der er {borgere' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(16, 'Teksten slutter, før »{« er lukket. Tilføj »}«.'),
    'Line 1, character 16: The text ends before “{” is closed. Add “}”.',
  ),
  one(
    'the same in a case of a plural, two lines down',
    { '/outcomes/0/text/da': 'Der er\n\n{borgere, plural, one {x} other {y}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(36, 'Teksten slutter, før »{« er lukket. Tilføj »}«.', 3),
  ),
  one(
    'the sign of a number in a case of a word, within a plural',
    {
      '/outcomes/0/text/da':
        '{borgere, plural, one {{medarbejdere, select, ukendt {#} other {x}}} other {y}}',
    },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(
      55,
      "Tegnet # er kun antallet direkte i en plural. I en select vises tegnet selv. Skriv antallet ved navn: {antal, number}, eller skriv '#', hvis tegnet skal vises.",
    ),
  ),
  one(
    'braces around nothing',
    { '/outcomes/0/text/da': 'Der er {}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(8, symbol),
    "Line 1, character 8: The character does not fit here. Write a name without spaces in the braces. Braces that are to be shown are written '{' and '}'.",
  ),
  one(
    'braces around a sentence, on the second line',
    { '/outcomes/0/text/da': 'Der er\n  {alle de borgere}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(9, symbol, 2),
  ),
  one(
    'a brace too many, after one that is quoted',
    { '/outcomes/0/text/da': "Der er '{'flere'}'\nborgere} her" },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(8, symbol, 2),
  ),
  one(
    'a plural without other',
    { '/criteria/0/texts/opfyldt/en': '{borgere, plural, one {x}}' },
    '/criteria/0/texts/opfyldt/en',
    'forkert-besked',
    at(1, rest),
    'Line 1, character 1: The case other is missing. It is used where nothing else fits.',
  ),
  one(
    'a select without other, within a plural',
    {
      '/outcomes/0/text/da':
        'Her: {borgere, plural, one {x} other {{udfald_erfaring, select, opfyldt {x}}}}',
    },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(39, rest),
  ),
  one(
    'a plural of another language',
    { '/outcomes/0/text/da': '{borgere, plural, few {x} other {y}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(19, cases),
    'Line 1, character 19: There is no such case. plural has one, other and numbers such as =0. select has words.',
  ),
  one(
    'a number as a case of a select',
    { '/outcomes/0/text/da': '{udfald_erfaring, select, =1 {x} other {y}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(27, cases),
  ),
  one(
    'a case for a word that an answer never is',
    {
      '/outcomes/0/text/da':
        'Her: {udfald_erfaring, select, opfyldt {x} ikkeopfyldt {y} other {z}}',
    },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(44, never('udfald_erfaring', 'ikkeopfyldt', 'opfyldt, ikke_opfyldt, uafklaret')),
    'Line 1, character 44: “udfald_erfaring” is never “ikkeopfyldt”. Write one of these: opfyldt, ikke_opfyldt, uafklaret, other.',
  ),
  one(
    'a case for a word that a choice does not have',
    {
      '/criteria/3/texts/opfyldt/da':
        '{kompetencer_social_stoette, select, til_stede {x} indgaar_via_samarbejde {x} ukendt {x} tilstede {y} other {z}}',
    },
    '/criteria/3/texts/opfyldt/da',
    'forkert-besked',
    at(
      90,
      never(
        'kompetencer_social_stoette',
        'tilstede',
        'indgaar, indgaar_via_samarbejde, til_stede, mangler, ukendt',
      ),
    ),
  ),
  one(
    'a case for a reading that is not there, within a plural',
    {
      '/undetermined/text/da':
        '{antalMangler, plural, one {{laesning_kompetencer_fra, select, eget {x} other {y}}} other {z}}',
    },
    '/undetermined/text/da',
    'forkert-besked',
    at(64, never('laesning_kompetencer_fra', 'eget', 'ogsaa_samarbejde, eget_personale')),
  ),
  {
    name: 'yes in English',
    base: maalgruppe,
    change: { '/criteria/0/texts/opfyldt/en': '{gravid, select, yes {x} other {y}}' },
    expected: [
      [
        '/criteria/0/texts/opfyldt/en',
        'forkert-besked',
        at(18, never('gravid', 'yes', 'ja, nej, ukendt')),
      ],
    ],
  },
  one(
    'a word as a number',
    { '/outcomes/0/text/da': 'Nu: {kompetencer_social_stoette, plural, one {x} other {y}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(
      5,
      '»kompetencer_social_stoette« er ord og ikke et tal. Skriv navnet alene i klammer, eller brug select. En liste tælles ved sit antal: antalMangler for mangler.',
    ),
    'Line 1, character 5: “kompetencer_social_stoette” is words and not a number. Write the name alone in braces, or use select. A list is counted by its number: antalMangler for mangler.',
  ),
  one(
    'a list that is counted by itself',
    { '/undetermined/text/da': '{mangler, plural, one {x} other {y}}' },
    '/undetermined/text/da',
    'forkert-besked',
    at(
      1,
      '»mangler« er ord og ikke et tal. Skriv navnet alene i klammer, eller brug select. En liste tælles ved sit antal: antalMangler for mangler.',
    ),
  ),
  one(
    'a hyphen in a case',
    { '/outcomes/0/text/da': '{udfald_erfaring, select, ikke-opfyldt {x} other {y}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(27, 'Skriv »_« i stedet for bindestregen.'),
    'Line 1, character 27: Write “_” instead of the hyphen.',
  ),
  one(
    'a hyphen in the name of an argument',
    { '/outcomes/0/text/da': 'Her er {kompetencer_social-stoette}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(27, 'Skriv »_« i stedet for bindestregen.'),
  ),
  one(
    'a choice without cases',
    { '/outcomes/0/text/da': '{borgere, plural}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(1, 'Tilfældene mangler. Skriv dem efter et komma: {antal, plural, one {…} other {…}}.'),
    'Line 1, character 1: The cases are missing. Write them after a comma: {antal, plural, one {…} other {…}}.',
  ),
  one(
    'a format that is not there',
    { '/outcomes/0/text/da': 'Der er {borgere, duration}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(8, format),
    'Line 1, character 8: There is no such format here. Use number, spellout, plural or select.',
  ),
  one(
    'a format that nobody knows',
    { '/outcomes/0/text/da': '{borgere, antal}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(1, format),
  ),
  one(
    'an ordinal',
    { '/outcomes/0/text/da': '{borgere, selectordinal, other {#.}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(1, format),
  ),
  one(
    'a number in letters in a style of its own',
    { '/outcomes/0/text/da': '{borgere, spellout, stort}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(1, style),
    'Line 1, character 1: Nothing can follow number and spellout. Remove it.',
  ),
  one(
    'a number in a style of its own',
    { '/outcomes/0/text/da': '{borgere, number, percent}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(1, style),
  ),
  one(
    'a plural with an offset',
    { '/outcomes/0/text/da': '{borgere, plural, offset:1 one {x} other {y}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(1, offset),
    'Line 1, character 1: offset cannot be used here. Remove it.',
  ),
  one(
    'a select with an offset',
    { '/outcomes/0/text/da': '{udfald_erfaring, select, offset:1 other {y}}' },
    '/outcomes/0/text/da',
    'forkert-besked',
    at(27, offset),
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
    uses(['forskel, retning', ...parameters].join(', ')),
  ),
  one(
    'in a check',
    { '/checks/0/text/da': '{navn}' },
    '/checks/0/text/da',
    'ukendt-argument',
    uses(parameters.join(', ')),
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
