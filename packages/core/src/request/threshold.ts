/** The threshold below which counts are masked. */
import { number, type Validator } from './validators.js'

export const thresholdBounds = {
  minimum: 0,
  /** With a lower threshold, a masked count could only be one number. */
  lowest: 3,
  maximum: 1000,
} as const

const { minimum, maximum, lowest } = thresholdBounds
const whole = number({ type: 'integer', minimum, maximum })

/** Validates a threshold: 0, which shows every count, or one below which a count could be several numbers. */
export const threshold: Validator = (value, pointer, report) => {
  whole(value, pointer, report)
  if (typeof value === 'number' && value > 0 && value < lowest)
    report(pointer, 'for-lav-taerskel', { minimum: lowest })
}
