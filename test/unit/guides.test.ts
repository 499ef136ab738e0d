import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { REFUSAL_REASONS } from '../../core/outcome'

const GUIDES = readdirSync('docs/huong-dan').map((name) => join('docs/huong-dan', name))
const SHOP = ['docs/cua-hang/trang-cua-hang.md', 'docs/cua-hang/quyen-rieng-tu.md']
const read = (path: string) => readFileSync(path, 'utf8')
const REFUSALS = read('docs/huong-dan/y-nghia-tu-choi.md')

test.each(REFUSAL_REASONS)('the officer finds what «%s» means and what to do', (reason) => {
  const rows = REFUSALS.split('\n').filter((line) => line.includes(`\`${reason}\``))
  expect(rows.length).toBeGreaterThan(0)
})

test('no code is explained that the software does not have', () => {
  const known: readonly string[] = REFUSAL_REASONS
  const codes = [...REFUSALS.matchAll(/`([a-z-]+)`/g)].map(([, code]) => code)
  expect(codes.filter((code) => !known.includes(code ?? ''))).toEqual([])
})

test.each([...GUIDES.filter((path) => path.endsWith('.md')), 'README.md', ...SHOP])(
  'every link and picture of %s is there',
  (path) => {
    const targets = [...read(path).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '')
    const missing = targets.filter((target) => !existsSync(resolve(path, '..', target)))
    expect(missing).toEqual([])
  },
)

/** For the officer at the screen; the page for the IT person names menus of Windows and Excel. */
const FOR_OFFICERS = GUIDES.filter((path) => /\.md$/.test(path) && !/phu-trach-cntt|tu-choi/.test(path))
const SOURCES = ['ui', 'extension', 'excel-addin', 'core']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .map(read)
  .join('\n')
  .concat(read('manifest.xml'))

test.each(FOR_OFFICERS)('the words on buttons that %s names are the words on the buttons', (path) => {
  const named = [...read(path).matchAll(/«([^»…=]+)»/g)].map(([, words]) => words ?? '')
  expect(named.filter((words) => !SOURCES.includes(words) && !OTHERS.includes(words))).toEqual([])
})

test('every guide is reached from the first one', () => {
  const first = read('docs/huong-dan/su-dung.md')
  const names = GUIDES.map((path) => path.split(/[\\/]/).at(-1)!)
  const apart = ['su-dung.md', 'cho-nguoi-phu-trach-cntt.md']
  expect(names.filter((name) => !apart.includes(name) && !first.includes(`(${name})`))).toEqual([])
})

/** Words of the browsers and portals themselves, and what an officer writes and sees of a made-up November. */
const OTHERS = [
  'Chế độ dành cho nhà phát triển',
  'Tải tiện ích đã giải nén',
  'Chụp và điền II.06a',
  'Báo cáo đã gửi 17/11 · số 142/BC-UBND',
  'khác bản đã gửi 17/11: 4 ô',
  'Tỉnh sửa số Hộ tịch ngày 18/11',
]
