export { compare } from './compare.ts'
export { type Observed, type ObservedFailure, type ObservedListing, unstableListing } from './observed.ts'
