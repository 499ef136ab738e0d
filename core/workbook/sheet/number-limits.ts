import { rangeAt } from '../range'
import type { LimitSeen } from '../seen'
import { attribute, closingTag, decode, isTrue, nextTag, type Tag, type Xml } from '../xml'

/**
 * What numbers the data validations of a sheet let into which cells, where they stop others and say so by constants.
 *
 * `<dataValidation type="whole" operator="lessThan" sqref="D9"><formula1>100</formula1></dataValidation>` is
 * `{ top: 8, left: 3, …, whole: true, operator: 'lessThan', first: 100, second: null }`.
 */
export function numberLimits(xml: Xml): LimitSeen[] {
  const start = xml.indexOf('<dataValidations')
  if (start < 0) return []
  const limits: LimitSeen[] = []
  for (let tag = nextTag(xml, start); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'dataValidation' && tag.kind === 'open') limits.push(...limitAt(xml, tag))
    if (tag.name === 'dataValidations' && tag.kind === 'close') break
  }
  return limits.slice(0, MOST_LIMITS)
}

/** Each is looked up for every cell; nobody makes more of them by hand. */
const MOST_LIMITS = 500

function limitAt(xml: Xml, tag: Tag): LimitSeen[] {
  const type = attribute(xml, tag, 'type')
  // Without a message Excel lets everything in; a warning may be answered with yes.
  const isStrict =
    isTrue(attribute(xml, tag, 'showErrorMessage')) &&
    (attribute(xml, tag, 'errorStyle') ?? 'stop') === 'stop'
  const close = closingTag(xml, tag)
  if ((type !== 'whole' && type !== 'decimal') || !isStrict || !close) return []
  const inner = xml.slice(tag.end, close.start)
  const first = numberIn(inner, 'formula1')
  const second = numberIn(inner, 'formula2')
  if (first === null) return []
  const operator = attribute(xml, tag, 'operator') ?? 'between'
  const boxes = (attribute(xml, tag, 'sqref') ?? '').split(/\s+/).flatMap((ref) => rangeAt(ref) ?? [])
  return boxes.map((box) => ({ ...box, whole: type === 'whole', operator, first, second }))
}

function numberIn(inner: string, name: string): number | null {
  const text = new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(inner)?.[1]
  const number = text === undefined ? Number.NaN : Number(decode(text as Xml))
  return Number.isFinite(number) && text?.trim() !== '' ? number : null
}
