/** A phrase that can be read in more than one way; also used for the reading of several periods. */
export interface ReadingOptions {
  readonly id: string
  readonly options: readonly { readonly id: string }[]
}
