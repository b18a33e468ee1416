/** A note, where there is reason for it. */
import type { NoteData } from './note-data.js'

export function when(holds: boolean, note: NoteData): NoteData[] {
  return holds ? [note] : []
}
