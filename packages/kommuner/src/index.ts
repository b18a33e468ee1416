/** The Danish municipalities and regions. Pure data, no I/O: runs in Node and in browsers. */
export { kommuner, kommunerIn, regioner, regionerAt, type Kommune, type Region } from './data.js'
export { foldedName, kommuneNamed, kommunerMeant, regionNamed, withoutFootnote } from './names.js'
