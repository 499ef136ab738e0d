import type { DaySystem } from '../number-format'
import { attribute, isTrue, nextTag, type Xml } from '../xml'
import type { Workbook } from './workbook'

/** Formats that a file names by number only, as far as they show days, percentages or decimals. */
const BUILT_IN: Readonly<Record<string, string>> = {
  2: '0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
}
/** All of these are days, each country's in its own order. */
const DAYS = /^(?:14|2[7-9]|3[016]|5[0-478])$/

/** The number format of every cell format, by its number; '' where it is of no interest. */
export function formatCodesOf({ known }: Workbook): readonly string[] {
  return readCodes(known.stylesXml)
}

function readCodes(xml: Xml): string[] {
  const own = new Map<string, string>()
  const codes: string[] = []
  let within = false
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'cellXfs') within = tag.kind === 'open'
    if (tag.kind === 'close' || (tag.name !== 'numFmt' && tag.name !== 'xf')) continue
    const id = attribute(xml, tag, 'numFmtId') ?? ''
    if (tag.name === 'numFmt') own.set(id, attribute(xml, tag, 'formatCode') ?? '')
    else if (within) codes.push(own.get(id) ?? (DAYS.test(id) ? 'm/d/yyyy' : (BUILT_IN[id] ?? '')))
  }
  return codes
}

/** Which days the numbers of this workbook count. */
export function daySystemOf({ xml }: Workbook): DaySystem {
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name === 'sheets') return 1900
    if (tag.name === 'workbookPr') return isTrue(attribute(xml, tag, 'date1904')) ? 1904 : 1900
  }
  return 1900
}
