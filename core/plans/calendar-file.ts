import { addDays, type Day } from '../text/day'
import { REGIME_TASK } from './regime-reports'
import { isReport, type Obligation, statusWords } from './status'
import type { Plan, Task } from './task'

/**
 * Due days as an iCalendar file (RFC 5545) that Outlook and Google read: one all-day event for each thing to do by a day,
 * with an alarm the morning before. A report that several tasks ask for is one event; the months of a standing task are
 * none, for the plan gives them no day. All-day events have no time zone, so no calendar moves them. The same obligation always has
 * the same UID: importing again changes the event instead of doubling it. `stamp` is the moment of the export, ISO 8601.
 *
 * `calendarFileOf(plan, obligations, '2025-02-17T08:00:00+07:00')` has the lines `DTSTART;VALUE=DATE:20250219` and
 * `SUMMARY:I.1 Xây dựng Kế hoạch hoạt động…`.
 */
export function calendarFileOf(plan: Plan, obligations: readonly Obligation[], stamp: string): string {
  const at = utcStamp(stamp)
  const events = gather(plan, obligations).flatMap((entry) => eventOf(plan, entry, at))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Mot Cua//Ke hoach//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(`Kế hoạch ${plan.year} – ${plan.unit}`)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(foldLine).join('\r\n')}\r\n`
}

/** One thing to do by a day: an obligation, and the tasks that ask for it. */
interface Entry {
  readonly first: Obligation
  readonly due: Day
  readonly tasks: readonly Task[]
}

function gather(plan: Plan, obligations: readonly Obligation[]): Entry[] {
  const entries = new Map<string, Entry>()
  for (const first of obligations) {
    const own = plan.tasks.filter(({ id }) => id === first.task || first.tasks?.includes(id))
    const isDated = first.task === REGIME_TASK || (own[0] && own[0].due.kind !== 'standing')
    if (!isDated || first.due === null) continue
    const key = isReport(first)
      ? `${first.period} ${first.due}`
      : `${first.task} ${first.period} ${first.due}`
    const known = entries.get(key)
    entries.set(key, {
      first: known?.first ?? first,
      due: first.due,
      tasks: [...(known?.tasks ?? []), ...own],
    })
  }
  return [...entries.values()]
}

function eventOf(plan: Plan, entry: Entry, at: string): string[] {
  const summary = escapeText(summaryOf(entry))
  return [
    'BEGIN:VEVENT',
    `UID:${escapeId(uidOf(plan, entry.first))}`,
    `DTSTAMP:${at}`,
    `DTSTART;VALUE=DATE:${plainDay(entry.due)}`,
    // The end is the first day after it.
    `DTEND;VALUE=DATE:${plainDay(addDays(entry.due, 1))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${escapeText(descriptionOf(entry))}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    'TRIGGER:-PT16H',
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** "I.1 Xây dựng Kế hoạch…"; "Báo cáo Quý I/2025 (…): VI.13, VII.1, VII.2". */
function summaryOf({ first, tasks }: Entry): string {
  if (isReport(first))
    return [`Báo cáo ${first.period}`, tasks.map(({ id }) => id).join(', ')].filter(Boolean).join(': ')
  return [first.task, first.period, tasks[0]?.text ?? ''].filter((part) => part !== '').join(' ')
}

function descriptionOf({ first, tasks }: Entry): string {
  const [task] = tasks
  const lines = [
    `Hạn: ${first.why}`,
    `Trạng thái: ${statusWords(first)}`,
    ...(tasks.length > 1 ? tasks.map(({ id, text }) => `${id}. ${text}`) : []),
    task?.lead ? `Chủ trì: ${task.lead}` : '',
    task?.support ? `Phối hợp: ${task.support}` : '',
    task?.product ? `Sản phẩm: ${task.product}` : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

/** Stable over exports: the plan, the task, and the period or the task's own day. */
function uidOf(plan: Plan, { task, from, due, period }: Obligation): string {
  const kind = period
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '')
  const parts = [plan.id, task, plainDay(from ?? due ?? ''), kind].filter((part) => part !== '')
  return `${parts.join('-')}@so-mot-cua`
}

function plainDay(day: Day): string {
  return day.replaceAll('-', '')
}

/** `utcStamp('2025-02-17T08:00:00+07:00')` is `'20250217T010000Z'`. */
function utcStamp(stamp: string): string {
  return new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '')
}

/** Ends of a line, whichever: in a text each is a line break of that text, and never one of the file. */
const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
/** What a text of a calendar may not hold; a tab is a blank. */
const CONTROLS = /\p{Cc}/gu

function escapeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(LINE_ENDS, '\\n')
    .replaceAll('\t', ' ')
    .replace(CONTROLS, '')
}

/** An id is told apart by each of its characters: what may not stand in a text is spelt out. */
function escapeId(id: string): string {
  const spelt = id.replace(/[\p{Cc}\u2028\u2029]/gu, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return escapeText(spelt)
}

const LINE_BYTES = 75

/** Lines longer than 75 octets go on after a line break and a blank; never inside a character. */
function foldLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let bytes = 0
  for (const character of line) {
    const size = utf8Size(character)
    if (bytes + size > LINE_BYTES) {
      parts.push(part)
      part = ' '
      bytes = 1
    }
    part += character
    bytes += size
  }
  return [...parts, part].join('\r\n')
}

function utf8Size(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
