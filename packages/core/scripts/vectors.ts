/** `pnpm vectors`: writes the whole answers into the vectors; read the difference before it is kept. */
import { writeFile } from 'node:fs/promises'
import { readVectors, vectors } from '@screeningsmodel/fixtures'
import { format, resolveConfig } from 'prettier'
import { answerTo } from '../test/vector-answer.js'

for (const { name, endpoint, vectors: list } of readVectors()) {
  const filled = list.map((vector) => ({ ...vector, answer: answerTo(endpoint, vector) }))
  const file = new URL(name, vectors)
  const config = await resolveConfig(file)
  await writeFile(
    file,
    await format(JSON.stringify({ endpoint, vectors: filled }), { ...config, parser: 'json' }),
  )
}
