import { fileHand } from '../workbook/file-hand'
import type { PaneDesk } from './desk'
import { NAMESPACES } from './namespaces'
import { takeWorkbook } from './workbook-on-desk'

/** Takes a file that the person opened in hand, outside of Excel. */
export async function takeFileInHand(desk: PaneDesk, file: File): Promise<void> {
  const hand = await fileHand(new Uint8Array(await file.arrayBuffer()), NAMESPACES, file.name)
  if (hand.ok) return takeWorkbook(desk, hand.value, file.name)
  desk.set({ refusal: hand.refusal, said: hand.refusal.message })
}
