import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../core/outcome'
import { linesOfWorkbook } from '../../core/plans/read/lines-of-workbook'
import { type PlanHints, type PlanRead, parsePlan, parsePlanHtml } from '../../core/plans/read/parse-plan'
import { fromUnicode, type LegacyFont } from '../../core/text/legacy-fonts'
import { readHtml } from '../../scripts/cli/read-html'
import { planFromFile } from '../support/file-hand-now'
import { asDocx, asHtml, asText, asWorkbook, type PlanModel } from './plan-documents'

const LAYOUT: PlanModel['layout'] = {
  before: 0,
  order: ['text', 'lead', 'support', 'product', 'time'],
  columnNumbers: false,
  repeatAfter: 0,
  mergeLeads: false,
  mergeGroups: false,
}

const MODEL: PlanModel = {
  year: 2026,
  groups: [
    {
      title: 'Công tác chỉ đạo, điều hành',
      tasks: [
        {
          text: 'Xây dựng kế hoạch kiểm soát thủ tục hành chính',
          lead: 'Văn phòng',
          support: 'Công chức chuyên môn',
          product: 'Kế hoạch được ban hành',
          time: 'Trước ngày 20/02/2026',
        },
        {
          text: 'Hướng dẫn, đôn đốc lưu trữ hồ sơ thường xuyên',
          lead: 'Bộ phận một cửa',
          support: '',
          product: 'Văn bản hướng dẫn',
          time: 'Thường xuyên trong năm 2026',
        },
      ],
    },
  ],
  layout: LAYOUT,
}

/** As it lies in an old file: the fonts of TCVN3 type no capital with a mark, another font draws it. */
function typedIn(text: string, font: LegacyFont): string {
  const small =
    font === 'tcvn3'
      ? text.replace(/[\u00C0-\u1EF9]/g, (one) => (/[ĂÂÊÔƠƯĐ]/.test(one) ? one : one.toLowerCase()))
      : text
  return fromUnicode(small, font)
}

function modelIn(font: LegacyFont, { groups, ...rest }: PlanModel): PlanModel {
  const cells = groups.map(({ title, tasks }) => ({
    title: typedIn(title, font),
    tasks: tasks.map((task) => ({
      text: typedIn(task.text, font),
      lead: typedIn(task.lead, font),
      support: typedIn(task.support, font),
      product: typedIn(task.product, font),
      time: typedIn(task.time, font),
    })),
  }))
  return { ...rest, groups: cells }
}

const latin1 = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0))

/** The ways such a plan comes: its heads are typed in the old font, too, so whole texts are typed where that is easy. */
const WAYS: Readonly<Record<string, (font: LegacyFont, hints: PlanHints) => Outcome<PlanRead>>> = {
  'a pasted table': (font, hints) => parsePlan(typedIn(asText(MODEL), font), hints),
  'a text file of bytes': (font, hints) =>
    planFromFile(latin1(typedIn(asText(MODEL), font)), 'ke-hoach.txt', readHtml, hints),
  'a Word document': (font, hints) =>
    planFromFile(asDocx(modelIn(font, MODEL)), 'ke-hoach.docx', readHtml, hints),
  'a page': (font, hints) => parsePlanHtml(asHtml(modelIn(font, MODEL)), readHtml, hints),
  'a workbook': (font, hints) => parsePlan(linesOfWorkbook(asWorkbook(modelIn(font, MODEL))), hints),
}

const HINTS = { year: 2026, unit: 'UBND xã Hương Sơn' }

function tasksOf(read: Outcome<PlanRead>) {
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value.plan.tasks.map(({ text, lead, support, product, time, due }) => ({
    text,
    lead,
    support,
    product,
    time,
    due,
  }))
}

describe.each(Object.entries(WAYS))('%s', (_, read) => {
  it.each(['tcvn3', 'vni'] as const)(
    'in %s is refused by the font’s name, and read whole when asked for',
    (font) => {
      const refused = read(font, HINTS)
      expect(refused).toMatchObject({ ok: false, refusal: { reason: 'legacy-font', where: font } })
      expect(refused.ok ? '' : refused.refusal.message).toContain('Chuyển sang Unicode')
      const meant = MODEL.groups.flatMap(({ tasks }) => tasks)
      expect(tasksOf(read(font, { ...HINTS, font }))).toMatchObject(meant)
      expect(tasksOf(read(font, { ...HINTS, font })).map(({ due }) => due.kind)).toEqual([
        'dated',
        'standing',
      ])
    },
  )
})

it('a Unicode plan is read as before, in every format', () => {
  for (const read of [
    parsePlan(asText(MODEL), HINTS),
    planFromFile(asDocx(MODEL), 'ke-hoach.docx', readHtml, HINTS),
    parsePlanHtml(asHtml(MODEL), readHtml, HINTS),
    parsePlan(linesOfWorkbook(asWorkbook(MODEL)), HINTS),
  ])
    expect(tasksOf(read)).toMatchObject(MODEL.groups.flatMap(({ tasks }) => tasks))
})
