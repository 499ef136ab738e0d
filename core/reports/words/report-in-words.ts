import type { BoundText } from '../../docx/bound-text'
import { committeeOf } from '../../docx/paper/committee'
import type { Paper, PaperBlock } from '../../docx/paper/paper'
import type { Refusal } from '../../outcome'
import type { Write } from '../report'
import { allToPlace } from './all-to-place'
import { figuresToSay } from './figures-to-place'
import { type ListsOver, listOf } from './lists'
import { OUTLINE, type Outline, type OutlineItem } from './outline'
import { assessedFor } from './rates-to-place'
import { aroseNothing, said, saidNothing, sayingOf } from './say'
import type { WordsAsked } from './words-asked'

/** A report in words before it is a file: the paper, what is in it and from where, and what is not, and why. */
export interface ReportInWords {
  readonly paper: Paper
  readonly figures: readonly { readonly bound: BoundText; readonly from: Write['from'] }[]
  readonly refusals: readonly Refusal[]
}

/** «Báo cáo kết quả công tác kiểm soát TTHC …» of a unit and period after an outline: TT 01/2020's where none is given. */
export function reportInWords(asked: WordsAsked, outline: Outline = OUTLINE): ReportInWords {
  const saying = sayingOf(allToPlace(asked))
  const figures = figuresToSay(asked, asked.period)
  const over: ListsOver = { asked, figures, assessed: assessedFor(asked), saying }
  const about = said(outline.about, saying).map((piece) => (typeof piece === 'string' ? piece : piece.text))
  const body = outline.items.flatMap((item) => blocksOf(item, over))
  const paper = { ...frameOf(asked), about: about.join(''), body }
  return { paper, figures: boundIn(body, over), refusals: saying.refusals }
}

function blocksOf(item: OutlineItem, over: ListsOver): PaperBlock[] {
  const { saying } = over
  if ('heading' in item) return [item]
  if ('write' in item) return [{ say: [`[${item.write}]`], looks: 'italic' }]
  if ('list' in item) return listOf(item.list, over)
  const { say, arises = [], nothing } = item
  if (nothing !== undefined && arises.length > 0 && aroseNothing(arises, saying))
    return [{ say: saidNothing(nothing, saying) }]
  return [{ say: said(say, saying) }]
}

function boundIn(body: readonly PaperBlock[], { saying }: ListsOver): ReportInWords['figures'] {
  const pieces = body.flatMap((block) => ('say' in block ? block.say : []))
  return pieces.flatMap((piece) => {
    const used = typeof piece !== 'string' && 'key' in piece ? saying.used.get(piece.key) : undefined
    return typeof piece !== 'string' && 'key' in piece && used ? [{ bound: piece, from: used.from }] : []
  })
}

/** Head and foot. */
function frameOf({ unit, on, receiver }: WordsAsked): Omit<Paper, 'about' | 'body'> {
  const { issuer, place, signer, isCommittee } = committeeOf(unit)
  return {
    issuer,
    mark: isCommittee ? 'BC-UBND' : 'BC',
    place,
    on,
    kind: 'BÁO CÁO',
    to: [receiver === undefined || receiver === '' ? '[nơi nhận báo cáo]' : receiver],
    signer,
    receivers: ['Như trên', 'Lưu: VT'],
  }
}
