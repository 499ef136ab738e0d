import { basename } from 'node:path'
import type { PageSeen } from '../../../core/grid/seen'
import type { CaptureView } from '../../../core/snapshot/take/capture-view'
import { pageOfWorkbook } from '../../../core/snapshot/take/page-of-workbook'
import { takeFromFile } from '../../../core/snapshot/take/take-from-file'
import { takeSnapshots } from '../../../core/snapshot/take/take-snapshot'
import { seeAsShown } from '../../../core/workbook/sheet/as-shown'
import { openWorkbook } from '../../../core/workbook/sheet/workbook'
import { workThrough } from '../../../core/workbook/zip/steps'
import { nodeMachine } from '../../node-machine'
import { extensionScript } from '../extension-script'
import { withPage } from '../open-page'
import { inOwnWorld } from '../own-world'
import { readBytes, readPeriodOption, unwrap } from '../read-input'
import type { Verb, VerbExample } from '../verb'

const PATIENCE_MS = 10_000
const PAUSE_MS = 250
const HEAD_BYTES = 4096

export const verb: Verb = {
  usage: 'capture PAGE [--url U] [--unit U] [--period 2024-12-15..2025-03-14]',
  options: { url: { type: 'string' }, unit: { type: 'string' }, period: { type: 'string' } },
  words: [1, 1],
  nothing: { snapshots: [] },
  async run([place = ''], { url, unit, period }) {
    const days = readPeriodOption(period)
    const ask = { capturedAt: now(), ...(unit === undefined ? {} : { unit }), ...days }
    if (/\.xls[xm]?$/i.test(place)) return printed(takeFromFile(await seeDownload(place), ask, unit))
    return printed(takeSnapshots(await seePage(place, url), ask))
  },
}

export const examples: readonly VerbExample[] = [
  {
    words: 'a download that is not there is refused by name',
    args: ['khong-co.xlsx'],
    code: 1,
    prints: { snapshots: [], refusals: [{ reason: 'file-unreadable' }] },
  },
  {
    words: 'a period that ends before it begins is wrong usage',
    args: ['page.html', '--period', '2025-03-14..2024-12-15'],
    code: 2,
  },
]

/** The portal's own download: a workbook, or HTML that calls itself .xls. */
async function seeDownload(path: string): Promise<PageSeen> {
  const bytes = await readBytes(path)
  if (/<\s*(?:table|html)/i.test(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))))
    return seePage(path, undefined)
  const workbook = unwrap(workThrough(openWorkbook(bytes), nodeMachine), path)
  return unwrap(pageOfWorkbook(seeAsShown(workbook), basename(path)), path)
}

/** A page that still loads gets the time an officer would give it. */
function seePage(place: string, url: string | undefined): Promise<PageSeen> {
  const script = extensionScript('capture')
  return withPage(place, url, async (page) => {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const seen = await inOwnWorld<PageSeen>(page, script)
      if (!seen.busy || Date.now() > deadline) return seen
      await page.waitForTimeout(PAUSE_MS)
    }
  })
}

function printed(views: readonly CaptureView[]) {
  const snapshots = views.flatMap(({ snapshot }) => snapshot ?? [])
  const refusals = views.flatMap((view) => view.refusals)
  const warnings = views.flatMap((view) => [...view.warnings, ...unwitnessed(view)])
  return { print: { snapshots, refusals, warnings }, refused: refusals.length > 0 }
}

/** Nobody watched a page at rest being asked: what is captured here may be of other filters than those it shows. */
function unwitnessed({ snapshot }: CaptureView): CaptureView['warnings'] {
  if (snapshot?.source.witness !== 'unwitnessed') return []
  const message =
    'Không ai thấy lúc bấm «Thống kê»: nếu bộ lọc bị đổi sau đó, số liệu không phải của đơn vị và kỳ đang ghi. Bản chụp mang dấu «unwitnessed»; cần chắc thì chụp bằng tiện ích.'
  return [{ rule: 'unwitnessed', message, cells: [] }]
}

function now(): string {
  return new Date().toISOString()
}
