/**
 * The texts of the error codes of ruleset documents, in addition to those of inputs. They are separate from the
 * others so that code that screens by a document known to be valid does not carry them.
 */
import type { Text } from '../ruleset/ruleset.js'
import type { InputErrorCode } from './error-texts.js'

/** Codes of a `RulesetError` besides those of an `InputError`. */
export const rulesetErrorTexts = {
  'forkert-form': {
    da: `{form, select,
      navn {Skriv et navn af små bogstaver (a-z), tal og enkelte bindestreger, der begynder med et bogstav: »mit-navn«.}
      sti {Skriv en sti af bogstaver (a-z), tal og bindestreger med højst ét punktum, hvor hver del begynder med et bogstav: »borgere« eller »ambulant.fastholdes«.}
      gruppe {Skriv et navn af bogstaver (a-z), tal og bindestreger, der begynder med et bogstav.}
      ord {Skriv et navn af bogstaver (a-z) og tal, der begynder med et bogstav.}
      parameter {Skriv et navn af bogstaver (a-z) og tal, der begynder med et lille bogstav: »mindsteBorgere«.}
      periode {Skriv en dag eller en måned, der ikke ligger før »gaelderFra«.}
      udgave {Skriv id og version: »mit-regelsaet@2026-01-01«.}
      kontrolkode {Skriv en SHA-256 med 64 tegn (0-9, a-f).}
      adresse {Skriv en adresse uden mellemrum, der begynder med https://.}
      dato {Skriv en dag eller en måned, der findes: 2019-11-26 eller 2022-09.}
      punktum {Skriv det før punktummet som »fact« og resten som »path«: "fact": "{gruppe}", "path": "$.{rest}".}
      path {Skriv resten af oplysningens sti med »$.« foran: »$.fastholdes«.}
      tom {Teksten er tom. Skriv den.}
      lang {Teksten er for lang. Højst {maksimum, number} tegn er tilladt.}
      positiv {Skriv et tal over 0.}
      decimaler {Skriv tallet med højst ni decimaler.}
      other {Skriv et tal, en tekst, true, false, null eller en liste af rækker.}}`,
    en: `{form, select,
      navn {Write a name of small letters (a-z), digits and single hyphens that begins with a letter: “my-name”.}
      sti {Write a path of letters (a-z), digits and hyphens with at most one dot, each part beginning with a letter: “borgere” or “ambulant.fastholdes”.}
      gruppe {Write a name of letters (a-z), digits and hyphens that begins with a letter.}
      ord {Write a name of letters (a-z) and digits that begins with a letter.}
      parameter {Write a name of letters (a-z) and digits that begins with a small letter: “mindsteBorgere”.}
      periode {Write a day or a month that is not before “gaelderFra”.}
      udgave {Write id and version: “my-ruleset@2026-01-01”.}
      kontrolkode {Write a SHA-256 of 64 characters (0-9, a-f).}
      adresse {Write an address without spaces that begins with https://.}
      dato {Write a day or a month that exists: 2019-11-26 or 2022-09.}
      punktum {Write what is before the dot as “fact” and the rest as “path”: "fact": "{gruppe}", "path": "$.{rest}".}
      path {Write the rest of the fact’s path with “$.” before it: “$.fastholdes”.}
      tom {The text is empty. Write it.}
      lang {The text is too long. At most {maksimum, number} characters are allowed.}
      positiv {Write a number above 0.}
      decimaler {Write the number with nine decimals at most.}
      other {Write a number, a text, true, false, null or a list of rows.}}`,
  },
  'forkert-betingelse': {
    da: 'En betingelse er netop én af »all«, »any«, »not«, »condition« eller »fact« med »operator« og »value«.',
    en: 'A condition is exactly one of “all”, “any”, “not”, “condition” or “fact” with “operator” and “value”.',
  },
  'tom-betingelse': {
    da: 'Listen er tom, og en tom betingelse er altid sand. Skriv mindst én betingelse, eller fjern den.',
    en: 'The list is empty, and an empty condition is always true. Write at least one condition, or remove it.',
  },
  'for-dyb-betingelse': {
    da: 'Indholdet er indlejret for dybt. Højst {maksimum, number} niveauer er tilladt. Del betingelser op ved at give dem navne.',
    en: 'The content is nested too deeply. At most {maksimum, number} levels are allowed. Divide conditions by naming them.',
  },
  'ukendt-betingelse': {
    da: 'Der er ingen betingelse med det navn. Der findes: {muligheder}.',
    en: 'There is no condition of that name. There are: {muligheder}.',
  },
  'cyklisk-betingelse': {
    da: 'Betingelsen henviser til sig selv: {kreds}.',
    en: 'The condition refers to itself: {kreds}.',
  },
  'ukendt-operator': {
    da: 'Operatoren findes ikke. Der findes: {muligheder}.',
    en: 'There is no such operator. There are: {muligheder}.',
  },
  'ukendt-fakta': {
    da: 'Der er ingen oplysning med den sti. {forslag, select, ingen {Beskriv den under »facts«.} other {Mente du »{forslag}«?}}',
    en: 'There is no fact with that path. {forslag, select, ingen {Describe it under “facts”.} other {Did you mean “{forslag}”?}}',
  },
  'forkert-operand': {
    da: '{del, select, operator {Operatoren sammenligner tal, og »{fakta}« er ikke et tal. Brug equal, notEqual, in eller notIn.} selv {»{fakta}« kan ikke sammenlignes med sig selv. Skriv en anden oplysning eller en værdi.} other {»{fakta}« kan kun sammenlignes med en oplysning af samme type.}}',
    en: '{del, select, operator {The operator compares numbers, and “{fakta}” is not a number. Use equal, notEqual, in or notIn.} selv {“{fakta}” cannot be compared with itself. Write another fact or a value.} other {“{fakta}” can only be compared with a fact of the same type.}}',
  },
  'dobbelt-navn': {
    da: `{slags, select,
      nummer {Nummeret bruges af et andet kriterium med samme rolle. Giv hvert sit.}
      lig {Navnet ligner »{andet}« for meget. Store bogstaver, punktum og bindestreg er ikke nok til at skelne. Giv hver sit.}
      tekst {Teksten bruges også af noget andet her, så de to ikke kan kendes fra hinanden. Giv hver sin.}
      other {Navnet bruges to gange. Giv hver sit.}}`,
    en: `{slags, select,
      nummer {The number is used by another criterion of the same role. Give each its own.}
      lig {The name is too much like “{andet}”. Capitals, points and hyphens are not enough to tell them apart. Give each its own.}
      tekst {The text is also used by another one here, so the two cannot be told apart. Give each its own.}
      other {The name is used twice. Give each its own.}}`,
  },
  'reserveret-navn': {
    da: `{slags, select,
      selv {Regelsættet kan ikke henvise til sig selv her. Skriv et andet, eller fjern feltet.}
      other {Navnet er optaget af formatet selv. Vælg et andet.}}`,
    en: `{slags, select,
      selv {The ruleset cannot refer to itself here. Write another, or remove the field.}
      other {The name is taken by the format itself. Choose another.}}`,
  },
  'ukendt-henvisning': {
    da: 'Henvisningen passer ikke til noget i dokumentet. Der findes: {muligheder}.',
    en: 'The reference matches nothing in the document. There are: {muligheder}.',
  },
  'uens-laesninger': {
    da: 'Alle læsninger af samme ord skal angive de samme betingelser: {muligheder}.',
    en: 'All readings of the same phrase must define the same conditions: {muligheder}.',
  },
  'for-mange-kombinationer': {
    da: 'Læsningerne giver flere end {maksimum, number} kombinationer. Del regelsættet.',
    en: 'The readings make more than {maksimum, number} combinations. Divide the ruleset.',
  },
  'forkert-besked': {
    da: `Linje {linje, number}, tegn {tegn, number}: {fejl, select,
      slut {Teksten slutter, før »'{'« er lukket. Tilføj »'}'«.}
      valg {Tilfældene mangler. Skriv dem efter et komma: '{'antal, plural, one '{'…'}' other '{'…'}}'.}
      case {Tilfældet findes ikke. plural har one, other og tal som =0. select har ord.}
      rest {Tilfældet other mangler. Det bruges, når intet andet passer.}
      ord {»{argument}« er aldrig »{ord}«. Skriv et af disse: {muligheder}.}
      tal {»{argument}« er ord og ikke et tal. Skriv navnet alene i klammer, eller brug select. En liste tælles ved sit antal: antalMangler for mangler.}
      format {Formatet findes ikke her. Brug number, spellout, plural eller select.}
      stil {Efter number og spellout kan der ikke stå mere. Fjern det.}
      offset {offset kan ikke bruges her. Fjern det.}
      bindestreg {Skriv »_« i stedet for bindestregen.}
      nummertegn {Tegnet # er kun antallet direkte i en plural. I en select vises tegnet selv. Skriv antallet ved navn: '{'antal, number'}', eller skriv ''#'', hvis tegnet skal vises.}
      other {Tegnet passer ikke her. Skriv et navn uden mellemrum i klammerne. Klammer, der skal vises, skrives '''{''' og '''}'''.}}`,
    en: `Line {linje, number}, character {tegn, number}: {fejl, select,
      slut {The text ends before “'{'” is closed. Add “'}'”.}
      valg {The cases are missing. Write them after a comma: '{'antal, plural, one '{'…'}' other '{'…'}}'.}
      case {There is no such case. plural has one, other and numbers such as =0. select has words.}
      rest {The case other is missing. It is used where nothing else fits.}
      ord {“{argument}” is never “{ord}”. Write one of these: {muligheder}.}
      tal {“{argument}” is words and not a number. Write the name alone in braces, or use select. A list is counted by its number: antalMangler for mangler.}
      format {There is no such format here. Use number, spellout, plural or select.}
      stil {Nothing can follow number and spellout. Remove it.}
      offset {offset cannot be used here. Remove it.}
      bindestreg {Write “_” instead of the hyphen.}
      nummertegn {The sign # is the number only directly in a plural. In a select the sign itself is shown. Write the number by its name: '{'antal, number'}', or write ''#'' if the sign is to be shown.}
      other {The character does not fit here. Write a name without spaces in the braces. Braces that are to be shown are written '''{''' and '''}'''.}}`,
  },
  'ukendt-argument': {
    da: 'Teksten bruger »{argument}«, som den ikke får. Den kan bruge: {muligheder}.',
    en: 'The text uses “{argument}”, which it is not given. It may use: {muligheder}.',
  },
  'fakta-om-person': {
    da: 'En oplysning om en person må ikke fremstilles som noget, der kan ændres. Skriv false, eller udelad feltet.',
    en: 'A fact about a person must not be presented as something to change. Write false, or leave the field out.',
  },
  'intet-dokument': {
    da: `{givet, select,
      screener {Det er et regelsæt, der er gjort klar. Brug det, som det er, eller giv dets »document«.}
      klargjort {Det er et regelsæt, der er gjort klar, og ikke dokumentet. Brug »screen« fra dets modul, eller giv et af »rulesets« eller indholdet af en JSON-fil.}
      ventes {Det er et Promise og ikke et dokument. Vent på dokumentet med »await«.}
      modul {Det er et modul og ikke et dokument. Giv dets »default«.}
      other {Det er en funktion og ikke et dokument. Giv et af »rulesets« eller indholdet af en JSON-fil.}}`,
    en: `{givet, select,
      screener {It is a ruleset that is ready for use. Use it as it is, or give its “document”.}
      klargjort {It is a ruleset that is ready for use, and not the document. Use “screen” of its module, or give one of “rulesets” or the content of a JSON file.}
      ventes {It is a Promise and not a document. Wait for the document with “await”.}
      modul {It is a module and not a document. Give its “default”.}
      other {It is a function and not a document. Give one of “rulesets” or the content of a JSON file.}}`,
  },
  'mangler-grundlag': {
    da: 'Dokumentet bygger på et andet og er ikke komplet. Gør det komplet med »completeRuleset«, som får begge dokumenter.',
    en: 'The document is based on another and is not complete. Complete it with “completeRuleset”, which takes both.',
  },
  'ukendt-grundlag': {
    da: 'Der er intet regelsæt med det id og den version. Der findes: {muligheder}.',
    en: 'There is no ruleset with that id and version. There are: {muligheder}.',
  },
  'ukendt-ordlyd': {
    da: 'Ordene står ikke i nogen tekst i det, som dokumentet bygger på. Skriv dem, som de står der, på begge sprog.',
    en: 'The document that this one is based on has no such words. Write them exactly as there, in both languages.',
  },
  'grundlag-passer-ikke': {
    da: 'Sammen med det, som dokumentet bygger på, er der en fejl på {sted}: {fejl}',
    en: 'Together with what the document is based on, there is a problem at {sted}: {fejl}',
  },
  'forkert-graense': {
    da: `{slags, select,
      liste {Listen kan give fra {mindst, number} til {hoejst, number}, men »{fakta}« går kun fra {minimum, number} til {maksimum, number}. Ret grænserne, eller ret »maxItems«.}
      sum {En sum kan have decimaler. Giv »{fakta}« typen »number«.}
      other {Den nedre grænse er over den øvre. Byt om på dem.}}`,
    en: `{slags, select,
      liste {The list can give {mindst, number} to {hoejst, number}, but “{fakta}” only goes from {minimum, number} to {maksimum, number}. Correct the bounds, or “maxItems”.}
      sum {A sum may have decimals. Give “{fakta}” the type “number”.}
      other {The lower bound is above the upper one. Swap them.}}`,
  },
} as const satisfies Record<string, Text>

/** A code of a `RulesetError`. */
export type RulesetErrorCode = keyof typeof rulesetErrorTexts | InputErrorCode
