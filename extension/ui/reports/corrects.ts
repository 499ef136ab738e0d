import type { Receipt } from '../../../core/reports/report'
import { sentWords } from '../../../core/reports/seal/sent-words'
import type { PanelDesk } from '../desk'
import { sealStanding } from '../seals/standing-seals'

/** Which sealed report a fill puts right; null where the report was not sent. */
export function sealCorrected({ view }: PanelDesk, report: string): Receipt['corrects'] | null {
  const seal = sealStanding(view.seals, report)
  return seal && { seal: seal.id, words: sentWords(seal.sent) }
}

/** `correctedName('II.06a.xlsx')` is `'II.06a (đính chính).xlsx'`. */
export function correctedName(name: string): string {
  return name.includes('(đính chính)') ? name : name.replace(/(\.\w+)?$/, ' (đính chính)$1')
}
