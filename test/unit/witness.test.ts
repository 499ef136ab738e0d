import { describe, expect, test } from 'vitest'
import type { FilterSeen, PageSeen } from '../../core/grid/seen'
import { Snapshot } from '../../core/snapshot/snapshot'
import { isSealed, sealSnapshot } from '../../core/snapshot/snapshot-id'
import { takeSnapshots } from '../../core/snapshot/take/take-snapshot'
import { askOf, portalFolders } from '../support/portal-cases'
import { seePage } from '../support/see-page'

interface Watched {
  readonly asked?: 'as shown' | 'other day' | 'other unit' | 'one filter less' | null
  readonly isWaiting?: boolean
  readonly button?: string
}

/** A portal's own fixture, as a panel would have it that watched; without `watched` nobody did. */
async function pageOf(id: string, watched?: Watched): Promise<PageSeen> {
  const folder = portalFolders().find((one) => one.id === id)!
  const [first] = folder.cases
  const page = await seePage(folder.html(), first?.url ?? folder.url)
  if (!watched) return page
  const { asked = null, isWaiting = false, button = 'Thống kê' } = watched
  return { ...page, watch: { asked: asked && askedOf(page.filters, asked), isWaiting, button } }
}

function askedOf(filters: readonly FilterSeen[], how: NonNullable<Watched['asked']>): readonly FilterSeen[] {
  if (how === 'one filter less') return filters.slice(1)
  const other = (filter: FilterSeen) =>
    how === 'other day' && filter.label === 'Từ ngày'
      ? { ...filter, value: '01/01/2025' }
      : how === 'other unit' && /^(?:UBND|Sở)/.test(filter.value)
        ? { ...filter, value: 'UBND xã Sơn Kim 1' }
        : filter
  return filters.map(other)
}

async function outcomeOf(id: string, watched?: Watched) {
  const folder = portalFolders().find((one) => one.id === id)!
  const [first] = folder.cases
  const [view] = takeSnapshots(await pageOf(id, watched), askOf(first?.ask ?? folder.ask))
  const said = view!.refusals.map(({ reason }) => reason)
  return said.length > 0 ? said.join() : view!.snapshot!.source.witness
}

describe('what vouches that the rows are of the filters shown', () => {
  test.each([
    ['T2', 'hatinh-06-fields'],
    ['T1', 'hatinh-06a'],
    ['T3', 'hatinh-tong-hop-linh-vuc'],
    ['T8', 'hatinh-766-so-hoa'],
  ])('%s, whose hidden copy follows the form: only the watching does', async (_table, id) => {
    expect(await outcomeOf(id, { asked: 'as shown' })).toBe('watched')
    expect(await outcomeOf(id, { asked: 'other day' })).toBe('page-changed')
    expect(await outcomeOf(id, { asked: 'one filter less' })).toBe('page-changed')
    expect(await outcomeOf(id, { asked: null })).toBe('unwitnessed')
    expect(await outcomeOf(id, { asked: null, isWaiting: true })).toBe('unwitnessed')
    expect(await outcomeOf(id)).toBe('unwitnessed')
  })

  test('another unit chosen since is another page', async () => {
    expect(await outcomeOf('hatinh-06-fields', { asked: 'other unit' })).toBe('page-changed')
  })

  test.each([
    ['T7a keeps the query in its title', 'hatinh-truc-tuyen-tinh', 'title'],
    ['the public page keeps it in the address', 'hatinh-cong-khai-tien-do', 'address'],
    ['the survey has it in every row', 'hatinh-hai-long', 'rows'],
  ])('%s, so nobody is asked to press again', async (_case, id, witness) => {
    expect(await outcomeOf(id, { asked: null })).toBe(witness)
    expect(await outcomeOf(id)).toBe(witness)
  })

  test('a place that keeps the days vouches for no unit: with a unit to choose, the page is to be asked again', async () => {
    const page = await pageOf('hatinh-truc-tuyen-tinh', { asked: null })
    const unit: FilterSeen = { label: 'Đơn vị', value: 'UBND xã Sơn Kim 1', control: 'select' }
    const folder = portalFolders().find(({ id }) => id === 'hatinh-truc-tuyen-tinh')!
    const ask = { ...askOf(folder.ask) }
    const [view] = takeSnapshots({ ...page, filters: [...page.filters, unit] }, ask)
    expect(view!.refusals.map(({ reason }) => reason)).toEqual(['unwitnessed'])
  })
})

describe('what the officer reads', () => {
  const sentence = async (watched: Watched) => {
    const folder = portalFolders().find(({ id }) => id === 'hatinh-06-fields')!
    const [view] = takeSnapshots(await pageOf('hatinh-06-fields', watched), askOf(folder.ask))
    return view!.refusals[0]!.message
  }

  test.each([
    [
      'a changed filter: what was and what is',
      { asked: 'other day' },
      'Bộ lọc đã đổi sau khi bảng hiện (Từ ngày «01/01/2025» thành «15/12/2024»)',
    ],
    [
      'what to press, by the page\u2019s own word',
      { button: 'Xem báo cáo' },
      'Bấm «Xem báo cáo» một lần trên trang',
    ],
    ['a page without a button', { button: '' }, 'Chọn kỳ khác rồi chọn lại kỳ cần trên bộ lọc'],
    ['a query on its way', { isWaiting: true }, 'Đang chờ trang trả kết quả'],
  ] as const)('%s', async (_case, watched, words) => {
    expect(await sentence(watched)).toContain(words)
  })
})

describe('the mark in the capture', () => {
  const CONTENT = {
    format: 'so-mot-cua/snapshot@1' as const,
    portal: 'hatinh-06-fields',
    source: { url: 'https://a.invalid/', title: '', capturedAt: '2025-03-15T09:00:00+07:00' },
    unit: 'UBND xã A',
    period: { regime: 'none', kind: 'quarter' as const, from: '2024-12-15', to: '2025-03-14' },
    figures: [],
  }

  test('a capture of before this was asked opens with the id it has', () => {
    const old = sealSnapshot(CONTENT)
    expect(old.id).toBe('sha256:340e715c6cb7d898f2f848184d492e80b41c6080d1717f28cb38a622c1c6cff3')
    expect(isSealed(Snapshot.parse(JSON.parse(JSON.stringify(old))))).toBe(true)
  })

  test('nobody takes the mark away unnoticed', () => {
    const marked = sealSnapshot({ ...CONTENT, source: { ...CONTENT.source, witness: 'unwitnessed' } })
    expect(isSealed(Snapshot.parse(JSON.parse(JSON.stringify(marked))))).toBe(true)
    expect(isSealed({ ...marked, source: CONTENT.source })).toBe(false)
    expect(isSealed({ ...marked, source: { ...CONTENT.source, witness: 'watched' } })).toBe(false)
  })
})
