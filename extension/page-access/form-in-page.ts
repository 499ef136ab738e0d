import * as z from 'zod/mini'
import { accept, type Outcome, refuse } from '../../core/outcome'
import { excessOf, type Limits } from '../../core/text/limits'
import { type FormAnswer, type FormMessage, isWriting } from '../page/form/form-messages'
import type { FormWorld } from '../page/form/form-world'
import { runCall, runWithTools } from './run-in-page'

type AnswerTo<Verb extends FormMessage['do']> = Extract<
  FormAnswer,
  { did: Verb extends 'write' | 'undo' ? 'write' | 'undo' : Verb }
>

/** More rows, columns and words than any form has. */
export const FORM_LIMITS: Limits = { size: 0, depth: 24, count: 500_000, letters: 1_000_000 }

/** Of the answer only frame and amount are looked at: the inside comes from the same build of ours. */
const Answer = z.custom<FormAnswer>(
  (value) =>
    z.object({ did: z.enum(['see', 'write', 'undo', 'stop']) }).safeParse(value).success &&
    excessOf(value, FORM_LIMITS) === null,
)

/** What the form hand answered; null where it is no answer, or more than a form says. */
export function formAnswerOf(value: unknown): FormAnswer | null {
  const answer = Answer.safeParse(value)
  return answer.success ? answer.data : null
}

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
  const said = formAnswerOf(answer.value)
  return said
    ? accept(said as AnswerTo<Message['do']>)
    : refuse(
        'page-changed',
        'Trang đã chuyển đi giữa chừng. Mở lại biểu mẫu rồi làm tiếp, những ô đã ghi vẫn còn trên trang.',
      )
}

function callForm(message: FormMessage): Promise<FormAnswer> | undefined {
  return (globalThis as FormWorld).smcForm?.(message)
}
