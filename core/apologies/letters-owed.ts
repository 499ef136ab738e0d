import { groupBy } from '../group-by'
import { effectiveEvents } from '../plans/events'
import type { TaskEvent } from '../plans/status'
import type { Plan } from '../plans/task'
import { fold, tidy } from '../text/fold'
import { looksPersonal } from '../text/personal'

/** How many dossiers of a field the page shows late, against how many letters the ledger has noted for the period. */
export interface LettersOwed {
  readonly field: string
  readonly late: number
  readonly noted: number
  readonly owed: number
}

const NOTED = /^Văn bản xin lỗi · (.+): (\d+)$/

/**
 * By field: late dossiers of the page, letters noted, and what is still owed. Counts only.
 *
 * Five late dossiers of «Đất đai» with three letters noted owe two.
 */
export function lettersOwed(
  late: readonly { readonly field: string }[],
  events: readonly TaskEvent[],
  period: string,
): LettersOwed[] {
  const noted = new Map<string, number>()
  for (const event of effectiveEvents(events)) {
    const [, field, count] = event.period === period ? (NOTED.exec(event.text) ?? []) : []
    if (field !== undefined) noted.set(fold(field), (noted.get(fold(field)) ?? 0) + Number(count))
  }
  return [...groupBy(late, ({ field }) => fold(tidy(field)))].map(([key, all]) => {
    const own = noted.get(key) ?? 0
    return { field: all[0]!.field, late: all.length, noted: own, owed: Math.max(0, all.length - own) }
  })
}

/** What is noted of letters that were sent: field and count, nothing else; null for a field that reads like a person. */
export function lettersNote(field: string, count: number): string | null {
  return looksPersonal(field) ? null : `Văn bản xin lỗi · ${tidy(field)}: ${count}`
}

/** The task of the plan that letters of apology are evidence of; null where the plan has none. */
export function apologyTask({ tasks }: Plan): string | null {
  return tasks.find(({ text, product }) => fold(`${text} ${product}`).includes(fold('xin lỗi')))?.id ?? null
}
