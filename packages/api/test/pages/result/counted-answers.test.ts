/**
 * The number of answers of each kind, for every mix of answers: on the page (also as printed), in the Word file, in
 * the reason of the summary and in CSV, against counts of the input. A missing answer is never a no.
 */
import { decodeXML } from 'entities'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { drawn, seed } from '../../../../core/test/support/runs.js'
import { shared } from '../../support/app.js'
import { oneLine, post, type Shown } from '../../support/pages.js'

const { app } = await shared(t)
// Word files are slow on a busy machine; the time does not matter here.
t.setTimeout(300_000)
const names = [
  ['laegelig-rusmiddelbehandling', 'Specialiseret lægelig rusmiddelbehandling'],
  ['social-rusmiddelbehandling', 'Intensiv social rusmiddelbehandling'],
  ['psykologbehandling', 'Psykologbehandling'],
  ['familiebehandling', 'Familiebehandling'],
  ['psykiatrisk-behandling', 'Psykiatrisk behandling'],
  ['social-stoette', 'Social støtte'],
] as const
const answers = ['indgaar', 'indgaar-via-samarbejde', 'til-stede', 'mangler', '?'] as const
type Answer = (typeof answers)[number]
const kort = {
  da: ['indgår', 'via samarbejde', 'bruges ikke i arbejdet', 'mangler', 'ikke besvaret'],
  en: ['taking part', 'by cooperation', 'not used in the work', 'missing', 'not answered'],
}
const written: Readonly<Record<Answer, string>> = {
  indgaar: 'Indgår i arbejdet med borgerne',
  'indgaar-via-samarbejde': 'Indgår via en samarbejdsaftale med en anden aktør',
  'til-stede': 'Findes i tilbuddet, men bruges ikke i arbejdet med borgerne',
  mangler: 'Mangler',
  '?': 'ikke oplyst',
}
const inLetters = ['', 'Én', 'To', 'Tre', 'Fire', 'Fem', 'Seks']

/** Every mix of six answers, once each. The number of the mix rotates it, so that every answer has every place. */
function mixes(length: number, from: readonly Answer[] = answers): Answer[][] {
  if (length === 0) return [[]]
  return from.flatMap((answer, i) =>
    mixes(length - 1, from.slice(i)).map((rest) => [answer, ...rest]),
  )
}
const all = mixes(6).map((mix, i) => [...mix.slice(i % 6), ...mix.slice(0, i % 6)])
const amount = (mix: readonly Answer[], of: Answer) => mix.filter((each) => each === of).length

