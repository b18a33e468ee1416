/**
 * Answers that a client has not read yet. A client that sends everything before it reads (most HTTP libraries do) would
 * otherwise stop as soon as the buffers between the two are full. While it does not read, its answers are compressed
 * and kept in memory, within a limit: nothing is written to a disk.
 */
import { deflateRaw, inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import { ProblemError } from '../../http/problems.js'

const pack = promisify(deflateRaw)
const unpack = promisify(inflateRaw)

export interface SpoolLimits {
  /** The limit in bytes of compressed answers; beyond it, no row is read until the client has read some. */
  readonly bytes: number
  /** Whether nothing is passed on before the source has ended; more than the limit is refused. */
  readonly isHeld?: boolean | undefined
}

/** How many characters of answers are collected before they are compressed. */
const piece = 256 * 1024
/** Milliseconds within which a reading client takes the available text; only after that is anything compressed. */
const patience = 250

/** Passes the text on, and reads it from its source even while the client does not read. */
export async function* spooled(
  source: AsyncIterable<string>,
  { bytes: limit, isHeld = false }: SpoolLimits,
): AsyncGenerator<string> {
  const packed: Buffer[] = []
  let size = 0
  let loose = ''
  /** Whether the source has ended, and whether the client left before that. */
  const flow: { ended: boolean; left: boolean } = { ended: false, left: false }
  let failure: { readonly error: unknown } | undefined
  const arrived = bell()
  const taken = bell()

  /** Whether the client was found not to read; it is given time again when it has read everything available. */
  let isSlow = false

  async function fill(): Promise<void> {
    try {
      for await (const part of source) {
        if (flow.left) return
        loose += part
        arrived.ring()
        if (loose.length < piece) continue
        // Only a client that may take the answers already is given time to.
        const isPackedAtOnce = isHeld || isSlow
        if (!isPackedAtOnce || size > limit) {
          const isTaken = await taken.within(size > limit ? undefined : patience)
          isSlow = !isTaken
          if (isTaken) continue
        }
        const full = loose
        loose = ''
        const made = await pack(full, { level: 1 })
        packed.push(made)
        size += made.length
        arrived.ring()
      }
    } catch (error) {
      failure = { error }
    } finally {
      flow.ended = true
      arrived.ring()
    }
  }
  const filling = fill()
  try {
    for (;;) {
      const [first] = packed
      if (isHeld && !flow.ended) {
        if (size > limit) throw new ProblemError('for-stor-batch')
        await arrived.within()
      } else if (first) {
        packed.shift()
        size -= first.length
        taken.ring()
        yield (await unpack(first)).toString()
      } else if (loose !== '') {
        const text = loose
        loose = ''
        isSlow = false
        taken.ring()
        yield text
      } else if (flow.ended) break
      else await arrived.within()
    }
    if (failure) throw failure.error
  } finally {
    flow.left = true
    taken.ring()
    // The source ends when the request does.
    void filling
  }
}

interface Bell {
  ring(): void
  /** Whether the signal comes within this many milliseconds; without a number, waits for it. */
  within(milliseconds?: number): Promise<boolean>
}

function bell(): Bell {
  let waiting: ((rang: boolean) => void) | undefined
  return {
    ring() {
      waiting?.(true)
      waiting = undefined
    },
    within: (milliseconds) =>
      new Promise((resolve) => {
        const timer =
          milliseconds === undefined ? undefined : setTimeout(() => resolve(false), milliseconds)
        waiting = (rang) => {
          clearTimeout(timer)
          resolve(rang)
        }
      }),
  }
}
