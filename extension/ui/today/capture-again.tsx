import { useMemo } from 'preact/hooks'
import { shortPeriod } from '../../../core/periods/periods'
import { capturesToRedo } from '../../../core/snapshot/systems/captures-to-redo'
import { formatDay } from '../../../core/text/day'
import type { PanelDesk } from '../desk'
import { portalName } from '../portal-name'

/** Pages that were captured before their period had ended, once it has: due now, whatever period is in force. */
export function CaptureAgain({ desk }: { desk: PanelDesk }) {
  const captures = useMemo(() => capturesToRedo(desk.view.snapshots, desk.today), [desk])
  if (captures.length === 0) return null
  return (
    <section class="stack" aria-label="Chụp lại" data-redo>
      <h3 class="warning">
        <span aria-hidden="true">⚠ </span>
        Chụp lại ({captures.length})
      </h3>
      <ul class="list">
        {captures.map(({ id, portal, period, source }) => (
          <li key={id}>
            <strong>
              {portalName(portal, desk.taught)}, {shortPeriod(period)}
            </strong>
            <p class="small">
              Số đang có là tạm tính, chụp {formatDay(source.capturedAt.slice(0, 10))} khi kỳ chưa hết. Kỳ đã
              hết ngày {formatDay(period.to)}: mở trang, chụp lại, rồi điền lại báo cáo đã điền bằng số cũ.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
