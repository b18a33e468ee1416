/** The mistakes that a sender can make, one bad input each, and all that must be said about it. */
import { facts } from './facts.js'
import { together } from './together.js'
import { chosen } from './chosen.js'
import { years } from './years.js'
import { personalData } from './personal-data.js'
import { size } from './size.js'

export const mistakes = [...facts, ...together, ...chosen, ...years, ...personalData, ...size]
