import type { FormAnswer, FormMessage } from './form-script'
import type { CellPlace } from './outline'

export type PageTools = typeof import('./page-tools')

/** A function of one version of the extension, left behind for the next call. */
export type Kept<Call> = Call & { readonly version: string | undefined }

/** What our scripts leave on `globalThis`: in our isolated world of a page, or in the panel that reads a saved one. */
export interface PageWorld {
  /** Left anew by every /capture.js. */
  smcPage?: PageTools
  /** Asks the next /capture.js for its tools alone, without a reading. */
  smcToolsOnly?: boolean
  /** Kept across injections, so that a stop finds its write. */
  smcForm?: Kept<(message: FormMessage) => Promise<FormAnswer>>
  smcOutline?: Kept<(cell: CellPlace | null) => void>
}
