import { useMemo, useState } from 'preact/hooks'
import { MEASURES } from '../../../core/measures/catalogue'
import type { Outcome, Refusal } from '../../../core/outcome'
import { compareThree, type FigureCompared, type SideSaid } from '../../../core/reports/after/compare-three'
import { chooseWebForm } from '../../../core/reports/fill/choose-web-form'
import { snapshotOfFilled } from '../../../core/reports/fill/form-figures'
import { REPORTS } from '../../../core/reports/forms/forms'
import { reportFromLesson } from '../../../core/reports/forms/lesson'
import type { Report } from '../../../core/reports/forms/report-form'
import type { TargetSeen } from '../../../core/reports/report'
import { seeTemplate } from '../../../core/reports/template/see-template'
import { formatCount } from '../../../core/text/format'
import { seeWorkbook } from '../../../core/workbook/sheet/see-workbook'
import { openWorkbook } from '../../../core/workbook/sheet/workbook'
import { Button, CloseButton } from '../../../ui/buttons'
import { A_WORKBOOK, bytesOfFile } from '../../../ui/file-within'
import { RefusalCard } from '../../../ui/refusal-card'
import { workHere } from '../../../ui/work-here'
import { now, stampHere } from '../../clock'
import { addSnapshot } from '../../ledger/ledger'
import type { FormSeen } from '../../page/form/see-form'
import type { PanelDesk } from '../desk'
import { OneFileButton } from '../file-button'

interface CompareProps {
  readonly seen: FormSeen
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** «Đối chiếu» three ways: what the portal showed, what the Excel file says, what this form says. */
export function CompareForm({ seen, desk, onClose }: CompareProps) {
  const report = useMemo(
    () => chooseWebForm(seen, [...REPORTS, ...desk.taught.forms.map(reportFromLesson)]),
    [seen, desk.taught],
  )
  return (
    <div class="stack" data-compare>
      {report.ok ? (
        <Sides report={report.value} seen={seen} desk={desk} />
      ) : (
        <RefusalCard refusal={report.refusal} />
      )}
      <div>
        <CloseButton onClose={onClose} />
      </div>
    </div>
  )
}

function Sides({ report, seen, desk }: { report: Report; seen: FormSeen; desk: PanelDesk }) {
  const [workbook, setWorkbook] = useState<TargetSeen | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { subject } = desk
  const { snapshots } = desk.view
  const compared = useMemo(
    () => compareThree({ report, snapshots, workbook, form: seen }, subject),
    [report, snapshots, workbook, seen, subject],
  )
  const open = async (file: File) => {
    const bytes = await bytesOfFile(file, A_WORKBOOK)
    const target = bytes.ok ? await workbookSide(report, bytes.value, subject) : bytes
    setWorkbook(target.ok ? target.value : null)
    setRefusal(target.ok ? null : target.refusal)
  }
  const keep = async () => {
    const at = stampHere(now())
    const kept = await addSnapshot(
      desk.ledger,
      snapshotOfFilled(report, seen, { ...subject, capturedAt: at }),
      at,
    )
    setRefusal(kept.ok ? null : kept.refusal)
    if (!kept.ok) return
    await desk.done('Đã lưu số trên biểu mẫu vào sổ để đối chiếu.')
  }
  return (
    <>
      {refusal && <RefusalCard refusal={refusal} />}
      <Verdict compared={compared} sides={workbook ? 3 : 2} />
      <Differences compared={compared.filter(({ verdict }) => verdict === 'differs')} />
      <div class="row">
        <OneFileButton accept=".xlsx,.xlsm,.xls" onFile={open}>
          {workbook ? 'Đổi tệp Excel' : 'Thêm tệp Excel vào đối chiếu'}
        </OneFileButton>
        <Button onClick={keep}>Lưu số trên biểu mẫu vào sổ</Button>
      </div>
    </>
  )
}

async function workbookSide(
  report: Report,
  bytes: Uint8Array,
  days: { from: string; to: string },
): Promise<Outcome<TargetSeen>> {
  const opened = await workHere(openWorkbook(bytes))
  return opened.ok ? seeTemplate(report, seeWorkbook(opened.value), days) : opened
}

function Verdict({ compared, sides }: { compared: readonly FigureCompared[]; sides: 2 | 3 }) {
  const verdicts = compared.map((one) => (sides === 3 ? one.verdict : withoutWorkbook(one)))
  const count = (verdict: FigureCompared['verdict']) => verdicts.filter((one) => one === verdict).length
  const differs = count('differs')
  return (
    <p role="status">
      <strong class={differs > 0 ? 'error' : 'proved'}>
        <span aria-hidden="true">{differs > 0 ? '✕ ' : '✓ '}</span>
        {differs > 0 ? `${differs} số khác nhau` : 'Không có số nào khác nhau'}
      </strong>
      {` · ${count('agrees')} số khớp mọi nơi · ${count('incomplete')} số còn trống ở một nơi`}
    </p>
  )
}

/** As long as no file was opened, page and form are all the sides there are. */
function withoutWorkbook({ verdict, portal, form }: FigureCompared): FigureCompared['verdict'] {
  if (verdict === 'differs') return verdict
  return portal.state === form.state && portal.value === form.value ? 'agrees' : 'incomplete'
}

function Differences({ compared }: { compared: readonly FigureCompared[] }) {
  if (compared.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section class="table-frame" tabIndex={0} aria-label="Số khác nhau">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Số liệu</th>
            <th scope="col" class="number">
              Trang
            </th>
            <th scope="col" class="number">
              Excel
            </th>
            <th scope="col" class="number">
              Biểu mẫu
            </th>
          </tr>
        </thead>
        <tbody>
          {compared.map((one) => (
            <tr key={`${one.measure} ${JSON.stringify(one.by)}`}>
              <th scope="row">
                {MEASURES[one.measure]}, {Object.values(one.by)[0] ?? 'Tổng số'}
              </th>
              <td class="number">{sideWords(one.portal)}</td>
              <td class="number">{sideWords(one.workbook)}</td>
              <td class="number">{sideWords(one.form)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Blank, "-", 0 and "no such place" are four things. */
function sideWords({ state, value }: SideSaid): string {
  if (state === 'number' && value !== null) return formatCount(value)
  return { none: '-', blank: 'trống', absent: 'không có', number: 'trống' }[state]
}
