import { A_WORKBOOK, bytesOfFile } from '../../ui/file-within'
import { fileHand } from '../workbook/file-hand'
import type { PaneDesk } from './desk'
import { NAMESPACES } from './namespaces'
import { takeWorkbook } from './workbook-on-desk'

/** Takes a file that the person opened in hand, outside of Excel. */
export async function takeFileInHand(desk: PaneDesk, file: File): Promise<void> {
  const bytes = await bytesOfFile(file, A_WORKBOOK)
  const hand = bytes.ok ? await fileHand(bytes.value, NAMESPACES, file.name) : bytes
  if (hand.ok) return takeWorkbook(desk, hand.value, file.name)
  desk.set({ refusal: hand.refusal, said: hand.refusal.message })
}
