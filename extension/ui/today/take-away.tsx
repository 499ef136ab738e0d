import { browser } from 'wxt/browser'
import { calendarFileOf } from '../../../core/plans/calendar-file'
import type { Obligation } from '../../../core/plans/status'
import { fileNameOf } from '../../../core/reports/file-name'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { now, stampHere } from '../../clock'
import type { PanelDesk } from '../desk'

/** Due days for the office's own calendar, and the week on paper. */
export function TakeAway({ obligations, desk }: { obligations: readonly Obligation[]; desk: PanelDesk }) {
  const save = () => {
    const text = calendarFileOf(desk.plan, obligations, stampHere(now()))
    const what = `Lịch nhiệm vụ năm ${desk.plan.year}`
    const name = fileNameOf({ what, period: null, unit: desk.settings.unit, ending: '.ics' })
    saveFile(name, 'text/calendar', [text])
    desk.say('Đã lưu tệp lịch. Mở tệp bằng Outlook hoặc nhập vào Google Lịch.')
  }
  const print = () => void browser.tabs.create({ url: `print.html?week=${desk.today}` })
  return (
    <div class="row">
      <Button onClick={save}>Xuất lịch (.ics)</Button>
      <Button onClick={print}>In lịch tuần</Button>
    </div>
  )
}
