import { type Refusal, refusalOf } from '../outcome'
import { tidy } from '../text/fold'
import { decode, encode, nextTag, prefixedAttribute, type Xml } from '../workbook/xml'
import { type BoundText, boundTag, readBoundTag, runOf } from './bound-text'
import type { WordPart } from './open-docx'
import type { WordEdit, WordPlace } from './word-place'
import { type Child, childrenOf } from './word-texts'

/** A content control that names a figure in its tag. */
export interface ControlPlace extends WordPlace {
  readonly tag: Child
  readonly placeholder: Child | null
  /** What is exchanged, and the looks of its first run. */
  readonly content: { readonly start: number; readonly end: number }
  readonly looks: Xml
}

/** Every content control of a part that has a tag; what it is to another program is left to the caller to judge. */
export function controlsIn({ name: part, xml }: WordPart): ControlPlace[] {
  const found: ControlPlace[] = []
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== 'sdt' || tag.kind !== 'open') continue
    const place = controlAt(part, xml, tag)
    if (place) found.push(place)
  }
  return found
}

function controlAt(part: string, xml: Xml, sdt: { end: number }): ControlPlace | null {
  const { list } = childrenOf(xml, sdt)
  const content = list.find(({ name }) => name === 'sdtContent')
  const properties = list.find(({ name }) => name === 'sdtPr')
  if (!content || !properties || properties.inside === properties.end) return null
  const own = childrenOf(xml, { end: properties.inside }).list
  const tag = own.find(({ name }) => name === 'tag')
  const value = tag ? valOf(xml, tag) : ''
  if (!tag || value === '') return null
  const inside = xml.slice(content.start, content.end)
  const now = wordsIn(inside)
  const before = readBoundTag(value)
  const flow = flowOf(xml, content)
  return {
    part,
    name: before ? before.key : tidy(value),
    now,
    before,
    hindrance: hindranceOf(value, { own, inside, xml, isFlow: flow !== null }),
    tag,
    placeholder: own.find(({ name }) => name === 'showingPlcHdr') ?? null,
    content: flow ?? { start: content.inside, end: content.inside },
    looks: own.some(({ name }) => name === 'showingPlcHdr') ? '' : looksOf(inside),
  }
}

function valOf(xml: Xml, child: Child): string {
  const tag = nextTag(xml, child.start)
  return tag ? (prefixedAttribute(xml, tag, 'val') ?? '') : ''
}

function wordsIn(inside: Xml): string {
  const words = [...inside.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
  return words.map(([, text]) => decode(text ?? '')).join('')
}

function looksOf(inside: Xml): Xml {
  return /<w:r(?:\s[^>]*)?>(<w:rPr>[\s\S]*?<\/w:rPr>)/.exec(inside)?.[1] ?? ''
}

/** What of the content is words: its runs, or those of its only paragraph, in a cell or not. Null where it holds more. */
function flowOf(xml: Xml, content: Child): ControlPlace['content'] | null {
  if (content.inside === content.end) return null
  const { list, inside } = childrenOf(xml, { end: content.inside })
  const kept = list.filter(({ name }) => name === 'tcPr' || name === 'pPr')
  const rest = list.filter((child) => !kept.includes(child))
  const [only] = rest
  if (rest.length === 1 && only && (only.name === 'p' || only.name === 'tc'))
    return only.inside === only.end ? null : flowOf(xml, only)
  if (rest.some(({ name }) => !PLAIN.has(name))) return null
  return { start: kept.at(-1)?.end ?? content.inside, end: inside }
}

const PLAIN = new Set(['r', 'proofErr', 'bookmarkStart', 'bookmarkEnd'])
const KINDS = new Set(
  'dataBinding equation comboBox date docPartObj docPartList dropDownList picture citation group bibliography checkbox repeatingSection'.split(
    ' ',
  ),
)

interface ControlSeen {
  readonly own: readonly Child[]
  readonly inside: Xml
  readonly xml: Xml
  readonly isFlow: boolean
}

function hindranceOf(name: string, { own, inside, xml, isFlow }: ControlSeen): Refusal | null {
  const kind = own.find((child) => KINDS.has(child.name))
  const lock = own.find((child) => child.name === 'lock')
  if (lock && /content/i.test(valOf(xml, lock)))
    return refusalOf(
      'cell-locked',
      `Ô nội dung «${name}» bị khóa sửa. Trong Word mở Developer › Properties, bỏ «Contents cannot be edited» rồi thử lại.`,
      name,
    )
  if (/<w:(?:fldChar|fldSimple|instrText)\b/.test(inside))
    return refusalOf(
      'placeholder-in-field',
      `Ô nội dung «${name}» có trường (field) của Word bên trong, không điền được. Bỏ trường đó rồi thử lại.`,
      name,
    )
  if (!kind && isFlow && !inside.includes('{{')) return null
  return refusalOf(
    'placeholder-broken',
    `Ô nội dung «${name}» không phải ô chữ thường (có nhiều đoạn, danh sách chọn, ngày, hình hoặc nối với dữ liệu của tệp). Thay bằng ô «Plain Text» có cùng thẻ (tag) rồi thử lại.`,
    name,
  )
}

/** What to exchange so that a control says its figure, and its tag with which words. */
export function controlEdits(
  { tag, placeholder, content, looks }: ControlPlace,
  bound: BoundText,
): WordEdit[] {
  return [
    { start: tag.start, end: tag.end, xml: `<w:tag w:val="${encode(boundTag(bound))}"/>` },
    ...(placeholder ? [{ start: placeholder.start, end: placeholder.end, xml: '' }] : []),
    { start: content.start, end: content.end, xml: runOf(bound.text, looks) },
  ]
}
