/** Answers display themselves in notebooks, and otherwise stay the same. */
import { inspect } from 'node:util'
import { rulesets, screenCase, screenTilbud } from '@screeningsmodel/core'
import { grafOf } from '@screeningsmodel/core/graf'
import * as notebook from '@screeningsmodel/core/notebook'
import t from 'tap'
import { htmlTable } from '../../src/answer/table.js'
import type { Condition } from '../../src/index.js'
import { boolean, documentOf } from '../support/documents.js'

const tilbud = { borgere: 4, aarsvaerk: 2.5 }
const display = Symbol.for('Jupyter.display')

function shown(answer: object): Record<string, string> {
  return (answer as Record<symbol, () => Record<string, string>>)[display]!()
}

t.test('in every other way the answers are the same', (t) => {
  const { screen } = notebook.compileRuleset(rulesets[0])
  for (const answer of [notebook.screenTilbud(tilbud), screen(tilbud)]) {
    t.strictSame(answer, screenTilbud(tilbud))
    t.equal(JSON.stringify(answer), JSON.stringify(screenTilbud(tilbud)))
  }
  t.strictSame(notebook.screenCase({ gravid: false }), screenCase({ gravid: false }))
  t.ok(grafOf(notebook.compileRuleset(rulesets[0])).boxes.length > 4, 'a diagram can be made of it')
  t.end()
})

t.test('an HTML table with a row for each criterion', (t) => {
  const answer = notebook.screenTilbud(tilbud)
  const { 'text/html': html = '', 'text/plain': plain = '' } = shown(answer)
  t.equal(html.match(/<tr>/g)?.length, answer.kriterier.length + 1)
  t.match(
    html,
    '>✗ ikke opfyldt</td><td style="text-align:left">Der er tilknyttet 2,5 årsværk til indsatsen til målgruppen. Der kræves mindst 3.</td>',
  )
  t.equal(plain.split('\n').length, answer.kriterier.length + 2)
  t.equal(inspect(answer), plain, 'what tslab and the prompt print')
  t.end()
})

t.test('numbers are right-aligned, words left-aligned', (t) => {
  const { 'text/html': html = '', 'text/plain': plain = '' } = shown(notebook.screenTilbud(tilbud))
  const cells = [...html.matchAll(/<(?:td|th) style="text-align:(\w+)">([^<]*)/g)]
  t.equal(cells.length, html.match(/<t[dh]\b/g)?.length, 'each cell says where its text stands')
  for (const [, side, text = ''] of cells) {
    t.equal(side, /^(?:\d+|Nr\.)$/.test(text) ? 'right' : 'left', text)
  }
  t.strictSame(
    plain
      .split('\n')
      .slice(1)
      .map((line) => /^ *(?:\S+)(?= {2}\S)/.exec(line)?.[0]),
    ['Nr.', '  1', '  2', '  3', '  4'],
  )
  t.end()
})

t.test('an exclusion applies or does not, and is never called met', (t) => {
  const enough = {
    fastholdesIRusmiddelbehandling: true,
    profitererAfRusmiddelbehandling: true,
    fastholdesISvangreomsorg: true,
    profitererAfSvangreomsorg: true,
  }
  for (const [given, da, en] of [
    [enough, 'gælder', 'applies'],
    [{ ...enough, fastholdesISvangreomsorg: false }, 'gælder ikke', 'does not apply'],
    [{}, '? uafklaret', '? not settled'],
  ] as const)
    for (const [sprog, word] of [
      ['da', da],
      ['en', en],
    ] as const) {
      const html = notebook.htmlTable(notebook.screenCase({ ambulant: given }, { sprog }), sprog)
      const last = html.split('<tr>').at(-1) ?? ''
      t.equal(/<\/td><td[^>]*>[^<]*<\/td><td[^>]*>([^<]*)/.exec(last)?.[1], word)
    }
  t.end()
})

t.test('a table is in Danish by default', (t) => {
  const answer = screenTilbud(tilbud)
  t.equal(htmlTable(answer), htmlTable(answer, 'da'))
  t.match(htmlTable(answer), '>Begrundelse</th>')
  t.match(htmlTable(answer, 'en'), '>Reason</th>')
  t.end()
})

t.test('in English, any number of times', (t) => {
  const answer = notebook.vis(notebook.screenTilbud(tilbud), { sprog: 'en' })
  const heads = (shown(answer)['text/html'] ?? '').match(/(?<=<th[^>]*>)[^<]+/g)
  t.strictSame(heads, ['No.', 'Criterion', 'Outcome', 'Reason'])
  t.end()
})

t.test('texts of a ruleset are never markup', (t) => {
  const [document] = rulesets
  const titled = structuredClone(document)
  for (const criterion of titled.criteria) criterion.title.da = '<img src=x onerror=alert(1)>'
  const { screen } = notebook.compileRuleset(titled)
  t.notMatch(shown(screen({}))['text/html'], '<img')
  const [first] = titled.criteria
  first!.title.da = `<b a="1">&amp;</b>`
  const told = shown(notebook.compileRuleset(titled).screen({}))['text/html']
  t.match(told, '&lt;b a=&quot;1&quot;&gt;&amp;amp;&lt;/b&gt;')
  t.end()
})

t.test('the plain table: aligned columns, no trailing spaces', (t) => {
  const short = { da: 'Kort.', en: 'Short.' }
  const texts = { opfyldt: short, 'ikke-opfyldt': short, uafklaret: short }
  const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
  const document = documentOf({
    facts: [boolean('a'), boolean('b')],
    conditions: { a: yes('a'), b: yes('b') },
  })
  const [first, second] = document.criteria
  const criteria = [
    { ...first!, number: 3, title: { da: 'Et', en: 'x' }, texts },
    { ...second!, number: 12, title: { da: 'Længere', en: 'x' }, texts },
  ]
  const { screen } = notebook.compileRuleset({ ...document, criteria })
  const told = (sprog: 'da' | 'en') => shown(screen({ a: true, b: false }, { sprog }))
  t.equal(
    told('da')['text/plain'],
    [
      'konklusion.',
      'Nr.  Kriterium  Udfald          Begrundelse',
      '  3  Et         ✓ opfyldt       Kort.',
      ' 12  Længere    ✗ ikke opfyldt  Kort.',
    ].join('\n'),
  )
  t.equal(told('en')['text/plain']?.split('\n')[2], '  3  x          ✓ met      Short.')
  const cell = (tag: string, side: string, text: string) =>
    `<${tag} style="text-align:${side}">${text}</${tag}>`
  const row = (tag: string, [nr = '', ...words]: string[]) =>
    `<tr>${cell(tag, 'right', nr)}${words.map((word) => cell(tag, 'left', word)).join('')}</tr>`
  const head = row('th', ['Nr.', 'Kriterium', 'Udfald', 'Begrundelse'])
  const body = [
    row('td', ['3', 'Et', '✓ opfyldt', 'Kort.']),
    row('td', ['12', 'Længere', '✗ ikke opfyldt', 'Kort.']),
  ].join('')
  t.equal(
    told('da')['text/html'],
    `<table><caption>konklusion.</caption><thead>${head}</thead><tbody>${body}</tbody></table>`,
  )
  t.end()
})
