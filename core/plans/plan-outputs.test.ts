import { describe, expect, it } from 'vitest'
import { badgeOf } from './badge'
import { calendarFileOf } from './calendar-file'
import { bundledPlan } from './read/bundled-plan'
import { statusesOn } from './statuses'

const plan = () => bundledPlan('2025')
const obligationsOn = (on: string) =>
  statusesOn(plan(), { events: [], evidence: { snapshots: [], receipts: [] }, on }).obligations

describe('the badge', () => {
  it.each([
    ['2025-02-11', '', 'Không có việc đến hạn'],
    ['2025-02-19', '1', '1 việc sắp đến hạn'],
    ['2025-02-21', '2', '1 việc quá hạn, 1 việc sắp đến hạn'],
    // The month's and the quarter's report, each asked for by three tasks, are two things to do.
    ['2025-03-14', '4', '2 việc quá hạn, 2 việc sắp đến hạn'],
  ])('on %s shows "%s": %s', (on, text, title) => {
    expect(badgeOf(obligationsOn(on), on)).toMatchObject({ text, title })
  })
})

describe('the calendar file', () => {
  const file = () => calendarFileOf(plan(), obligationsOn('2025-02-17'), '2025-02-17T08:00:00+07:00')
  const unfolded = () => file().replaceAll('\r\n ', '').split('\r\n')

  it('has no line over 75 octets, none broken inside a character, and ends each with CRLF', () => {
    const encoder = new TextEncoder()
    expect(
      file()
        .split('\r\n')
        .filter((line) => encoder.encode(line).length > 75),
    ).toEqual([])
    expect(file()).not.toMatch(/[^\r]\n|\uFFFD/)
    expect(file().endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('has an all-day event for the day in «Trước 20/02/2025»', () => {
    const lines = unfolded()
    const at = lines.findIndex((line) => line.startsWith('SUMMARY:I.1 Xây dựng Kế hoạch'))
    expect(lines.slice(at - 4, at)).toEqual([
      'UID:2025-I.1-20250219@so-mot-cua',
      'DTSTAMP:20250217T010000Z',
      'DTSTART;VALUE=DATE:20250219',
      'DTEND;VALUE=DATE:20250220',
    ])
  })

  it('makes one event of a report that three tasks ask for', () => {
    const quarter = unfolded().filter((line) => line.startsWith('SUMMARY:Báo cáo Quý I/2025'))
    expect(quarter).toEqual(['SUMMARY:Báo cáo Quý I/2025 (15/12/2024–14/03/2025): VI.13\\, VII.1\\, VII.2'])
  })

  it('has no event for a task without a day, and no UID twice', () => {
    const uids = unfolded().filter((line) => line.startsWith('UID:'))
    expect(new Set(uids).size).toBe(uids.length)
    expect(unfolded().some((line) => line.startsWith('SUMMARY:I.2 '))).toBe(false)
    expect(uids).toHaveLength(unfolded().filter((line) => line === 'BEGIN:VEVENT').length)
  })
})
