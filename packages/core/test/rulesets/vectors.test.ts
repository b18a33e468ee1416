import { readVectors, type Vector } from '@screeningsmodel/fixtures'
import t from 'tap'
import { answerTo } from '../support/vector-answer.js'

/** The part of an answer that a vector mentions, in the vector’s own form. */
function spokenOf(answer: unknown, { expected }: Vector): unknown {
  const all = JSON.parse(JSON.stringify(answer)) as Record<string, unknown>
  if ('errors' in expected) {
    const { errors } = all as { errors?: { pointer: string; code: string }[] }
    return {
      status: expected.status,
      errors: errors?.map(({ pointer, code }) => ({ pointer, code })),
    }
  }
  const whole = (all.samlet ?? all) as Record<string, unknown>
  const kriterier = (all.kriterier ?? []) as { id: string; udfald: string }[]
  const remarks = whole.bemaerkninger as { id: string }[]
  return Object.fromEntries(
    Object.keys(expected).map((key) => [
      key,
      key === 'udfald'
        ? Object.fromEntries(
            Object.keys(expected.udfald ?? {}).map((id) => [
              id,
              kriterier.find((k) => k.id === id)?.udfald,
            ]),
          )
        : key === 'bemaerkninger'
          ? remarks.map(({ id }) => id)
          : whole[key],
    ]),
  )
}

for (const { name, endpoint, vectors } of readVectors()) {
  t.test(name, (t) => {
    t.ok(vectors.length > 0)
    for (const vector of vectors) {
      const answer = answerTo(endpoint, vector)
      t.same(spokenOf(answer, vector), vector.expected, vector.sentence)
      t.same(JSON.parse(JSON.stringify(answer)), vector.answer, `${vector.sentence} (whole)`)
    }
    t.end()
  })
}
