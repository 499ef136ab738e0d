import { type Range, rangeAt } from '../range'
import { attribute, closingTag, decode, isTrue, nextTag, type Tag, type Xml } from '../xml'

/** What a file says of the data validation of some cells: its kind, its rule and its formulas as written. */
export interface DataValidationSaid {
  readonly type: string
  readonly operator: string
  /** It shows its message and lets nobody go on: without one Excel lets everything in, a warning may be answered with yes. */
  readonly isStrict: boolean
  readonly ignoresBlanks: boolean
  readonly boxes: readonly Range[]
  readonly first: string
  readonly second: string
}

/** The data validations of a sheet, those of later programs too, which stand in its extensions. */
export function dataValidationsIn(xml: Xml): DataValidationSaid[] {
  const start = xml.indexOf('dataValidations')
  if (start < 0) return []
  const said: DataValidationSaid[] = []
  for (let tag = nextTag(xml, xml.lastIndexOf('<', start)); tag; tag = nextTag(xml, tag.end))
    if (tag.name === 'dataValidation' && tag.kind === 'open') said.push(...validationAt(xml, tag))
  return said
}

function validationAt(xml: Xml, tag: Tag): DataValidationSaid[] {
  const close = closingTag(xml, tag)
  if (!close) return []
  const inner = xml.slice(tag.end, close.start)
  const places = attribute(xml, tag, 'sqref') ?? /<(?:\w+:)?sqref>([^<]*)</.exec(inner)?.[1] ?? ''
  const boxes = places.split(/\s+/).flatMap((ref) => rangeAt(ref) ?? [])
  if (boxes.length === 0) return []
  return [
    {
      type: attribute(xml, tag, 'type') ?? 'none',
      operator: attribute(xml, tag, 'operator') ?? 'between',
      isStrict:
        isTrue(attribute(xml, tag, 'showErrorMessage')) &&
        (attribute(xml, tag, 'errorStyle') ?? 'stop') === 'stop',
      ignoresBlanks: isTrue(attribute(xml, tag, 'allowBlank')),
      boxes,
      first: formulaIn(inner, 'formula1'),
      second: formulaIn(inner, 'formula2'),
    },
  ]
}

/** `<formula1>10</formula1>`, in an extension `<x14:formula1><xm:f>10</xm:f></x14:formula1>`. */
function formulaIn(inner: string, name: string): string {
  const text = new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>(?:<(?:\\w+:)?f>)?([^<]*)<`).exec(inner)?.[1] ?? ''
  return decode(text as Xml).trim()
}
