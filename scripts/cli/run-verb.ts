import { parseArgs } from 'node:util'
import { type Refusal, refusalOf } from '../../core/outcome'
import { RefusedInput, type Verb, type VerbResult, WrongUsage } from './verb'

/** What one call comes to: 0 done, 1 refused in whole or part, 2 wrong usage, 3 the program itself failed. */
export interface CallEnd {
  readonly code: 0 | 1 | 2 | 3
  /** The one JSON document for standard output; none where the call itself is off. */
  readonly document?: unknown
  /** Lines for standard error. */
  readonly words: readonly string[]
}

/** Runs a verb over its words; whatever happens is an end with a code, never an exception. */
export async function runVerb(name: string, verb: Verb, args: readonly string[]): Promise<CallEnd> {
  try {
    const { positionals, options, lists } = readWords(verb, args)
    const result = await verb.run(positionals, options, lists)
    return {
      code: result.refused ? 1 : 0,
      document: result.print,
      words: [...refusalLines(result), ...noteLines(result)],
    }
  } catch (error) {
    return endOf(error, name, verb)
  }
}

/** The words of a call as its verb takes them; throws `WrongUsage`, or what `parseArgs` throws. */
export function readWords(verb: Verb, args: readonly string[]) {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: verb.options,
    allowPositionals: true,
  })
  const [least, most] = verb.words
  if (positionals.length < least || positionals.length > most)
    throw new WrongUsage('Thiếu hoặc thừa tên tệp.')
  const options: Record<string, string> = {}
  const lists: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(values)) {
    if (Array.isArray(value)) lists[name] = value.map(String)
    else if (value !== undefined) options[name] = String(value)
  }
  return { positionals, options, lists }
}

function endOf(error: unknown, name: string, verb: Verb): CallEnd {
  if (error instanceof RefusedInput) return refusedWhole(1, verb, error.refusal)
  if (error instanceof WrongUsage) return { code: 2, words: [error.message, usageOf(verb)] }
  if (isParseError(error)) return { code: 2, words: [`Không hiểu tham số: ${error.message}`, usageOf(verb)] }
  return refusedWhole(3, verb, crashOf(error, name))
}

function refusedWhole(code: 1 | 3, verb: Verb, refusal: Refusal): CallEnd {
  const { message, proposals = [] } = refusal
  const asked = proposals.map(({ report, columns }) => `--report ${report}: ${columns.join('; ')}`)
  return { code, document: { ...verb.nothing, refusals: [refusal] }, words: [message, ...asked] }
}

/** A fault of the program is told like a refusal: what failed and what to do, in one line, without a stack. */
export function crashOf(error: unknown, name: string): Refusal {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n')
  return refusalOf(
    'program-failed',
    `Lệnh «${name}» dừng vì lỗi của chính chương trình (${line.slice(0, 200)}), không có kết quả. Chạy lại; nếu vẫn thế, gửi câu này kèm lệnh đã gõ cho người phụ trách CNTT.`,
  )
}

function isParseError(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function usageOf(verb: Verb): string {
  return `Cách dùng: ${verb.usage}`
}

function refusalLines({ print }: VerbResult): string[] {
  const { refusals = [] } = print as { refusals?: readonly Refusal[] }
  return refusals.map(({ reason, message }) => `${reason}: ${message}`)
}

/** What stops nothing but must be said: warnings of a capture, and that a fill took from captures made too early. */
function noteLines({ print }: VerbResult): string[] {
  const {
    warnings = [],
    notes = [],
    provisional,
  } = print as {
    warnings?: readonly { rule: string; message: string }[]
    notes?: readonly string[]
    provisional?: readonly string[]
  }
  const lines = [...warnings.map(({ rule, message }) => `${rule}: ${message}`), ...notes]
  return provisional ? [...lines, `provisional: ${PROVISIONAL_FILL}`] : lines
}

const PROVISIONAL_FILL = 'có số liệu tạm tính, chụp khi kỳ chưa hết; chụp lại sau ngày cuối kỳ rồi điền lại.'
