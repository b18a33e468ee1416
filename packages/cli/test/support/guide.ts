/** The statements of the guide about databases, unchanged, and their table. */
import type { Test } from 'tap'
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command, lines } from './command.js'
import type { Found } from './outcomes.js'

const guide = new URL('../../../../docs/guides/screen-many.md', import.meta.url)

/** The first code block that contains some words. */
export async function snippet(language: string, words: string): Promise<string> {
  const text = await readFile(guide, 'utf8')
  const blocks = [...text.matchAll(/```(\w+)\n([^]*?)```/g)]
  const [, , code] = blocks.find(([, of, code]) => of === language && code?.includes(words)) ?? []
  if (code === undefined) throw new Error(`the guide has no ${language} with ${words}`)
  return code
}

/** One statement of a block with several, without the comment before it. */
export async function statement(begin: string): Promise<string> {
  const code = await snippet('sql', begin)
  const from = code.indexOf(begin)
  return code.slice(from, code.indexOf(';\n', from))
}

/** The output of `screeningsmodel sql` for a dialect, with the table’s name in the guide. */
export async function written(dialect: string, table: string): Promise<string> {
  const argv = ['sql', '--dialect', dialect, '--tabel', table, '--mangler', '--kontrol']
  return (await command(argv)).out
}

const competences = ['laegelig-rusmiddelbehandling', 'social-rusmiddelbehandling']
const others = ['psykologbehandling', 'familiebehandling', 'psykiatrisk-behandling']
const staff = ['medarbejdere', 'medarbejdereMedErfaring', 'aarsvaerkMedErfaring']
const columns = [
  ...['reference', 'aar', 'borgere', 'nyeBorgere', 'aarsvaerk', ...staff],
  ...[...competences, ...others, 'social-stoette'].map((name) => `kompetencer.${name}`),
]
const all = Array.from({ length: 6 }, () => 'indgaar')
/** As Danish Excel writes them. */
export const rows: readonly (readonly string[])[] = [
  ['T-1', '2019', '4', '2', '3,5', '6', '4', '2,5', ...all],
  ['T-2', '2019', '4', '', '2,5', '6', '4', '2,5', ...all],
  ['T-3', '2019', '4', '', '3', '6', '4', '2,5', ...all.slice(1), ''],
  // More staff with experience than staff.
  ['T-4', '2019', '4', '', '3', '6', '7', '2,5', ...all],
]

/** The table as a file, and for each row its conclusion and what it lacks by the command, or that it is refused. */
export async function tableFile(t: Test): Promise<{ file: string; expected: Found }> {
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'tilbud.csv')
  await writeFile(file, [columns, ...rows].map((row) => `${row.join(';')}\r\n`).join(''))
  const { out } = await command(['screen', 'tilbud', file])
  const answers = lines(out) as {
    reference: string
    konklusion?: string
    mangler?: readonly string[]
  }[]
  const expected = answers.map(({ reference, konklusion, mangler }) =>
    konklusion === undefined
      ? { reference, umulig: true }
      : { reference, konklusion, mangler: mangler?.join(' '), umulig: false },
  )
  return { file, expected }
}

/** The results by row for the file of `tableFile`. */
export function conclusions(found: Found): Found {
  return found
    .map(({ reference, konklusion, mangler, umulig }) =>
      umulig === true ? { reference, umulig } : { reference, konklusion, mangler, umulig },
    )
    .sort((a, b) => String(a.reference).localeCompare(String(b.reference)))
}
