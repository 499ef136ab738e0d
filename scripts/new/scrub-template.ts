import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { accept, type Outcome, refuse } from '../../core/outcome'

/** Zip files keep local time; all parts alike, so that the bytes repeat. */
const ZIPPED = new Date(2025, 0, 1)
const NAMED_BY = /<(dc:creator|cp:lastModifiedBy|Company|Manager)>[^<]*<\/\1>/g

/**
 * A template without what its file says of persons: who made it, who changed it last, for whom. Comments are signed, so a
 * template with comments is refused; what stands in its cells is for a person to look at.
 */
export function scrubTemplate(bytes: Uint8Array): Outcome<Uint8Array> {
  const parts = unzipSync(bytes)
  const comments = Object.keys(parts).find((name) => /^xl\/(?:comments|threadedComments|persons)/.test(name))
  if (comments)
    return refuse(
      'personal-data',
      'Mẫu có ghi chú (comment), trong đó có tên người viết. Xóa hết ghi chú, lưu lại rồi làm lại.',
      comments,
    )
  for (const name of ['docProps/core.xml', 'docProps/app.xml'])
    if (parts[name]) parts[name] = strToU8(strFromU8(parts[name]).replace(NAMED_BY, '<$1></$1>'))
  if (parts['docProps/custom.xml'])
    parts['docProps/custom.xml'] = strToU8(
      strFromU8(parts['docProps/custom.xml']).replace(/<property\b[\s\S]*?<\/property>/g, ''),
    )
  return accept(zipSync(parts, { level: 9, mtime: ZIPPED }))
}
