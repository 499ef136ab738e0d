import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { portalById } from '../../core/portals/portals'
import { readText } from '../cli/read-input'
import { RefusedInput, WrongUsage } from '../cli/verb'
import { addressOf } from './address-of'
import { newPortal } from './new-portal'
import { scrubSavedPage } from './scrub-saved-page'
import { writeFolder } from './write-folder'

const USAGE = 'npm run new portal ID TRANG.html [-- --url U --into THƯ-MỤC]'

/** Runs `new portal …`: says what it wrote and what is left to do; exit code 0 written, 1 refused, 2 wrong usage. */
export async function runNew(args: readonly string[]): Promise<number> {
  try {
    const { id, place, url, folder } = wordsOf(args)
    const address = addressOf(url, await readText(place))
    const made = await newPortal(id, await scrubSavedPage(place, address), address)
    if (!made.ok) throw new RefusedInput(made.refusal)
    writeFolder(folder, made.value.files)
    say(`Đã tạo ${folder}: ${Object.keys(made.value.files).join(', ')}`)
    for (const todo of made.value.todo) say(`- ${todo}`)
    return 0
  } catch (error) {
    return explain(error)
  }
}

function wordsOf(args: readonly string[]) {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { url: { type: 'string' }, into: { type: 'string', default: 'core/portals' } },
    allowPositionals: true,
  })
  const [kind, id, place, more] = positionals
  if (kind !== 'portal' || id === undefined || place === undefined || more !== undefined)
    throw new WrongUsage('Cần đúng ba từ: portal, tên thư mục và tệp trang đã lưu.')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new WrongUsage('Tên thư mục chỉ gồm chữ thường không dấu, số và gạch nối: «hatinh-06a».')
  const folder = `${values.into}/${id}`
  if (portalById(id) || existsSync(folder))
    throw new WrongUsage(`Đã có «${folder}», không ghi đè. Chọn tên khác, hoặc xóa thư mục đó trước.`)
  return { id, place, url: values.url, folder }
}

function explain(error: unknown): number {
  if (error instanceof RefusedInput) {
    say(`${error.refusal.reason}: ${error.message}`)
    return 1
  }
  if (error instanceof WrongUsage || (error instanceof TypeError && 'code' in error)) {
    say(`${error.message}\nCách dùng: ${USAGE}`)
    return 2
  }
  throw error
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
