export { languages, type Language } from '@screeningsmodel/core'
