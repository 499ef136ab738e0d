import { DOCX_TYPE } from '../../../core/docx/docx-type'
import { fileNameOf } from '../../../core/reports/file-name'
import { Button } from '../../../ui/buttons'
import { saveFile } from '../../../ui/files'
import { workHere } from '../../../ui/work-here'
import { taskEventsIn } from '../../ledger/task-events'
import type { PanelDesk } from '../desk'
import { statusesFor } from '../statuses-for'

/** «Soạn kế hoạch năm sau»: a draft in Word from the plan in force, with what was done in this year. */
export function NextPlanButton({ desk }: { desk: PanelDesk }) {
  const { plan } = desk
  const year = plan.year + 1
  const save = async () => {
    const [{ nextPlan }, { paperOfPlan }, { docxOfPaper }] = await Promise.all([
      import('../../../core/plans/next/next-plan'),
      import('../../../core/plans/next/paper-of-plan'),
      import('../../../core/docx/paper/docx-of-paper'),
    ])
    const events = taskEventsIn(desk.view)
    const next = nextPlan(plan, { tasks: statusesFor(desk).tasks, events, on: desk.today })
    const bytes = await workHere(docxOfPaper(paperOfPlan(next)))
    const what = `Dự thảo kế hoạch năm ${year}`
    const name = fileNameOf({ what, period: null, unit: plan.unit, ending: '.docx' })
    saveFile(name, DOCX_TYPE, [bytes.slice().buffer])
    desk.say(
      `Đã lưu dự thảo kế hoạch năm ${year}: ${next.plan.tasks.length} nhiệm vụ. Mở bằng Word, điền các chỗ tô vàng.`,
    )
  }
  return (
    <Button onClick={() => void save()} title={`Dự thảo Word năm ${year}, từ kế hoạch đang dùng`}>
      Soạn kế hoạch năm sau
    </Button>
  )
}
