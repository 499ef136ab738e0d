import { formatDay } from '../../../core/text/day'
import { formatCount } from '../../../core/text/format'
import { Mark } from '../../../ui/mark'
import { ProgressBar } from '../../../ui/progress-bar'
import type { CheckShown } from '../use-idle-check'

/** The ledger being looked through while nothing else is to do, or what the last time found. */
export function CheckLine({ check }: { check: CheckShown }) {
  const { running, last } = check
  if (running)
    return <ProgressBar label="Đang kiểm tra từng bản ghi" done={running.looked} total={running.all} />
  if (!last) return null
  const isSound = last.damaged.length === 0
  return (
    <p class="small muted" data-check={isSound ? 'sound' : 'damaged'}>
      <Mark tone={isSound ? 'proved' : 'warning'} />
      Kiểm tra {last.at.slice(11, 16)} {formatDay(last.at.slice(0, 10))}: {formatCount(last.looked)} bản ghi,{' '}
      {isSound ? 'không bản nào hỏng.' : `${last.damaged.length} bản hỏng.`}
    </p>
  )
}