function countsOf(mix: readonly Answer[], sprog: 'da' | 'en'): string {
  return answers
    .map((answer, i) => [amount(mix, answer), kort[sprog][i]!] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${String(count)} ${word}`)
    .join(' · ')
}

function outcomeOf(mix: readonly Answer[], doesCooperationCount: boolean): string {
  const failing = mix.filter((each) => fails(each, doesCooperationCount)).length
  if (failing > 0) return 'ikke-opfyldt'
  return mix.includes('?') ? 'uafklaret' : 'opfyldt'
}
const fails = (answer: Answer, doesCooperationCount: boolean) =>
  ['til-stede', 'mangler'].includes(answer) ||
  (!doesCooperationCount && answer === 'indgaar-via-samarbejde')

const fieldsOf = (mix: readonly Answer[]) =>
  Object.fromEntries(names.map(([id], i) => [`0.kompetencer.${id}`, mix[i]!]))
const lastOf = (page: Shown, selector: string) =>
  oneLine(page.all(selector).at(-1)?.textContent ?? '')

async function file(fields: Readonly<Record<string, string>>): Promise<string> {
  const payload = new URLSearchParams({ ...fields, handling: 'hent:docx' }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const sent = await app.inject({ method: 'POST', url: '/selvvurdering', headers, payload })
  const xml = strFromU8(unzipSync(sent.rawPayload)['word/document.xml'] ?? new Uint8Array())
  return oneLine(decodeXML(xml.replace(/<\/w:p>/g, ' ').replace(/<[^>]*>/g, '')))
}

/** The beginning of the reason of criterion 4. */
function reasonOf(mix: readonly Answer[], doesCooperationCount: boolean): string {
  const outcome = outcomeOf(mix, doesCooperationCount)
  if (outcome === 'opfyldt') return 'Alle de kompetencer, der er afgørende for målgruppen, '
  const wrong = mix.filter((each) =>
    outcome === 'uafklaret' ? each === '?' : fails(each, doesCooperationCount),
  ).length
  if (outcome === 'uafklaret') {
    const these = wrong === 1 ? 'denne afgørende kompetence' : 'disse afgørende kompetencer'
    return `Det er ikke oplyst, om ${these} indgår i arbejdet med borgerne: `
  }
  const how = doesCooperationCount
    ? 'indgår ikke i arbejdet med borgerne, hverken med tilbuddets eget personale eller via en samarbejdsaftale: '
    : 'varetages ikke af tilbuddets eget personale i arbejdet med borgerne: '
  return `${inLetters[wrong]!} ${wrong === 1 ? 'afgørende kompetence' : 'afgørende kompetencer'} ${how}`
}

t.test('the page, also printed, the Word file and the summary', async (t) => {
  t.equal(all.length, 210)
  t.comment(`FC_SEED=${seed}`)
  // Files are slow: each run tries every tenth mix, from a random one on.
  const some = all.map((mix, i) => [i, mix] as const).filter(([i]) => i % 10 === seed % 10)
  for (const [i, mix] of drawn(some)) {
    const isOwnStaff = i % 3 === 0
    const fields = {
      ...fieldsOf(mix),
      ...(isOwnStaff && { 'laesning.kompetencer-fra': 'eget-personale' }),
    }
    const told = `${countsOf(mix, 'da')} Krav: alle 6`
    const page = await post(app, fields)
    const text = await file(fields)
    t.equal(lastOf(page, '.scale-words'), told)
    t.equal(page.all('.scale').at(-1)?.closest('.d-print-none'), null, 'and on paper')
    t.match(text, `${countsOf(mix, 'da')}. Krav: alle 6.`, 'in the file')
    const reason = reasonOf(mix, !isOwnStaff)
    t.ok(lastOf(page, '.criterion > p:not(.source)') !== '' && page.body.includes(reason), reason)
    t.ok(text.includes(reason) && page.text('#summary').includes(reason), reason)
    const rows = page.all('.answers tbody tr').map(({ children }) => {
      const [question, answer] = children.map(({ textContent }) => oneLine(textContent))
      return [question, answer]
    })
    for (const [k, [, label]] of names.entries()) {
      const answer = written[mix[k]!]
      t.same(rows.find(([question]) => question === label)?.[1], answer)
      t.ok(text.includes(`${label} ${answer}`), `${label}: ${answer} in the file`)
    }
    const filled = page.all('.scale-bar').at(-1)?.querySelectorAll('.scale-fill') ?? []
    if (amount(mix, '?') === 6) t.same([...filled], [], 'nothing is answered')
    else {
      const doing = mix.filter((each) => each !== '?' && !fails(each, !isOwnStaff)).length
      const width = Number(filled[0]?.getAttribute('width'))
      t.ok(Math.abs(width - (doing / 6) * 100) < 0.01, `${String(doing)} of 6 are filled`)
    }
    const english = await post(app, fields, '/selvvurdering?sprog=en')
    t.equal(lastOf(english, '.scale-words'), `${countsOf(mix, 'en')} Required: all 6`)
  }
})

t.test('CSV: what is undecided and what fails', async (t) => {
  for (const isOwnStaff of [false, true]) {
    const rows = all.map((mix, i) =>
      JSON.stringify({
        reference: `T-${String(i)}`,
        ...(isOwnStaff && { laesninger: { 'kompetencer-fra': 'eget-personale' } }),
        kompetencer: Object.fromEntries(
          names.flatMap(([id], k) => (mix[k] === '?' ? [] : [[id, mix[k]]])),
        ),
      }),
    )
    const { body } = await app.inject({
      method: 'POST',
      url: '/screen-tilbud/batch',
      headers: { 'content-type': 'application/x-ndjson', accept: 'text/csv' },
      payload: rows.join('\n'),
    })
    const [head = '', ...lines] = body.trimEnd().split(/\r?\n/)
    const columns = head.split(',')
    t.equal(lines.length, 210)
    for (const [i, mix] of all.entries()) {
      const cells = lines[i]!.split(',')
      const at = (column: string) => cells[columns.indexOf(column)]
      const outcome = outcomeOf(mix, !isOwnStaff)
      t.equal(at('kompetencer'), outcome)
      t.equal(
        at('konklusion'),
        outcome === 'ikke-opfyldt' ? 'ikke-hoejt-specialiseret' : 'uafklaret',
      )
      const open = lines[i]!.match(/kompetencer\.[\w-]+/g) ?? []
      t.equal(open.length, outcome === 'ikke-opfyldt' ? 0 : amount(mix, '?'))
    }
  }
})
