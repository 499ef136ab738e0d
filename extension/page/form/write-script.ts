import type { OnProgress, WriteAnswer, WriteMessage } from './form-messages'
import { formState } from './form-tools'
import { fillForm, undoLines } from './write-form'

/** What /form-write.js gives away: it writes into the form that was seen and takes back. */
export async function writeScript(message: WriteMessage, onProgress?: OnProgress): Promise<WriteAnswer> {
  const { previewed } = formState
  formState.running?.abort()
  const running = new AbortController()
  formState.running = running
  // A fill that nobody hears of any more is stopped; what is being given back is given back to the end.
  const unheard = () => {
    if (message.do === 'write') running.abort()
  }
  const options = {
    address: message.address,
    signal: running.signal,
    onProgress: async (...told: Parameters<OnProgress>) => onProgress?.(...told).catch(unheard),
  }
  const filled =
    message.do === 'write'
      ? await fillForm(document, message.writes, {
          ...options,
          previewed,
          selfSaving: message.selfSaving === true,
        })
      : await fillForm(document, undoLines(message.lines), { ...options, selfSaving: true })
  return { did: message.do, ...filled, submitted: false }
}
