import type { FormAnswer, FormMessage, WriteAnswer, WriteMessage } from './form-messages'

export type FormTools = typeof import('./form-tools')

/** What the form hands leave on `globalThis` of our isolated world of a page. */
export interface FormWorld {
  /** Kept across injections of one version of the extension, so that a stop finds its write. */
  smcForm?: ((message: FormMessage) => Promise<FormAnswer>) & { readonly version: string | undefined }
  /** What the hand that sees leaves for the one that writes. */
  smcFormTools?: FormTools
  /** Left anew by every /form-write.js. */
  smcFormWrite?: (message: WriteMessage) => Promise<WriteAnswer>
}
