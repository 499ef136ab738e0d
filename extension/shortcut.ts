import { keysOf } from './keys'

/** The keys in the browser this build is for. */
export const SHORTCUT = keysOf(import.meta.env.FIREFOX === true)
