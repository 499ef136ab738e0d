import type { FormAnswer, FormMessage } from './form-script'

/** What the form hand leaves on `globalThis` of our isolated world of a page. */
export interface FormWorld {
  /** Kept across injections of one version of the extension, so that a stop finds its write. */
  smcForm?: ((message: FormMessage) => Promise<FormAnswer>) & { readonly version: string | undefined }
}
