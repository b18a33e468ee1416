import { registryOf, rulesets } from '@screeningsmodel/core'
import {
  answers,
  rowScreener,
  type ReadRow,
  type RowAnswer,
  type RowBatches,
  type RowScreeningOptions,
} from '@screeningsmodel/rows'
import { strFromU8, unzipSync } from 'fflate'

export const registry = registryOf(rulesets)
export const tilbud = registry.find('hoejt-specialiseret-tilbud')!.ruleset

/** Bytes in chunks of a size, to try every split. */
export async function* bytes(content: string | Uint8Array, size = 64 * 1024) {
  const all = Buffer.from(content)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

export async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const items: T[] = []
  for await (const batch of batches) items.push(...batch)
  return items
}

export async function text(parts: AsyncIterable<string>): Promise<string> {
  let whole = ''
  for await (const part of parts) whole += part
  return whole
}

export function screened(
  rows: RowBatches,
  options: Partial<RowScreeningOptions> = {},
): AsyncIterable<readonly RowAnswer[]> {
  return answers(rows, rowScreener({ registry, subject: 'tilbud', ...options }))
}

/** What was read, short enough to compare: the input, or the codes of the errors. */
export function brief(rows: readonly ReadRow[]): unknown[] {
  return rows.map((row) =>
    'errors' in row ? [row.linje, ...row.errors.map(({ code }) => code)] : [row.linje, row.input],
  )
}

/** The fonts of a workbook as XML, from the file. */
export function fontsOf(content: Uint8Array): string[] {
  const styles = strFromU8(unzipSync(content)['xl/styles.xml'] ?? new Uint8Array())
  return [...styles.matchAll(/<font>(.*?)<\/font>/gs)].map(([, font = '']) => font)
}
