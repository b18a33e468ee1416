/** The command line reads every layout by openpyxl, some of them saved again by LibreOffice, without questions. */
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { seed } from '../../../core/test/support/runs.js'
import { figuresOf, makeLayouts } from '../../../fixtures/test/layouts.js'
import { command } from '../support/command.js'

t.comment(`seed ${String(seed)}`)
const { folder, layouts } = await makeLayouts(t, seed)

async function reported(path: string) {
  const { status, out, err } = await command([
    ...['afrapportering', path, '--region', 'Syddanmark', '--format', 'json'],
  ])
  return { err, figures: status === 0 && figuresOf(JSON.parse(out) as Afrapportering) }
}

t.test('as openpyxl saved them', async (t) => {
  t.ok(layouts.length > 100)
  for (const { fil, ...expected } of layouts) {
    const { figures, err } = await reported(join(folder, fil))
    t.same(figures, expected, figures ? fil : `${fil}: ${err}`)
    if (fil.includes('with_hidden_rows')) {
      t.match(err, /Ikke læst: .*»Gammelt [^«]+« \(skjult\)/, fil)
      t.match(err, /skjult(?:e)? række(?:r)? i arket/, 'what nobody sees is counted, and told')
    }
  }
})

t.test('as LibreOffice saves them: with computed sums', async (t) => {
  const chosen = layouts.filter(({ fil }) => fil.includes('with_sums'))
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'libreoffice')],
    ...chosen.map(({ fil }) => join(folder, fil)),
  ])
  for (const { fil, ...expected } of chosen) {
    const { figures, err } = await reported(join(folder, 'libreoffice', fil))
    t.same(figures, expected, figures ? fil : `${fil}: ${err}`)
    if (err.includes('Hele regionen')) t.match(err, 'Den passer med rækkerne', fil)
    t.notMatch(err, 'Den passer ikke', fil)
  }
})
