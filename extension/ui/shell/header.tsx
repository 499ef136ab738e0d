import type { Period } from '../../../core/periods/period'
import { labelPeriod } from '../../../core/periods/periods'
import { Button } from '../../../ui/buttons'
import type { VerdictShown } from '../../../ui/verdict'
import { VerdictLine } from '../../../ui/verdict-line'
import type { FirstDesk } from '../desk'
import { periodsToChoose } from '../periods-to-choose'

interface HeaderProps {
  readonly desk: FirstDesk
  readonly planYear: number
  readonly verdict: VerdictShown
  readonly onPeriod: (period: Period) => void
  readonly onSettings: () => void
  readonly onFindings: () => void
}

/** Unit and period in force, always in sight, one click to change. */
export function PanelHeader({ desk, planYear, verdict, onPeriod, onSettings, onFindings }: HeaderProps) {
  const periods = periodsToChoose(desk.period, desk.today, planYear)
  return (
    <header>
      <div class="header">
        <div class="row row-spread">
          <h1 class="unit-line">
            <button type="button" class="unit" onClick={onSettings} title="Đổi đơn vị">
              {desk.settings.unit}
            </button>
          </h1>
          <Button aria-label="Cài đặt" title="Cài đặt" onClick={onSettings}>
            <span aria-hidden="true">⚙</span>
          </Button>
        </div>
        <label class="row">
          <span class="muted small">Kỳ</span>
          {/* Where a choice could not be kept, the one in force stands there again. */}
          <select
            class="input period"
            value={daysOf(desk.period)}
            onChange={({ currentTarget: { selectedIndex } }) => onPeriod(periods[selectedIndex]!)}
            data-testid="period"
          >
            {periods.map((period) => (
              <option key={daysOf(period)} value={daysOf(period)}>
                {labelPeriod(period)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <VerdictLine verdict={verdict}>
        {verdict.tone !== 'empty' && (
          <Button is="plain" onClick={onFindings}>
            Xem<span class="out-of-sight"> kết quả kiểm tra</span>
          </Button>
        )}
      </VerdictLine>
    </header>
  )
}

const daysOf = ({ from, to }: Period) => `${from} ${to}`
