/** A list with a note if a condition holds, otherwise an empty list. */
import type { NoteData } from './note-data.js'

export function when(holds: boolean, note: NoteData): NoteData[] {
  return holds ? [note] : []
}
