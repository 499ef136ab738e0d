import { seeWorkbook } from '../../../core/workbook/sheet/see-workbook'
import type { PanelDesk } from '../desk'
import { TeachForm } from '../teach/teach-form'
import type { FileInHand } from './plan-for-file'

interface TeachFileProps {
  readonly file: FileInHand
  readonly desk: PanelDesk
  readonly onClose: () => void
}

/** «Dạy mẫu này»: a file that is no known report. */
export function TeachFile({ file: { name, workbook }, desk, onClose }: TeachFileProps) {
  return (
    <TeachForm
      name={name}
      desk={desk}
      workbook={seeWorkbook(workbook)}
      onTaught={onClose}
      onClose={onClose}
    />
  )
}
