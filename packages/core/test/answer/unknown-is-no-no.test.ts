/** How much is met when something is not known: not known is never reported as no. */
import t from 'tap'
import { compileRuleset, rulesets, type Language } from '../../src/index.js'

const points = [
  ...['tidligOpsporing', 'hurtigIvaerksaettelse', 'forstaerketAmbulant'],
  ...['specialiseretDoegnindsats', 'stoetteEfterFoedslen', 'tvaergaaendeAftaler'],
]
const inLetters = {
  da: ['', 'ét', 'to', 'tre', 'fire', 'fem', 'seks'],
  en: ['', 'one', 'two', 'three', 'four', 'five', 'six'],
}
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

t.test('the recommendations, in every mix of yes, no and not known', async (t) => {
  const { screen } = compileRuleset(rulesets.find(({ id }) => id === 'anbefalinger')!)
  const told = (yes: number, no: number, sprog: Language) => {
    const facts = points.map((path, i) => [path, i < yes ? true : i < yes + no ? false : null])
    return screen(Object.fromEntries(facts) as object, { sprog }).konklusionTekst
  }
  for (let yes = 0; yes <= 5; yes++) {
    for (let no = 1; yes + no <= 6; no++) {
      const open = 6 - yes - no
      for (const sprog of ['da', 'en'] as const) {
        const word = (count: number) => inLetters[sprog][count]!
        const text = told(yes, no, sprog)
        const starts =
          sprog === 'da'
            ? yes > 0
              ? `følger ${open > 0 ? 'mindst ' : ''}${word(yes)} af de seks punkter`
              : open > 0
                ? 'ikke følger alle fem anbefalinger'
                : 'ikke følger nogen af de seks punkter'
            : yes > 0
              ? `follows ${open > 0 ? 'at least ' : ''}${word(yes)} of the six points`
              : open > 0
                ? 'does not follow all five recommendations'
                : 'follows none of the six points'
        t.match(text, starts)
        const failing =
          sprog === 'da'
            ? ` ${capital(word(no))} ${no === 1 ? 'punkt' : 'punkter'} følges ikke: `
            : ` ${capital(word(no))} ${no === 1 ? 'point is' : 'points are'} not followed: `
        t.match(text, failing)
        const unknown =
          sprog === 'da'
            ? ` ${capital(word(open))} ${open === 1 ? 'punkt' : 'punkter'} er ikke oplyst: `
            : ` ${capital(word(open))} ${open === 1 ? 'point is' : 'points are'} not known: `
        t.equal(text.includes(unknown), open > 0, text)
      }
    }
  }
})

t.test('a tilbud, with every combination of met, not met and undecided criteria', async (t) => {
  const ruleset = rulesets.find(({ subject }) => subject === 'tilbud')!
  const { screen } = compileRuleset(ruleset)
  const all = (value: string) =>
    Object.fromEntries(
      ruleset.facts.flatMap(({ path }) =>
        path.startsWith('kompetencer.') ? [[path.slice(12), value]] : [],
      ),
    )
  const parts = {
    yes: [
      { borgere: 3 },
      { aarsvaerk: 3 },
      { medarbejdere: 1, medarbejdereMedErfaring: 1 },
      { kompetencer: all('indgaar') },
    ],
    no: [
      { borgere: 2 },
      { aarsvaerk: 2 },
      { medarbejdere: 1, medarbejdereMedErfaring: 0 },
      { kompetencer: all('mangler') },
    ],
  }
  const open = {}
  for (let mix = 0; mix < 3 ** 4; mix++) {
    const kinds = [0, 1, 2, 3].map((i) => Math.floor(mix / 3 ** i) % 3)
    const count = (kind: number) => kinds.filter((each) => each === kind).length
    const [met, failing, unsettled] = [count(0), count(1), count(2)]
    if (failing === 0) continue
    const facts = Object.assign(
      {},
      ...kinds.map((kind, i) => (kind === 2 ? open : parts[kind === 0 ? 'yes' : 'no'][i])),
    ) as object
    for (const sprog of ['da', 'en'] as const) {
      const [first, second] = screen(facts, { sprog }).konklusionTekst.split('. ')
      const word = inLetters[sprog][unsettled]!
      const expected = {
        da:
          met > 0
            ? `Det opfylder ${met} af 4${unsettled > 0 ? `, og ${word} er ikke afklaret` : ''}`
            : unsettled > 0
              ? `${capital(word)} af dem er ikke afklaret`
              : 'Listen over de seks kompetencer er vores valg ud fra Socialstyrelsens oplæg fra 2023.',
        en:
          met > 0
            ? `It meets ${met} of 4${unsettled > 0 ? `, and ${word} ${unsettled === 1 ? 'is' : 'are'} not settled` : ''}`
            : unsettled > 0
              ? `${capital(word)} of them ${unsettled === 1 ? 'is' : 'are'} not settled`
              : 'The list of the six competences is our own choice, made from Socialstyrelsen’s slides of 2023.',
      }
      t.equal(second, expected[sprog])
      const isNone = failing === 4
      const all = {
        da: `Tilbuddet opfylder ikke ${isNone ? 'nogen af de' : 'alle'} fire kriterier for et højt specialiseret tilbud`,
        en: `The tilbud does not meet ${isNone ? 'any of the' : 'all'} four criteria for a highly specialised tilbud`,
      }
      t.equal(first, all[sprog])
    }
  }
})
