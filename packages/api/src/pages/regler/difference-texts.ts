/** The words of the page that compares two rulesets. The sentences about differences come from the core. */
import { spellOut } from '@screeningsmodel/core'
import { both, inEachLanguage } from '../kit/texts/both.js'

export const differenceTexts = inEachLanguage({
  title: both(
    (one: string, other: string) =>
      one === other ? `Forskelle mellem to versioner: ${one}` : `Forskelle: ${one} og ${other}`,
    (one: string, other: string) =>
      one === other
        ? `Differences between two versions: ${one}`
        : `Differences: ${one} and ${other}`,
  ),
  lead: both(
    'Her står, hvad der er forskelligt i de to regelsæt, og hvad det betyder for eksemplerne og for alle mulige tilfælde. Begge vises med de fortolkninger, vi bruger, når ingen andre er valgt.',
    'What differs between the two rulesets, and what that means for the examples and for all possible cases. Both are taken under the interpretations that we use when no others are chosen.',
  ),
  titleChosen: both(
    (one: string) => `Andre fortolkninger og tal: ${one}`,
    (one: string) => `Other interpretations and numbers: ${one}`,
  ),
  leadChosen: both(
    'Her står, hvad andre fortolkninger og tal ændrer i reglerne, og hvad det betyder for eksemplerne og for alle mulige tilfælde. De gælder kun det andet regelsæt. Det første vises, som det er.',
    'What other interpretations and numbers change in the rules, and what that means for the examples and for all possible cases. They apply to the second ruleset only; the first is taken as it is.',
  ),
  choose: both(
    'Vælg andre fortolkninger eller tal i det andet regelsæt',
    'Choose other interpretations or numbers in the second ruleset',
  ),
  submit: both('Sammenlign', 'Compare'),
  sourceSays: both(
    (number: string) => `Kildens tal er ${number}.`,
    (number: string) => `The source says ${number}.`,
  ),
  noReading: both(
    'Adressen vælger en fortolkning, som ikke kan vælges her. Fjern den fra adressen.',
    'The address chooses an interpretation that cannot be chosen here. Remove it from the address.',
  ),
  noNumber: both(
    'Adressen vælger et tal, som ikke kan vælges her. Fjern det fra adressen.',
    'The address chooses a number that cannot be chosen here. Remove it from the address.',
  ),
  firstAlone: both('Det første regelsæt alene', 'The first ruleset alone'),
  secondAlone: both('Det andet regelsæt alene', 'The second ruleset alone'),
  conclusion: both('Konklusion', 'Conclusion'),
  first: both('Det første', 'The first'),
  second: both('Det andet', 'The second'),
  turn: both('Byt om på de to', 'Exchange the two'),
  print: both('Udskriv sammenligningen', 'Print the comparison'),
  rules: both('Reglerne', 'The rules'),
  others: both('Uden for selve reglerne', 'Apart from the rules'),
  othersCount: both(
    (count: number, hasExamples: boolean) =>
      `Vis forskellene i datoer, kilder${hasExamples ? ', tekster og eksempler' : ' og tekster'} (${String(count)}).`,
    (count: number, hasExamples: boolean) =>
      `Show the differences in dates, sources${hasExamples ? ', texts and examples' : ' and texts'} (${String(count)}).`,
  ),
  same: both('Reglerne er ens.', 'The rules are the same.'),
  arts: {
    tilfoejet: both('Findes kun i det andet', 'Only in the second'),
    fjernet: both('Findes kun i det første', 'Only in the first'),
    aendret: both('Forskelligt', 'Different'),
  },
  cases: both('Eksemplerne', 'The examples'),
  casesLead: both(
    (changed: number, all: number) => {
      if (all === 1)
        return changed === 1
          ? 'Det ene eksempel får en anden konklusion.'
          : 'Det ene eksempel får den samme konklusion.'
      if (changed === 0)
        return `Ingen af de ${spellOut('da', all)} eksempler får en anden konklusion.`
      if (changed === all)
        return `${all === 2 ? 'Begge' : `Alle ${spellOut('da', all)}`} eksempler får en anden konklusion.`
      const some = changed === 1 ? 'Ét' : spellOut('da', changed, true)
      const rest = all - changed === 1 ? 'Det sidste' : 'De andre'
      return `${some} af ${spellOut('da', all)} eksempler får en anden konklusion. ${rest} får den samme.`
    },
    (changed: number, all: number) => {
      const danish = changed === 0 ? '' : ' The examples are in Danish.'
      if (all === 1)
        return `The one example has ${changed === 1 ? 'another' : 'the same'} conclusion.${danish}`
      if (changed === 0)
        return `${all === 2 ? 'Neither' : 'None'} of the ${spellOut('en', all)} examples has another conclusion.`
      if (changed === all)
        return `${all === 2 ? 'Both' : `All ${spellOut('en', all)}`} examples have another conclusion.${danish}`
      const some = `${spellOut('en', changed, true)} of ${spellOut('en', all)} examples ${changed === 1 ? 'has' : 'have'}`
      const rest = all - changed === 1 ? 'The last one has' : 'The others have'
      return `${some} another conclusion. ${rest} the same.${danish}`
    },
  ),
  why: both('Derfor', 'Why'),
  missing: both('Mangler svar på', 'Not answered'),
  allCases: both('Alle mulige tilfælde', 'All possible cases'),
  allCasesLead: both(
    'Det er undersøgt for alle tænkelige tilfælde, også dem, hvor noget ikke er oplyst.',
    'It has been worked out for every case that there can be, those where something is not known among them.',
  ),
  yes: both('Det passer.', 'That is so.'),
  no: both('Det passer ikke.', 'That is not so.'),
  notShown: both('Det er ikke vist.', 'That was not shown.'),
  smallest: both('Det mindste tilfælde, der viser det', 'The smallest case that shows it'),
  asData: both('Sammenligningen som data (JSON)', 'The comparison as data (JSON)'),
  data: both('Som data', 'As data'),
})
