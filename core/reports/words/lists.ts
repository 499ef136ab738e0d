import type { PaperBlock } from '../../docx/paper/paper'
import { PATH_JOINT } from '../../grid/grid'
import { groupBy } from '../../group-by'
import type { Assessed } from '../../indicators/indicator'
import { MEASURES, type MeasureId } from '../../measures/catalogue'
import { isClosed, type Obligation, statusWords } from '../../plans/status'
import { type Day, formatDay } from '../../text/day'
import type { ReportFigures } from '../figures/report-figures'
import { fieldKey, figureWords } from './figures-to-place'
import type { OutlineList } from './outline'
import { type Saying, said } from './say'
import type { WordsAsked } from './words-asked'

export interface ListsOver {
  readonly asked: WordsAsked
  readonly figures: ReportFigures
  readonly assessed: readonly Assessed[]
  readonly saying: Saying
}

/** The paragraphs of a list that is worked out. */
export function listOf(list: OutlineList, over: ListsOver): PaperBlock[] {
  return LISTS[list](over)
}

const LISTS: Readonly<Record<OutlineList, (over: ListsOver) => PaperBlock[]>> = {
  targets: ({ assessed, saying }) => {
    const asked = assessed.filter(({ target, optionOf }) => target !== null && optionOf === null)
    const lines = asked.map((one) => line(targetWords(one), saying))
    return lines.length > 0
      ? lines
      : [line('Kế hoạch đang có hiệu lực không giao chỉ tiêu bằng số cho kỳ này.', saying)]
  },
  compared: ({ asked, saying }) =>
    [
      compared('previous', 'So với kỳ trước', saying),
      compared('last-year', 'So với cùng kỳ năm trước', saying),
    ].flatMap((words) => (asked.period.kind === 'other' ? [] : [line(words, saying)])),
  'overdue-fields': overdueFields,
  'duties-done': (over) => duties(over, true),
  'duties-open': (over) => duties(over, false),
}

function line(words: string, saying: Saying): PaperBlock {
  return { say: said(words, saying) }
}

function targetWords({ id, label, verdict, task, caseWord }: Assessed): string {
  const counts = `{{rate.${id}}} ({{over.${id}}}/{{under.${id}}})`
  const goal = `chỉ tiêu {{target.${id}}}${task === null ? '' : `, mục ${task} của kế hoạch`}`
  if (verdict === 'met') return `- ${label}: ${counts}, đạt (${goal}).`
  if (verdict === 'missed')
    return `- ${label}: ${counts}, chưa đạt, còn thiếu {{short.${id}}} ${caseWord} (${goal}).`
  return `- ${label}: {{rate.${id}}}, chưa kết luận được (${goal}).`
}

const COMPARED: readonly (readonly [measure: MeasureId, words: string])[] = [
  ['dossiers.received', 'hồ sơ nhận giải quyết'],
  ['dossiers.resolved', 'hồ sơ đã giải quyết'],
  ['dossiers.resolved.late', 'hồ sơ giải quyết quá hạn'],
]

/** One gap is said once, not figure by figure. */
function compared(key: 'previous' | 'last-year', start: string, saying: Saying): string {
  const parts = COMPARED.filter(([measure]) => {
    const then = saying.known.get(`${key}.${measure}`)
    const change = saying.known.get(`${key}-change.${measure}`)
    return typeof then?.words === 'string' && typeof change?.words === 'string'
  }).map(([measure, words]) => `${words} {{${key}-change.${measure}}} (khi đó {{${key}.${measure}}})`)
  if (parts.length > 0) return `${start}: ${parts.join('; ')}.`
  const why = saying.known.get(`${key}.dossiers.received`)?.words
  if (why && typeof why !== 'string' && !saying.refusals.includes(why)) saying.refusals.push(why)
  return `${start}: [chưa có số liệu để so].`
}

const OVERDUE: readonly MeasureId[] = ['dossiers.resolved.late', 'dossiers.pending.overdue']

