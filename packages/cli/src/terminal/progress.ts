/** Progress on a terminal: how much is done, at what rate, how long is left. Nothing elsewhere. */
import type { Context } from './context.js'

export interface Progress {
  bytes(read: number): void
  rows(screened: number): void
  stop(): void
}

const none: Progress = { bytes: () => undefined, rows: () => undefined, stop: () => undefined }

/**
 * Shows progress on standard error, if that is a terminal and the answers do not go there too.
 *
 * @param total bytes to read; 0 if that is not known
 */
export async function progressOf(
  context: Context,
  total: number,
  toFile: boolean,
): Promise<Progress> {
  const { stderr, stdout, sprog } = context
  const isShown = stderr.isTTY === true && (toFile || stdout.isTTY !== true)
  if (!isShown) return none

  const { default: cliProgress } = await import('cli-progress')
  let bytes = 0
  let rows = 0
  const number = new Intl.NumberFormat(sprog, { maximumFractionDigits: 0 })
  const started = performance.now()
  const bar = new cliProgress.SingleBar({
    stream: stderr,
    barsize: 30,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
    format: (options, { progress }) => {
      const seconds = (performance.now() - started) / 1000
      const rate = number.format(rows / Math.max(seconds, 0.001))
      const text = `${number.format(rows)} ${sprog === 'da' ? 'rækker' : 'rows'}, ${rate}/s`
      if (total === 0) return text
      const left = number.format((seconds / Math.max(progress, 1e-9)) * (1 - progress))
      const remaining = sprog === 'da' ? `${left} s tilbage` : `${left} s left`
      return `${cliProgress.Format.BarFormat(progress, options)} ${number.format(progress * 100)} %  ${text}, ${remaining}`
    },
  })
  bar.start(Math.max(total, 1), 0)
  return {
    bytes(read) {
      bytes += read
      bar.update(Math.min(bytes, total))
    },
    rows: (screened) => (rows += screened),
    stop: () => bar.stop(),
  }
}
