/** `pnpm vectors`: writes the whole answers into the vectors; read the difference before it is kept. */
import { writeFile } from 'node:fs/promises'
import { readVectors, vectors } from '@screeningsmodel/fixtures'
import { answerTo } from '../test/support/vector-answer.js'
import { formatted } from './formatted.js'

for (const { name, endpoint, vectors: list } of readVectors()) {
  const filled = list.map((vector) => ({ ...vector, answer: answerTo(endpoint, vector) }))
  const file = new URL(name, vectors)
  await writeFile(file, formatted(file, JSON.stringify({ endpoint, vectors: filled })))
}
