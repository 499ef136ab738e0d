import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answered, NO_ANSWER, offeredUnit, type UnitAnswer, type UnitEvent } from './unit-answer'

const A = 'UBND xã A'
const given = (...events: readonly UnitEvent[]): UnitAnswer => events.reduce(answered, NO_ANSWER)
const says = (unit: string): UnitEvent => ({ kind: 'page-says', unit })
const written = (text: string): UnitEvent => ({ kind: 'written', text })

describe('the unit of the first start', () => {
  it('is what the page in front is of, and follows it, until the officer is in the field', () => {
    expect(given(says(A))).toMatchObject({ text: A, by: 'page' })
    expect(given(says(A), says('UBND xã B'))).toMatchObject({ text: 'UBND xã B', by: 'page' })
    expect(given(says(A), { kind: 'entered' }, says('UBND xã B'))).toMatchObject({ text: A, by: 'page' })
  })

  it('is offered beside an empty field that is being written, and stands in it once it is left empty', () => {
    const held = given({ kind: 'entered' }, says(A))
    expect(held.text).toBe('')
    expect(offeredUnit(held)).toBe(A)
    expect(answered(held, { kind: 'taken' })).toMatchObject({ text: A, by: 'page' })
    expect(answered(held, { kind: 'left' })).toMatchObject({ text: A, by: 'page' })
    expect(offeredUnit(answered(held, written('U')))).toBeNull()
  })

  it('stays what the officer wrote, though emptied on purpose', () => {
    expect(given(says(A), { kind: 'entered' }, written(''), { kind: 'left' }, says(A)).text).toBe('')
  })

  it('is never a mixture of what was typed and what arrived, in whatever order both come', () => {
    const event = fc.oneof(
      fc.constantFrom(says(A), says('UBND xã B')),
      fc.constantFrom<UnitEvent>({ kind: 'entered' }, { kind: 'left' }),
      fc.constant('letter' as const),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let answer = NO_ANSWER
        let typed: string | null = null
        for (const one of events) {
          if (one !== 'letter') {
            answer = answered(answer, one)
            continue
          }
          // A letter goes to the end of what stands there; nobody types without being in the field.
          answer = answered(answer, { kind: 'entered' })
          typed = `${answer.text}x`
          answer = answered(answer, written(typed))
        }
        if (typed !== null) expect(answer.text).toBe(typed)
        else expect(['', A, 'UBND xã B']).toContain(answer.text)
      }),
    )
  })

  it('does not change under the officer: while the field is held, only the officer changes it', () => {
    const pages = fc.array(fc.constantFrom(A, 'UBND xã B', 'UBND phường C'), { maxLength: 10 })
    fc.assert(
      fc.property(fc.boolean(), pages, (isProposed, units) => {
        const entered = given(...(isProposed ? [says(A)] : []), { kind: 'entered' })
        expect(units.map(says).reduce(answered, entered).text).toBe(entered.text)
      }),
    )
  })
})
