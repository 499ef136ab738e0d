import { describe, expect, test } from 'vitest'
import { planWorkbook } from '../../core/reports/fill/plan-workbook'
import { report } from '../../core/reports/forms/ii-06a/report'
import { sealSnapshot } from '../../core/snapshot/snapshot-id'
import { captureOf, countsWritten, QUARTER, seenOf, UNIT } from '../context-templates/template'

const TITLE = 'KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'

/** What becomes of a template with this line when the figures were captured at that address. */
function outcomeOf(line: string, url: string) {
  const { id: _, ...capture } = captureOf()
  const snapshot = sealSnapshot({ ...capture, source: { ...capture.source, url } })
  const plan = planWorkbook(seenOf({ lines: { C4: TITLE, C5: line } }), [report], [snapshot], {
    unit: UNIT,
    ...QUARTER,
  })
  const asked = plan.refusals.flatMap(({ reason, confirm }) => (confirm ? [`${reason}: ${confirm}`] : []))
  return { filled: countsWritten(plan) > 0, asked }
}

const PROVINCE = 'https://motcua.hatinh.gov.vn/dvc/thong-ke/bao-cao-06-cac-cap'
const JUSTICE = 'Số liệu trên hệ thống motcua.moj.gov.vn'

describe('a template that names a system takes figures of that system alone', () => {
  test('of another host nothing is written, and its words are asked about', () => {
    expect(outcomeOf(JUSTICE, PROVINCE)).toEqual({ filled: false, asked: ['wrong-part: motcua.moj.gov.vn'] })
  })

  test('of the very host it is filled without a question', () => {
    expect(outcomeOf(JUSTICE, 'https://motcua.moj.gov.vn/thong-ke')).toEqual({ filled: true, asked: [] })
  })

  test('a saved page is of no known system: that is asked', () => {
    expect(outcomeOf(JUSTICE, 'file:///C:/06.html').filled).toBe(false)
  })

  test('a system by its name alone is asked about', () => {
    const { filled, asked } = outcomeOf('Nguồn: Cổng Dịch vụ công quốc gia', PROVINCE)
    expect({ filled, count: asked.length }).toEqual({ filled: false, count: 1 })
  })

  test('a template that names none is filled', () => {
    expect(outcomeOf('', PROVINCE)).toEqual({ filled: true, asked: [] })
  })
})
