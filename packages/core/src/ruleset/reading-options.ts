/** A phrase that can be read in more than one way; that of the periods included. */
export interface ReadingOptions {
  readonly id: string
  readonly options: readonly { readonly id: string }[]
}
