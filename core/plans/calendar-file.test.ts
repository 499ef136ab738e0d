import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFileOf } from './calendar-file'
import { bundledPlan } from './read/bundled-plan'
import type { Obligation } from './status'
import type { Plan, Task } from './task'

/** Every line a calendar of ours may have, and nothing an officer's plan could add to it. */
const NAMES =
  /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|X-WR-CALNAME|UID|DTSTAMP|DTSTART;VALUE=DATE|DTEND;VALUE=DATE|SUMMARY|DESCRIPTION|TRANSP|ACTION|TRIGGER):/
const HEAD = 6
const OF_AN_EVENT = 14

interface Words {
  readonly id: string
  readonly text: string
  readonly lead: string
  readonly period: string
}

function calendarOf(planId: string, unit: string, all: readonly Words[]): string {
  const tasks = all.map(
    ({ id, text, lead }): Task => ({
      id,
      text,
      lead,
      support: text,
      product: lead,
      time: '',
      due: { kind: 'dated', from: null, to: null },
      targets: [],
    }),
  )
  const obligations = all.map(({ id, period, text }): Obligation => {
    const due = '2026-03-13'
    return { task: id, kind: 'once', period, from: null, due, why: text, status: 'due-soon' }
  })
  const plan: Plan = { ...bundledPlan('2025'), id: planId, unit, year: 2026, tasks }
  return calendarFileOf(plan, obligations, '2026-03-02T08:00:00+07:00')
}

/** The file as a calendar reads it: each line whole, and how it was written. */
function readLines(file: string): { whole: string[]; written: string[] } {
  expect(file.endsWith('\r\n')).toBe(true)
  const written = file.slice(0, -2).split('\r\n')
  return { whole: file.slice(0, -2).replaceAll('\r\n ', '').split('\r\n'), written }
}

const unescaped = (text: string) => text.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))

const ANY = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.constantFrom(
    'I.1\r\nATTENDEE:mailto:ai-do@vi-du.example',
    'a\nEND:VEVENT\nBEGIN:VEVENT',
    'một;hai,ba\\bốn',
    'x\u2028ATTACH:file:///etc/hosts\u0085y\vz',
    '\uD800 nửa chữ',
    'đ'.repeat(200),
  ),
)

describe('whatever a plan says', () => {
  it('its calendar has our lines and no other, none too long, none with a control character', () => {
    const words = fc.record({ id: ANY, text: ANY, lead: ANY, period: ANY })
    const all = fc.uniqueArray(words, {
      minLength: 1,
      maxLength: 4,
      selector: ({ id }) => id.normalize('NFC').replace(/\p{Surrogate}/gu, '\uFFFD'),
    })
    fc.assert(
      fc.property(ANY, ANY, all, (planId, unit, tasks) => {
        const file = calendarOf(planId, unit, tasks)
        const { whole, written } = readLines(file)
        expect(whole.filter((line) => !NAMES.test(line))).toEqual([])
        const events = whole.filter((line) => line === 'BEGIN:VEVENT').length
        expect(events).toBe(tasks.length)
        expect(whole).toHaveLength(HEAD + events * OF_AN_EVENT + 1)
        expect(written.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([])
        expect(written.filter((line) => /[\p{Cc}\u2028\u2029]/u.test(line))).toEqual([])
        const uids = whole.filter((line) => line.startsWith('UID:'))
        expect(new Set(uids).size).toBe(tasks.length)
      }),
      { numRuns: 300 },
    )
  })

  it('what can be said is said letter by letter', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aớĐ 1;,\\"\n:%'), maxLength: 150 })
    fc.assert(
      fc.property(letters, (text) => {
        const { whole } = readLines(calendarOf('p', 'UBND xã', [{ id: 'I.1', text, lead: 'VP', period: '' }]))
        const summary = whole.find((line) => line.startsWith('SUMMARY:'))?.slice(8) ?? ''
        expect(unescaped(summary)).toBe(['I.1', text].filter((part) => part !== '').join(' '))
      }),
    )
  })

  it('a line break in an id makes no line: no guest is invited', () => {
    const file = calendarOf('2026\r\nATTENDEE:mailto:ai-do@vi-du.example', 'UBND xã', [
      { id: 'I.1', text: 'Rà soát', lead: 'VP', period: '' },
    ])
    expect(readLines(file).whole.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
    expect(file).toContain('UID:2026%d%aATTENDEE:mailto:ai-do@vi-du.example-I.1-20260313@so-mot-')
  })
})
