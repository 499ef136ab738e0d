import { accept } from '../../../core/outcome'
import { type Starter, toFill } from '../starter'

export const starter: Starter = {
  usage: 'verb ID',
  into: 'scripts/cli/verbs',
  alone: 'file',
  options: {},
  words: [0, 0],
  async draft({ id }) {
    return accept({
      files: { [`${id}.ts`]: sourceOf(id) },
      todo: [
        'Mở tệp, viết run: đọc gì, in gì. Lỗi biết trước là từ chối có tên (refusedInput, unwrap), sai cách gọi là WrongUsage.',
        'Sửa examples theo điều lệnh làm: mỗi ví dụ là một lần gọi, mã thoát và phần in ra.',
        'Thêm lệnh vào README nếu người khác cần.',
        `Chạy: npm run fix && npx vitest run --project core test/unit/verbs.test.ts`,
      ],
    })
  },
}

function sourceOf(id: string): string {
  return `import { readSnapshots } from '../read-input'
import type { Verb, VerbExample } from '../verb'

export const verb: Verb = {
  usage: '${id} SNAPSHOT…',
  options: {},
  words: [1, Number.POSITIVE_INFINITY],
  nothing: { captures: [] },
  async run(paths) {
    const snapshots = await readSnapshots(paths)
    const captures = snapshots.map(({ id, unit, figures }) => ({ id, unit, figures: figures.length }))
    return { print: { captures, refusals: [] }, refused: false }
  },
}

export const examples: readonly VerbExample[] = [
  { words: '${toFill('what it does with a capture')}', args: ['SNAPSHOT'], code: 0, prints: { captures: [{}] } },
  {
    words: 'a file that is not there is refused by name',
    args: ['khong-co.json'],
    code: 1,
    prints: { captures: [], refusals: [{ reason: 'file-unreadable' }] },
  },
]
`
}
