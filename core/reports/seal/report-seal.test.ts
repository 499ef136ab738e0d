import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quarterReceipt, quarterSeal, sealsOf } from '../../../test/unit/quarter-seal'
import { type ReportSeal, readSeal, sealReport } from './report-seal'
import { type ChainFault, chainFaults } from './seal-chain'
import { sentWords } from './sent-words'

const CHAIN = sealsOf(4)
const NOTED = CHAIN.map(({ id }) => id)

describe('a seal', () => {
  it('reads as itself after it went through a file', () => {
    const seal = quarterSeal()
    expect(readSeal(JSON.parse(JSON.stringify(seal)))).toEqual(seal)
  })

  it('holds exactly what was sent: figures, template, receipt, findings with their explanations', () => {
    const seal = quarterSeal()
    expect(seal.captures[0]?.figures.length).toBe(99)
    expect(seal.receipt).toEqual(quarterReceipt())
    expect(seal.template).toEqual({ name: 'II.06a.xlsx', hash: 'sha256:t', filled: 'sha256:f' })
    expect(seal.explained[0]?.acceptance.why).toBe('Cổng đếm hai lần')
  })

  it('says in one line what an officer asks: when, which number, to whom', () => {
    expect(sentWords(quarterSeal().sent)).toBe('đã gửi 18/03 · số 12/BC-UBND · tới Văn phòng UBND tỉnh')
    expect(sentWords({ ...quarterSeal().sent, number: '' })).toBe('đã gửi 18/03 · tới Văn phòng UBND tỉnh')
  })

  it('is broken by any changed letter or number, anything taken away, anything put in', () => {
    const places = leavesOf(quarterSeal())
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.constantFrom('change', 'drop', 'add'), (at, how) => {
        const changed = structuredClone(quarterSeal())
        touch(changed, places[at]!, how)
        expect(readSeal(changed)).toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  it('is another one where it follows another seal', () => {
    const { id: _, format: __, ...content } = quarterSeal()
    expect(sealReport({ ...content, before: NOTED[0]! }).id).not.toBe(quarterSeal().id)
  })
})

describe('a chain of seals', () => {
  it('is whole as it was made, in whatever order it is read', () => {
    expect(chainFaults([], [])).toEqual([])
    expect(chainFaults(CHAIN, NOTED)).toEqual([])
    expect(chainFaults([...CHAIN].reverse(), NOTED)).toEqual([])
  })

  it.each<[string, readonly ReportSeal[], readonly string[], readonly ChainFault['how'][]]>([
    ['the last one removed', CHAIN.slice(0, 3), NOTED, ['gone']],
    ['one in the middle removed', CHAIN.filter((_, at) => at !== 1), NOTED, ['gone', 'cut-off']],
    ['one put in', CHAIN, NOTED.slice(0, 3), ['put-in']],
    ['two noted the other way round', CHAIN, swapped(NOTED, 1, 2), ['out-of-order']],
  ])('%s is named', (_, seals, noted, faults) => {
    expect(chainFaults(seals, noted).map(({ how }) => how)).toEqual(faults)
  })

  it('two books joined are two branches, and the later one is named', () => {
    const other = quarterSeal({ before: NOTED[0]!, sealedAt: '2025-04-01T08:00:00+07:00' })
    expect(chainFaults([...CHAIN, other], [...NOTED, other.id])).toEqual([
      { seal: other.id, how: 'branched' },
    ])
  })

  it('every changed letter, removed, swapped or doubled seal is noticed, and the broken link is named', () => {
    const places = leavesOf(CHAIN[0]!)
    const which = fc.nat(CHAIN.length - 1)
    fc.assert(
      fc.property(which, which, fc.nat(places.length - 1), (at, other, leaf) => {
        const changed = structuredClone(CHAIN)
        touch(changed[at]!, places[leaf]!, 'change')
        expect(chainFaults(changed, NOTED).length).toBeGreaterThan(0)
        const without = CHAIN.filter((_, index) => index !== at)
        expect(chainFaults(without, NOTED)).toContainEqual({ seal: NOTED[at], how: 'gone' })
        if (at === other) return
        // One seal under the other's name.
        const disguised = CHAIN.map((seal, index) =>
          index === at ? { ...CHAIN[other]!, id: seal.id } : seal,
        )
        expect(chainFaults(disguised, NOTED)).toContainEqual({ seal: NOTED[at], how: 'changed' })
        expect(chainFaults(CHAIN, swapped(NOTED, at, other)).map(({ how }) => how)).toContain('out-of-order')
      }),
      { numRuns: 25 },
    )
  })
})

function swapped(ids: readonly string[], a: number, b: number): string[] {
  return ids.map((id, at) => (at === a ? ids[b]! : at === b ? ids[a]! : id))
}

type Path = readonly (string | number)[]

/** Every text, number, null or flag of a value, by the way to it. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
}

function touch(root: object, path: Path, how: string): void {
  const parent = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), root)
  const key = path.at(-1) ?? ''
  if (how === 'drop') Reflect.deleteProperty(parent, key)
  else if (how === 'add' && Array.isArray(parent)) parent.push(1)
  else if (how === 'add') Reflect.set(parent, 'thêm', 1)
  else Reflect.set(parent, key, otherThan(Reflect.get(parent, key)))
}

function otherThan(value: unknown): unknown {
  if (typeof value === 'string')
    return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('1') ? '7' : '1'}`
  return typeof value === 'number' ? value + 1 : 'x'
}
