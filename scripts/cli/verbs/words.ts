import { fillDocx, planWords } from '../../../core/docx/fill-docx'
import { openDocx } from '../../../core/docx/open-docx'
import { docxOfPaper } from '../../../core/docx/paper/docx-of-paper'
import { periodFrom } from '../../../core/periods/periods'
import { aimsOf } from '../../../core/plans/aims'
import { statusesOn } from '../../../core/plans/statuses'
import { allToPlace } from '../../../core/reports/words/all-to-place'
import { compareWords } from '../../../core/reports/words/compare-words'
import { OUTLINE, Outline } from '../../../core/reports/words/outline'
import { findAmong, type Placeable } from '../../../core/reports/words/placeable'
import { reportInWords } from '../../../core/reports/words/report-in-words'
import type { WordsAsked } from '../../../core/reports/words/words-asked'
import { subjectOf } from '../../../core/snapshot/systems/snapshots-for'
import { yearOf } from '../../../core/text/day'
import type { Limits } from '../../../core/text/limits'
import { readSafeJson } from '../../../core/text/safe-json'
import { type Steps, workThrough } from '../../../core/workbook/zip/steps'
import { nodeMachine } from '../../node-machine'
import {
  readBytes,
  readDayOption,
  readSnapshots,
  readSystemsOption,
  readTextFile,
  refusedInput,
  unwrap,
  writeBytes,
} from '../read-input'
import { planOf } from '../read-plan'
import { type Verb, type VerbExample, type VerbResult, WrongUsage } from '../verb'

type Options = Parameters<Verb['run']>[1]

export const verb: Verb = {
  usage:
    'words SNAPSHOT… -o OUT.docx --on DATE [--template T.docx | --outline F.json] [--compare FILE.docx] [--list] [--plan F] [--systems F] [--to RECEIVER]',
  options: {
    output: { type: 'string', short: 'o' },
    template: { type: 'string' },
    outline: { type: 'string' },
    compare: { type: 'string' },
    list: { type: 'boolean' },
    on: { type: 'string' },
    plan: { type: 'string' },
    systems: { type: 'string' },
    to: { type: 'string' },
  },
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { writes: [] },
  async run(paths, options) {
    const asked = await askedOf(paths, options)
    if (options.list) return listed(allToPlace(asked))
    if (options.compare) return compared(options.compare, asked)
    if (!options.output) throw new WrongUsage('Thiếu -o: tên tệp kết quả (hoặc --list, --compare).')
    return options.template
      ? filledFrom(options.template, options.output, asked)
      : written(options.output, asked, await outlineOf(options.outline))
  },
}

export const examples: readonly VerbExample[] = [
  { words: 'a day is needed', args: ['SNAPSHOT', '-o', 'out.docx'], code: 2 },
  { words: 'without -o it is wrong usage', args: ['SNAPSHOT', '--on', '2025-03-20'], code: 2 },
  {
    words: 'a template that is not there is refused by name',
    args: ['SNAPSHOT', '--on', '2025-03-20', '--template', 'khong-co.docx', '-o', 'out.docx'],
    code: 1,
    prints: { writes: [], refusals: [{ reason: 'file-unreadable' }] },
  },
  {
    words: 'what can be placed is listed',
    args: ['SNAPSHOT', '--on', '2025-03-20', '--list'],
    code: 0,
    prints: { writes: [], placeables: { 0: { key: 'unit', words: 'UBND thị trấn Phố Châu' } } },
  },
]

async function askedOf(paths: readonly string[], options: Options): Promise<WordsAsked> {
  const on = readDayOption(options.on, 'on')
  if (!on) throw new WrongUsage('Thiếu --on: ngày của báo cáo.')
  const snapshots = await readSnapshots(paths)
  const subject = subjectOf(snapshots)
  if (!subject)
    throw refusedInput('no-figure', 'Không có bản chụp nào trong các tệp. Đưa vào ít nhất một bản chụp.')
  const systems = await readSystemsOption(options.systems)
  const plan = await planOf(options.plan)
  const evidence = { snapshots, receipts: [], systems }
  const { obligations } = statusesOn(plan, { events: [], evidence, on })
  const period = periodFrom(subject.from, subject.to)
  const aims = aimsOf(plan, yearOf(period.to))
  return { snapshots, unit: subject.unit, period, systems, on, plan, aims, obligations, receiver: options.to }
}

async function outlineOf(path: string | undefined): Promise<Outline> {
  if (path === undefined) return OUTLINE
  const text = await readTextFile(path)
  const parsed = Outline.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.') ?? ''
  throw refusedInput('file-unreadable', `«${path}» không phải đề cương (sai ở «${where}»).`, path)
}

/** An outline is a page or two. */
const OUTLINE_LIMITS: Limits = { size: 1_000_000, depth: 12, count: 20_000, letters: 20_000 }

function jsonOf(text: string): unknown {
  const json = readSafeJson(text, OUTLINE_LIMITS)
  return json.ok ? json.value : null
}

function listed(all: readonly Placeable[]): VerbResult {
  const placeables = all.map(({ key, name, words }) => ({
    key,
    write: `{{${name}}}`,
    words: typeof words === 'string' ? words : null,
  }))
  return { print: { writes: [], placeables }, refused: false }
}

async function compared(path: string, asked: WordsAsked): Promise<VerbResult> {
  const file = unwrap(now(openDocx(await readBytes(path))), path)
  const lines = compareWords(file, allToPlace(asked))
  return { print: { writes: [], compared: lines }, refused: lines.some(({ state }) => state !== 'same') }
}

async function filledFrom(template: string, output: string, asked: WordsAsked): Promise<VerbResult> {
  const file = unwrap(now(openDocx(await readBytes(template))), template)
  const { writes, refusals } = unwrap(planWords(file, findAmong(allToPlace(asked))), template)
  await writeBytes(output, now(fillDocx(file, writes)))
  const done = writes.map(({ place, bound }) => ({ ...bound, now: place.now }))
  return { print: { writes: done, refusals }, refused: refusals.length > 0 }
}

async function written(output: string, asked: WordsAsked, outline: Outline): Promise<VerbResult> {
  const { paper, figures, refusals } = reportInWords(asked, outline)
  await writeBytes(output, now(docxOfPaper(paper)))
  return { print: { writes: figures.map(({ bound }) => bound), refusals }, refused: refusals.length > 0 }
}

function now<T>(steps: Steps<T>): T {
  return workThrough(steps, nodeMachine)
}
