import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { crashOf } from '../cli/run-verb'
import { RefusedInput, WrongUsage } from '../cli/verb'
import type { Starter } from './starter'
import { writeDraft } from './write-draft'

/** Every kind of addition that can be started, by its file's name. */
export const STARTERS: ReadonlyMap<string, Starter> = new Map(
  Object.entries(import.meta.glob<Starter>('./kinds/*.ts', { eager: true, import: 'starter' })).map(
    ([path, starter]) => [path.slice('./kinds/'.length, -'.ts'.length), starter],
  ),
)

/** Runs `new KIND ID …`: says what it wrote and what is left to do; 0 written, 1 refused, 2 wrong usage, 3 crashed. */
export async function runNew([kind = '', ...args]: readonly string[]): Promise<number> {
  const starter = STARTERS.get(kind)
  try {
    if (!starter) throw new WrongUsage(`Không có loại «${kind}».`)
    const { asked, into } = readAsked(starter, args)
    const draft = await starter.draft(asked)
    if (!draft.ok) throw new RefusedInput(draft.refusal)
    writeDraft(into, draft.value)
    const names = Object.keys(draft.value.files).map((name) => join(into, name))
    say(`Đã tạo ${names.join(', ')}`)
    for (const todo of draft.value.todo) say(`- ${todo}`)
    return 0
  } catch (error) {
    return explain(error, kind, starter ? [starter] : [...STARTERS.values()])
  }
}

/** The words of a call as its kind takes them. */
export function readAsked(
  { into: own, alone, options, words: [least, most] }: Starter,
  args: readonly string[],
) {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { ...options, into: { type: 'string' } },
    allowPositionals: true,
  })
  const [id, ...words] = positionals
  if (id === undefined || words.length < least || words.length > most)
    throw new WrongUsage('Thiếu hoặc thừa từ.')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new WrongUsage('Tên thư mục hoặc tệp chỉ gồm chữ thường không dấu, số và gạch nối: «hatinh-06a».')
  const { into = own, ...rest } = values as Record<string, string | undefined>
  const there = [into, own].map((folder) => join(folder, alone === 'file' ? `${id}.ts` : id)).find(existsSync)
  if (there) throw new WrongUsage(`Đã có «${there}», không ghi đè. Chọn tên khác, hoặc xóa chỗ đó trước.`)
  return { asked: { id, words, options: rest }, into }
}

function explain(error: unknown, kind: string, starters: readonly Starter[]): number {
  if (error instanceof RefusedInput) {
    say(`${error.refusal.reason}: ${error.message}`)
    return 1
  }
  if (error instanceof WrongUsage || (error instanceof TypeError && 'code' in error)) {
    say(`${error.message}\nCách dùng:\n${starters.map(({ usage }) => `  npm run new ${usage}`).join('\n')}`)
    return 2
  }
  say(crashOf(error, `new ${kind}`).message)
  return 3
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