/** Fields with overdue dossiers; why they are is for the officer to write. */
function overdueFields({ figures, saying }: ListsOver): PaperBlock[] {
  const fields = figures.names('field').flatMap((field) => {
    const late = OVERDUE.filter((measure) => (figureWords(figures, measure, { field }).value ?? 0) > 0)
    return late.length === 0 ? [] : [{ field, late }]
  })
  const names = prosaic(fields.map(({ field }) => field))
  if (fields.length > 0)
    return fields.map(({ field, late }) => {
      const counts = late.map(
        (measure) =>
          `${MEASURES[measure].toLowerCase().replace(',', '')} {{${fieldKey(measure, field)}}} hồ sơ`,
      )
      return line(`- ${names.get(field)}: ${counts.join('; ')}. Nguyên nhân: [ghi nguyên nhân].`, saying)
    })
  const none = OVERDUE.every((measure) => figureWords(figures, measure).value === 0)
  return none ? [line('Không có lĩnh vực nào có hồ sơ quá hạn.', saying)] : []
}

/**
 * Names as a sentence says them: «Đất đai» of «Lĩnh vực giải quyết cấp xã › Đất đai»; where two would be called alike,
 * «Đất đai (Lĩnh vực giải quyết cấp xã)».
 */
function prosaic(paths: readonly string[]): ReadonlyMap<string, string> {
  const last = (path: string) => path.split(PATH_JOINT).at(-1) ?? path
  const names = groupBy(paths, last)
  return new Map(
    paths.map((path) => {
      const above = path.split(PATH_JOINT).slice(0, -1).join(', ')
      const isAlone = above === '' || names.get(last(path))?.length === 1
      return [path, isAlone ? last(path) : `${last(path)} (${above})`]
    }),
  )
}

/** Duties of the plan that fall due within the period, one paragraph a task. */
function duties({ asked, saying }: ListsOver, closed: boolean): PaperBlock[] {
  const { plan, obligations, period } = asked
  const within = obligations.filter(
    ({ due, kind }) => due !== null && kind !== 'report' && period.from <= due && due <= period.to,
  )
  const lines = [...groupBy(within, ({ task }) => task)].flatMap(([id, all]) => {
    const own = all.filter((one) => isClosed(one) === closed)
    const task = plan.tasks.find((one) => one.id === id)
    return own.length === 0 || !task
      ? []
      : [line(dutyWords(`${id}. ${task.text}`, own, { closed, on: asked.on }), saying)]
  })
  if (lines.length > 0) return lines
  const none = closed
    ? 'Chưa có nhiệm vụ nào của kỳ có minh chứng trong sổ.'
    : 'Không có nhiệm vụ nào của kỳ còn mở.'
  return [line(none, saying)]
}

interface DutySaid {
  readonly closed: boolean
  readonly on: Day
}

function dutyWords(text: string, own: readonly Obligation[], { closed, on }: DutySaid): string {
  // Braces of a plan's own words ask for nothing.
  const words = text.replace(/[{}]/g, '').replace(/[.;]+$/, '')
  if (closed) return `- ${words}: ${own.length === 1 ? 'đã xong' : `đã xong ${own.length} kỳ`}.`
  const alike = groupBy(own, (one) => standingWords(one, on))
  const open = [...alike].map(([standing, all]) => `${standing} (${all.map(whenWords).join('; ')})`)
  return `- ${words}: ${open.join('; ')}.`
}

/** A standing task has no deadline: a month of it that went by is not under way, it lacks its evidence. */
function standingWords(one: Obligation, on: Day): string {
  const isPast = one.kind === 'beat' && one.due !== null && one.due < on
  return statusWords(isPast ? { ...one, ended: true } : one)
}

function whenWords({ kind, due, period }: Obligation): string {
  const day = due === null || kind === 'beat' ? '' : `hạn ${formatDay(due)}`
  return [period, day].filter((part) => part !== '').join(', ')
}
