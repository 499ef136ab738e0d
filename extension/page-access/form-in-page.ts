import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { type FormAnswer, type FormMessage, isWriting } from '../page/form/form-messages'
import type { FormWorld } from '../page/form/form-world'
import { runCall, runWithTools } from './run-in-page'

type AnswerTo<Verb extends FormMessage['do']> = Extract<
  FormAnswer,
  { did: Verb extends 'write' | 'undo' ? 'write' | 'undo' : Verb }
>

/** Only the frame of the answer is checked: the inside comes from the same build of ours. */
const Answer = z.custom<FormAnswer>(
  (value) => z.object({ did: z.enum(['see', 'write', 'undo', 'stop']) }).safeParse(value).success,
)

/**
 * Asks the form hand in a tab: see, write, undo or stop. The script that writes is injected when something is
 * written. A page that went away meanwhile is `page-changed`.
 */
export async function askForm<Message extends FormMessage>(
  tab: number,
  message: Message,
): Promise<Outcome<AnswerTo<Message['do']>>> {
  const ready = await runWithTools(
    tab,
    '/form.js',
    ...(isWriting(message) ? (['/form-write.js'] as const) : []),
  )
  if (!ready.ok) return ready
  const answer = await runCall(tab, callForm, message as FormMessage)
  if (!answer.ok) return answer
  const parsed = Answer.safeParse(answer.value)
  return parsed.success
    ? accept(parsed.data as AnswerTo<Message['do']>)
    : refuse(
        'page-changed',
        'Trang đã chuyển đi giữa chừng. Mở lại biểu mẫu rồi làm tiếp, những ô đã ghi vẫn còn trên trang.',
      )
}

function callForm(message: FormMessage): Promise<FormAnswer> | undefined {
  return (globalThis as FormWorld).smcForm?.(message)
}
