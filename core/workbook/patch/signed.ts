import { type Refusal, refusalOf } from '../../outcome'
import type { Workbook } from '../sheet/workbook'

/**
 * Why a digitally signed workbook is not written into: any change breaks the signature. Null where there is none.
 *
 * A file with the part `_xmlsignatures/sig1.xml` is refused `cell-locked`: «Tệp đã ký số…».
 */
export function signedRefusal({ zip }: Pick<Workbook, 'zip'>): Refusal | null {
  const signature = zip.entries.find(({ name }) => /^_xmlsignatures\/.+\.xml$/i.test(name))
  if (!signature) return null
  return refusalOf(
    'cell-locked',
    'Tệp đã ký số: ghi vào thì chữ ký mất hiệu lực nên không điền. Dùng bản chưa ký, hoặc gỡ chữ ký trong Excel (Tệp › Thông tin › Xem chữ ký) rồi điền lại.',
    signature.name,
  )
}
