import { saveFile } from '../../ui/files'
import type { FileHand } from '../workbook/file-hand'
import type { WorkbookHand } from '../workbook/hand'
import { filledName, XLSX } from './files'

/** Outside Excel the filled workbook is given back as a file; inside there is nothing to give back. */
export function DownloadButton({ hand, name, main }: { hand: WorkbookHand; name: string; main?: boolean }) {
  if (!isFileHand(hand)) return null
  return (
    <button
      type="button"
      class={`button ${main ? 'button-main' : ''}`}
      onClick={() => saveFile(filledName(name), XLSX, [hand.bytes().slice()])}
    >
      Tải tệp về
    </button>
  )
}

function isFileHand(hand: WorkbookHand): hand is FileHand {
  return hand.kind === 'file'
}
