import { render } from 'preact'
import '../../ui/tokens.css'
import '../taskpane/taskpane.css'
import { refusalOf } from '../../core/outcome'
import { ribbonOf } from '../commands/commands'
import { PaneApp } from '../taskpane/app'
import { openDesk } from '../taskpane/desk'
import { withPart } from '../taskpane/with-part'

const desk = openDesk()

const TOO_OLD = refusalOf(
  'no-access',
  'Bản Excel này cũ, không điền trực tiếp được. Lưu tệp, bấm «Mở tệp Excel» ở dưới, chọn tệp đó; tệp đã điền được tải về máy.',
)

/** In Excel the open workbook is taken in hand at once; in a plain browser the person opens a file. */
const ready = whenOfficeIsReady().then(async (inExcel) => {
  if (!inExcel) return
  if (!isNewEnough()) return desk.set({ refusal: TOO_OLD, said: TOO_OLD.message })
  const excelPart = () => import('../taskpane/in-excel')
  await withPart(desk, excelPart, ({ takeOpenWorkbook }) => takeOpenWorkbook(desk, workbookName()))
})

const root = document.getElementById('app')
if (root) render(<PaneApp desk={desk} />, root)

const ribbon = ribbonOf(desk, ready, showPane)
if (hasOffice()) for (const [name, run] of Object.entries(ribbon)) Office.actions.associate(name, run)

async function whenOfficeIsReady(): Promise<boolean> {
  if (!hasOffice()) return false
  const { host } = await Office.onReady()
  return host === Office.HostType.Excel
}

/** What the Excel hand needs: merged areas (1.13); Excel 2016 and 2019 stop before that. */
function isNewEnough(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13')
}

/** Without office.js (blocked, or taken from a network that is not there) the pane still works on files. */
function hasOffice(): boolean {
  return typeof Office !== 'undefined'
}

function workbookName(): string {
  const path = Office.context.document?.url ?? ''
  return decodeURIComponent(path.split(/[/\\]/).at(-1) ?? '')
}

async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane()
}
