import { type FormAnswer, type FormMessage, isWriting, type OnProgress } from './form-messages'
import { seeScript } from './see-script'
import { writeScript } from './write-script'

export type { FormAnswer, FormMessage, OnProgress } from './form-messages'

/**
 * Both hands of a form as one function: JSON in, JSON out. In the extension they are two scripts; the one that writes
 * is injected when there is something to write.
 *
 * `await formScript({ do: 'see' })` is `{ did: 'see', seen: { title: 'Biểu số II.06a…', places: […] } }`; a `stop` makes the
 * write under way end after the field it is at.
 */
export async function formScript(message: FormMessage, onProgress?: OnProgress): Promise<FormAnswer> {
  return isWriting(message) ? writeScript(message, onProgress) : seeScript(message)
}
