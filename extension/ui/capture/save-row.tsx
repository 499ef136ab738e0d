import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Refusal } from '../../../core/outcome'
import { samePeriod } from '../../../core/periods/period'
import { isProvisional } from '../../../core/snapshot/provisional'
import type { Snapshot } from '../../../core/snapshot/snapshot'
import { canonicalJson } from '../../../core/snapshot/snapshot-id'
import { keyOfSystem } from '../../../core/snapshot/systems/contexts'
import { mayBeOne, systemOf } from '../../../core/snapshot/systems/system-of'
import { Button } from '../../../ui/buttons'
import { Mark } from '../../../ui/mark'
import { RefusalCard } from '../../../ui/refusal-card'
import { WORDS } from '../../../ui/words'
import { now, stampHere } from '../../clock'
import { addSnapshot, withdraw } from '../../ledger/ledger'
import type { PanelDesk } from '../desk'
import { ContradictedHere } from './contradicted-here'
import { toFillWith, whatItCompletes } from './what-it-completes'

interface SaveProps {
  readonly snapshot: Snapshot
  readonly desk: PanelDesk
  readonly first: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** Goes on to the fill of a report; null where there is nowhere to go. */
  readonly onFill: ((report: string) => void) | null
}

/** «Chụp số liệu», and after it «Đã lưu vào sổ · Hoàn tác» with what the capture completes. */
export function SaveRow({ snapshot, desk, first, open, onOpen, onFill }: SaveProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const twin = twinOf(snapshot, desk.view.snapshots)
  useEffect(() => {
    // Enter does the main thing, unless the officer is already somewhere in the panel.
    if (first && document.activeElement === document.body) button.current?.focus()
  }, [first])

  const save = async (): Promise<boolean> => {
    const kept = await addSnapshot(desk.ledger, snapshot, stampHere(now()))
    setRefusal(kept.ok ? null : kept.refusal)
    if (kept.ok) await desk.done('Đã lưu vào sổ.')
    return kept.ok
  }
  const saveAndFill = async (report: string) => {
    if (twin !== null || (await save())) onFill?.(report)
  }
  const toFill = useMemo(
    () => (onFill ? toFillWith(twin ?? snapshot, desk) : []),
    [onFill, twin, snapshot, desk],
  )
  const undo = async () => {
    if (!twin) return
    const undone = await withdraw(desk.ledger, twin.id, stampHere(now()))
    setRefusal(undone.ok ? null : undone.refusal)
    if (!undone.ok) return
    await desk.done('Đã hoàn tác, bản chụp không còn được tính.')
  }
  return (
    <>
      {refusal && <RefusalCard refusal={refusal} />}
      <div class="row">
        {toFill.map(({ report }, at) => (
          <button
            key={report.id}
            type="button"
            class={at === 0 ? 'button button-main' : 'button'}
            {...(at === 0 ? { ref: button } : {})}
            onClick={() => void saveAndFill(report.id)}
          >
            {twin === null ? 'Chụp và điền' : 'Điền'} {codeOf(report)}
            {at === 0 && <span aria-hidden="true"> ⏎</span>}
          </button>
        ))}
        {twin === null ? (
          <button
            type="button"
            class={toFill.length === 0 ? 'button button-main' : 'button'}
            {...(toFill.length === 0 ? { ref: button } : {})}
            onClick={() => void save()}
          >
            Chụp số liệu {toFill.length === 0 && <span aria-hidden="true">⏎</span>}
          </button>
        ) : (
          <p>
            <Mark tone="proved" />
            Đã lưu vào sổ ·{' '}
            <Button is="plain" onClick={undo}>
              {WORDS.undo}
            </Button>
          </p>
        )}
        <Button is="plain" aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? 'Ẩn bảng' : 'Xem bảng'}
        </Button>
      </div>
      {twin && <p class="muted small">{whatItCompletes(twin, desk)}</p>}
      {twin && first && <ContradictedHere desk={desk} />}
    </>
  )
}

/** `'II.06a'`. */
function codeOf({ code }: { readonly code: string }): string {
  return code.split('/')[0] ?? code
}

/**
 * The capture in the ledger that says the very same of the same unit and days, whenever it was taken; one that was
 * made before the period had ended says less than one made after it.
 */
function twinOf(snapshot: Snapshot, kept: readonly Snapshot[]): Snapshot | null {
  const figures = canonicalJson(snapshot.figures)
  const twins = kept.filter(
    (other) =>
      other.portal === snapshot.portal &&
      other.unit === snapshot.unit &&
      samePeriod(other.period, snapshot.period) &&
      isProvisional(other) === isProvisional(snapshot) &&
      isOfSameSystem(snapshot, other) &&
      canonicalJson(other.figures) === figures,
  )
  return twins.at(-1) ?? null
}

/** What another system says is another capture, also where the numbers are alike; an address says more than a file. */
function isOfSameSystem(snapshot: Snapshot, other: Snapshot): boolean {
  const [system, kept] = [systemOf(snapshot), systemOf(other)]
  return keyOfSystem(system) === keyOfSystem(kept) || (system.is === 'unknown' && mayBeOne(system, kept))
}
