/** Other rulesets and keys in a comparison: people read titles. */
import t from 'tap'
import { compareDocuments, comparisonOf, comparisonText, sideOf } from '../../src/forskel/index.js'
import { languages, rulesets, type Ruleset } from '../../src/index.js'
import { namedIn, otherRulesets } from '../../src/regler/index.js'

const [gravide, fornyet, indsats] = [
  'maalgruppe-udsatte-gravide',
  'maalgruppe-fornyet-behandling',
  'indsatsniveau',
].map((id) => rulesets.find((each) => each.id === id)!) as [Ruleset, Ruleset, Ruleset]

t.test('a ruleset is shown by its title, and by the version that is named', async (t) => {
  const { title, conclusion } = otherRulesets(rulesets, 'da')
  t.equal(title('indsatsniveau'), '»Indsatsniveau«')
  t.equal(title('indsatsniveau@2022-09'), '»Indsatsniveau« (version 2022-09)')
  t.equal(conclusion('indsatsniveau', 'faglig-vurdering'), '»Faglig vurdering«')
  t.equal(title('indsatsniveau@1999'), 'indsatsniveau@1999')
  t.equal(conclusion('et-andet', 'ja'), 'ja')
  const english = otherRulesets(rulesets, 'en')
  t.equal(english.title('indsatsniveau@2022-09'), '“Level of care” (version 2022-09)')
  const own = {
    ...indsats,
    parametre: [{ id: 'dage', label: { da: 'd', en: 'd' }, value: 3 }],
    title: { da: 'Inden {dage} dage', en: 'Within {dage} days' },
  } as unknown as Ruleset
  t.equal(otherRulesets([own], 'da').title('indsatsniveau'), '»Inden 3 dage«')
})

t.test('the rulesets that a document mentions', async (t) => {
  t.same(namedIn(indsats), [])
  t.same(namedIn(gravide), ['indsatsniveau@2022-09', 'indsatsniveau'])
  const { naeste } = gravide.outcomes[0]!
  const otherwise = { ...gravide.otherwise, naeste: { ruleset: 'til-sidst' } }
  const more = { ...gravide, erstatter: 'et-gammelt@2018', otherwise } as Ruleset
  t.same(namedIn(more), [naeste?.ruleset, 'til-sidst', 'indsatsniveau', 'et-gammelt@2018'])
})

t.test('the ruleset that a conclusion leads on to is shown by its title, if known', async (t) => {
  const lines = (other: Ruleset, known?: readonly Ruleset[]) =>
    compareDocuments(sideOf(gravide), sideOf(other), 'da', known).regler.flatMap(
      ({ foer, efter }) => [...(foer ?? []), ...(efter ?? [])],
    )
  const named = (all: readonly string[]) =>
    all.filter((line) => /^(Leder videre til|Kun når) /.test(line)).sort()
  const without = named(lines(fornyet))
  t.ok(without.includes('Leder videre til indsatsniveau@2022-09'))
  t.same(named(lines(indsats)), [
    'Kun når »Indsatsniveau« for den samme sag giver »Forstærket ambulant indsats« eller »Faglig vurdering«',
    'Leder videre til »Indsatsniveau« (version 2022-09)',
  ])
  t.same(named(lines(indsats)), named(lines(indsats, rulesets)), 'the two are always known')
  t.ok(
    named(lines(fornyet, rulesets)).includes(
      'Leder videre til »Indsatsniveau« (version 2022-09) med »Høj risiko for skader på fosteret og kvinden«',
    ),
  )
  // Two versions have the same title.
  const { outcomes } = gravide
  const later = {
    ...gravide,
    version: '2020',
    outcomes: [{ ...outcomes[0]!, naeste: { ruleset: 'indsatsniveau' } }, ...outcomes.slice(1)],
  }
  t.same(
    lines(later, rulesets).filter((line) => line.startsWith('Leder')),
    ['Leder videre til »Indsatsniveau« (version 2022-09)', 'Leder videre til »Indsatsniveau«'],
  )
})

t.test('no key of a document stands in the words about two of them', async (t) => {
  const keys = new Set(rulesets.flatMap(keysIn))
  for (const language of languages) {
    for (const one of rulesets) {
      for (const other of rulesets) {
        const { fra, til, ...comparison } = comparisonOf(
          sideOf(one),
          sideOf(other),
          language,
          rulesets,
        )
        const text = comparisonText({ fra, til, ...comparison }, language)
          .replaceAll(fra, '')
          .replaceAll(til, '')
          // An address is shown as it is.
          .replaceAll(/https?:\S+/g, '')
        const found = (text.match(/[\p{L}\d@.-]+/gu) ?? []).filter((word) => keys.has(word))
        t.same(found, [], `${language}: ${fra}, ${til}`)
      }
    }
  }
})

/** The keys of a document that cannot be mistaken for words: those with a hyphen, a capital or a dot inside, or an @. */
function keysIn(document: Ruleset): readonly string[] {
  const { id, version, criteria, outcomes, otherwise, facts, lists, readings, parametre } = document
  return [
    id,
    `${id}@${version}`,
    ...[criteria, outcomes, [otherwise], readings ?? [], parametre ?? []]
      .flat()
      .map((each) => each.id),
    ...(readings ?? []).flatMap(({ options }) => options.map((option) => option.id)),
    ...[...facts, ...(lists ?? [])].map(({ path }) => path),
  ].filter((key) => /[@.-]|[a-z][A-Z]/.test(key))
}
