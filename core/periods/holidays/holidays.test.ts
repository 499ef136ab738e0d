import { describe, expect, it } from 'vitest'
import { failing, TO_FILL, walk } from '../../../test/walkers/check'
import { type HolidayFiles, holidayChecks } from '../../../test/walkers/holidays'
import { holidaysOf } from '../working-days'
import type { HolidayYear } from './holiday-year'

const FILES: HolidayFiles = import.meta.glob('./2*.ts', { eager: true })

walk(holidayChecks(FILES))

it('every file is found by itself', () => {
  const years = Object.values(FILES).map(({ holidays }) => holidays!.year)
  expect(years.length).toBeGreaterThan(1)
  expect(years.filter((year) => holidaysOf(year) !== FILES[`./${year}.ts`]?.holidays)).toEqual([])
})

/** Unlike any year there was: one day off, and the swap of another. */
const YEAR: HolidayYear = {
  year: 2030,
  confirmed: true,
  source: 'Thông báo năm 2030',
  daysOff: [
    { day: '2030-01-01', name: 'Tết Dương lịch' },
    { day: '2030-05-03', name: 'nghỉ hoán đổi, làm bù 27/4' },
  ],
  makeUp: [{ day: '2030-04-27', name: 'làm bù cho 03/5' }],
  unsure: [],
}

describe('a wrong addition fails by name', () => {
  const failed = (change: Partial<HolidayYear>) =>
    failing(holidayChecks({ './2030.ts': { holidays: { ...YEAR, ...change } } }))
  const DAYS = 'its days are days of the year, each in one list and once'
  const SAID = 'nothing is left to fill in, blank or said twice'

  it('a right one does not', async () => {
    expect(await failed({})).toEqual([])
  })

  it.each<[string, Partial<HolidayYear>, string]>([
    ['no source', { source: ' ' }, SAID],
    ['a draft', { source: `${TO_FILL}: thông báo` }, SAID],
    ['a day without a name', { unsure: [{ day: '2030-11-25', name: '' }] }, SAID],
    ['a day that is none', { unsure: [{ day: '2030-02-29', name: 'x' }] }, DAYS],
    ['a day of another year', { unsure: [{ day: '2031-01-02', name: 'x' }] }, DAYS],
    ['a day off that is unsure, too', { unsure: [{ day: '2030-01-01', name: 'x' }] }, DAYS],
    [
      'a swap that is worked on a Friday',
      { makeUp: [...YEAR.makeUp, { day: '2030-04-26', name: 'làm bù' }] },
      'is worked instead of another day on weekends only',
    ],
    ['a swap without its other day', { makeUp: [] }, 'each swap is said on both its days'],
    [
      'a swap for a day that is worked',
      { makeUp: [{ day: '2030-04-27', name: 'làm bù cho 02/5' }] },
      'each swap is said on both its days',
    ],
    ['a list that is not there', { makeUp: undefined as never }, 'has every part that the others have'],
  ])('%s', async (_, change, check) => {
    expect(await failed(change)).toEqual([`holidays 2030: ${check}`])
  })

  it('another year than the file; no holidays at all', async () => {
    expect(await failed({ year: 2031 })).toContain('holidays 2030: is called as its year')
    expect(await failing(holidayChecks({ './2030.ts': {} }))).toEqual(['holidays 2030: exports holidays'])
  })
})
