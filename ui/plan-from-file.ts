import { type Outcome, refuse } from '../core/outcome'
import { linesOfDocx } from '../core/plans/read/lines-of-docx'
import type { ReadHtml } from '../core/plans/read/lines-of-html'
import { linesOfWorkbook } from '../core/plans/read/lines-of-workbook'
import { type PlanHints, type PlanRead, parsePlan, parsePlanHtml } from '../core/plans/read/parse-plan'
import { legacyFontOf } from '../core/text/legacy-font-of'
import { seeAsShown } from '../core/workbook/sheet/as-shown'
import { openWorkbook } from '../core/workbook/sheet/workbook'
import type { Steps } from '../core/workbook/zip/steps'
import { decodeText } from './text-of-file'

const MAX_BYTES = 32 * 1024 * 1024

/**
 * A plan from a file the officer opens: .docx, .html, .txt or .xlsx, known by its content first and its name second.
 *
 * `planFromFile(bytes, 'ke-hoach-2025.docx', readHtml)` is the plan and what it leaves open; a .doc or a PDF is refused with
 * what to save it as.
 */
export function* planFromFile(
  bytes: Uint8Array,
  name: string,
  readHtml: ReadHtml,
  hints: PlanHints = {},
): Steps<Outcome<PlanRead>> {
  if (bytes.length > MAX_BYTES)
    return refuse('file-too-large', 'Tệp kế hoạch lớn hơn 32 MB, không đọc. Chọn đúng tệp kế hoạch.', name)
  const kind = kindOf(bytes, name)
  if (kind === 'docx') return yield* planFromDocx(bytes, hints)
  if (kind === 'xlsx') return yield* planFromWorkbook(bytes, hints)
  if (kind === 'other') return refuse('file-unreadable', OTHER, name)
  const text = textOf(bytes, hints)
  return kind === 'html' ? parsePlanHtml(text, readHtml, hints) : parsePlan(text, hints)
}

/** A text saved by an old program is bytes of an old font: only these codes, read plainly, keep its letters. */
function textOf(bytes: Uint8Array, { font }: PlanHints): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (isUtf16 || utf8Of(bytes) !== null) return decodeText(bytes)
  const plain = new TextDecoder('windows-1252').decode(bytes)
  return font !== undefined || legacyFontOf(plain) !== null ? plain : decodeText(bytes)
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const OTHER =
  'Chưa đọc được loại tệp này. Mở bằng Word hoặc Excel, lưu thành .docx hoặc .xlsx, rồi mở lại; hoặc dán bảng kế hoạch.'

type Kind = 'docx' | 'xlsx' | 'html' | 'text' | 'other'

function kindOf(bytes: Uint8Array, name: string): Kind {
  const starts = (...codes: number[]) => codes.every((code, at) => bytes[at] === code)
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (starts(0x50, 0x4b, 0x03, 0x04)) return extension === 'xlsx' || extension === 'xlsm' ? 'xlsx' : 'docx'
  // Old Office files and PDF by their first bytes, whatever they are called.
  if (starts(0xd0, 0xcf, 0x11, 0xe0) || starts(0x25, 0x50, 0x44, 0x46)) return 'other'
  if (extension === 'html' || extension === 'htm') return 'html'
  if (extension === 'txt' || extension === 'tsv') return 'text'
  if (['doc', 'pdf', 'xls', 'docx', 'xlsx', 'odt'].includes(extension)) return 'other'
  return /^\s*(?:<!doctype|<html|<table)/i.test(decodeText(bytes.slice(0, 200))) ? 'html' : 'text'
}

function* planFromDocx(bytes: Uint8Array, hints: PlanHints): Steps<Outcome<PlanRead>> {
  const lines = yield* linesOfDocx(bytes)
  return lines.ok ? parsePlan(lines.value, hints) : lines
}

function* planFromWorkbook(bytes: Uint8Array, hints: PlanHints): Steps<Outcome<PlanRead>> {
  const workbook = yield* openWorkbook(bytes)
  return workbook.ok ? parsePlan(linesOfWorkbook(seeAsShown(workbook.value, true)), hints) : workbook
}
