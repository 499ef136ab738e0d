import type { SeeAnswer, SeeMessage } from './form-messages'
import { formState } from './form-state'
import { seeForm } from './see-form'

/** What /form.js gives away: it sees the form and ends a write under way, and writes nothing itself. */
export async function seeScript(message: SeeMessage): Promise<SeeAnswer> {
  if (message.do === 'stop') {
    formState.running?.abort()
    return { did: 'stop' }
  }
  formState.previewed = await seeForm(document)
  return { did: 'see', seen: formState.previewed }
}
