import { useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import type { MovesSeen } from '../../../core/reports/after/moves-in'
import type { Report } from '../../../core/reports/forms/report-form'
import type { FillPlan, Receipt } from '../../../core/reports/report'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { seeWorkbook } from '../../../core/workbook/sheet/see-workbook'
import { blankOf } from '../../../ui/blanks'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { type Overwrite, withPlace } from '../../../ui/overwrite'
import { RefusalCard } from '../../../ui/refusal-card'
import { addReceipt } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { fileBytes, OneFileButton } from '../file-button'
import { TeachForm } from '../teach/teach-form'
import { FilledFileCard } from './filled-file'
import { withNames } from './own-names'
import { type FileInHand, fillFileHere, movesForFile, planForFile, takeFile } from './plan-for-file'
import { PlanPreview } from './plan-preview'

interface FillProps {
  /** Null: the officer's own file, whose form is found by its labels. */
  readonly form: Report | null
  readonly snapshots: readonly Snapshot[]
  readonly desk: PanelDesk
  readonly main?: boolean
  readonly partly?: boolean
}

type Step =
  | { readonly kind: 'choose'; readonly refusal?: Refusal; readonly unknown?: FileInHand }
  | { readonly kind: 'teach'; readonly file: FileInHand }
  | {
      readonly kind: 'preview'
      readonly file: FileInHand
      readonly overwrite: Overwrite
      readonly plan: FillPlan
      readonly moves: MovesSeen | null
    }
  | { readonly kind: 'done'; readonly name: string; readonly receipt: Receipt; readonly refusal?: Refusal }

/** «Điền tệp Excel»: our blank or the officer's file → preview → the filled file and its receipt. */
export function FillWorkbook({ form, snapshots, desk, main, partly }: FillProps) {
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const refuse = (refusal: Refusal) => setStep({ kind: 'choose', refusal })

  const preview = async (file: FileInHand, overwrite: Overwrite, on: PanelDesk = desk) => {
    const plan = planForFile(form, file, snapshots, on, overwrite)
    if (!plan.ok)
      return setStep({ kind: 'choose', refusal: plan.refusal, ...(form === null ? { unknown: file } : {}) })
    const moves = await movesForFile(form, file, on)
    setStep({ kind: 'preview', file, overwrite, plan: plan.value, moves })
    desk.say(`Xem trước: ${plan.value.writes.length} ô sẽ ghi, ${plan.value.refusals.length} chỗ không ghi.`)
  }
  const open = async (name: string, bytes: Uint8Array) => {
    const file = await takeFile(name, bytes)
    if (file.ok) await preview(file.value, false)
    else refuse(file.refusal)
  }
  const openBlank = async (of: Report) => {
    const blank = await blankOf(of)
    if (blank.ok) await open(`${of.id} ${desk.period.from} ${desk.period.to}.xlsx`, blank.value)
    else refuse(blank.refusal)
  }
  const openOwn = async (file: File) => open(file.name, await fileBytes(file))
  const fill = async ({ file, plan, moves }: Extract<Step, { kind: 'preview' }>) => {
    const { name } = file
    const filled = await fillFileHere(file, plan, moves, desk)
    if (!filled.ok) return refuse(filled.refusal)
    saveFile(name, XLSX_TYPE, [filled.value.bytes.slice().buffer])
    const kept = await addReceipt(desk.ledger, filled.value.receipt)
    const refusal = kept.ok ? {} : { refusal: kept.refusal }
    setStep({ kind: 'done', name, receipt: filled.value.receipt, ...refusal })
    desk.say(`Đã điền tệp ${name}.`)
    await desk.reload()
  }
  const back = () => setStep({ kind: 'choose' })

  if (step.kind === 'preview')
    return (
      <div class="stack">
        <p class="small muted">{step.file.name}</p>
        <PlanPreview
          plan={step.plan}
          moves={step.moves}
          onFill={() => fill(step)}
          onOverwrite={() => preview(step.file, true)}
          overwrite={step.overwrite}
          onOverwriteOne={(at, isOn) => preview(step.file, withPlace(step.overwrite, at, isOn))}
          names={desk.settings.names ?? []}
          onNames={async (names) => preview(step.file, step.overwrite, await withNames(desk, names))}
          onClose={back}
        />
      </div>
    )
  if (step.kind === 'teach')
    return (
      <TeachForm
        workbook={seeWorkbook(step.file.workbook)}
        name={step.file.name}
        desk={desk}
        onTaught={back}
        onClose={back}
      />
    )
  if (step.kind === 'done') return <FilledFileCard {...step} onClose={back} />
  return (
    <div class="stack">
      {step.refusal && (
        <RefusalCard refusal={step.refusal}>
          {step.unknown && <TeachButton file={step.unknown} onTeach={setStep} />}
        </RefusalCard>
      )}
      {form ? (
        <div>
          <button
            type="button"
            class={main ? 'button button-main' : 'button'}
            onClick={() => openBlank(form)}
          >
            {partly ? 'Điền phần đã có' : 'Điền tệp Excel'}
            {partly && <span class="out-of-sight"> của {form.name}</span>}
          </button>
        </div>
      ) : (
        <div>
          <OneFileButton accept=".xlsx,.xlsm,.xls" onFile={openOwn}>
            Điền vào tệp có sẵn
          </OneFileButton>
        </div>
      )}
    </div>
  )
}

interface TeachButtonProps {
  readonly file: FileInHand
  readonly onTeach: (step: Step) => void
}

function TeachButton({ file, onTeach }: TeachButtonProps) {
  return <Button onClick={() => onTeach({ kind: 'teach', file })}>Dạy mẫu này</Button>
}

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
