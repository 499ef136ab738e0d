import { accept, type Outcome, refuse } from '../../outcome'
import { openWorkbook, partName } from '../sheet/workbook'
import type { Xml } from '../xml'
import { readXml } from '../zip/read-xml'
import type { Steps } from '../zip/steps'
import { rewriteZip } from '../zip/write-zip'

const BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const MACROS = 'application/vnd.ms-excel'

/** What the main part of a workbook is, by the ending of the file's name: Excel opens no file whose two do not agree. */
const KINDS: Readonly<Record<string, string>> = {
  xlsx: `${BOOK}.sheet.main+xml`,
  xltx: `${BOOK}.template.main+xml`,
  xlsm: `${MACROS}.sheet.macroEnabled.main+xml`,
  xltm: `${MACROS}.template.macroEnabled.main+xml`,
}
const TYPES = '[Content_Types].xml'

/**
 * The bytes of a workbook as a file of this name: a template (.xltx) saved as .xlsx becomes a workbook. One with macros
 * under a name without is refused: Excel would not open it, and its macros would be lost otherwise.
 *
 * `asNamed(bytes, 'II.06a.xlsx')` of a .xltx says `sheet.main+xml` of its main part, and is the same otherwise.
 */
export function* asNamed(bytes: Uint8Array, name: string): Steps<Outcome<Uint8Array>> {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const wanted = KINDS[ending]
  const opened = yield* openWorkbook(bytes)
  if (!opened.ok) return opened
  const types = yield* readXml(opened.value.zip, TYPES, 'Types')
  if (!types.ok) return types
  const said = typeOfPart(types.value, opened.value.part)
  if (wanted === undefined || said === null || said.type === wanted) return accept(bytes)
  if (!Object.values(KINDS).includes(said.type)) return accept(bytes)
  const hasMacros = opened.value.relations.some(({ kind }) => kind === 'vbaProject')
  if (hasMacros && !ending.endsWith('m'))
    return refuse(
      'file-unreadable',
      `Tệp có macro, Excel không mở tệp có macro dưới tên «.${ending}». Đặt tên tệp kết quả có đuôi .xlsm rồi điền lại.`,
      name,
    )
  const changed = `${types.value.slice(0, said.from)}${wanted}${types.value.slice(said.to)}` as Xml
  return accept(yield* rewriteZip(opened.value.zip, new Map([[partName(opened.value.zip, TYPES), changed]])))
}

interface TypeSaid {
  readonly type: string
  readonly from: number
  readonly to: number
}

function typeOfPart(types: Xml, part: string): TypeSaid | null {
  for (const found of types.matchAll(/<(?:\w+:)?Override\b[^>]*>/g)) {
    const named = /PartName="([^"]*)"/.exec(found[0])?.[1] ?? ''
    const type = /ContentType="([^"]*)"/.exec(found[0])
    if (named.replace(/^\//, '').toLowerCase() !== part.toLowerCase() || !type) continue
    const from = found.index + type.index + 'ContentType="'.length
    return { type: type[1]!, from, to: from + type[1]!.length }
  }
  return null
}
