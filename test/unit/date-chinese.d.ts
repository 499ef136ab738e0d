// The library's own declarations are not named in its package.json's exports; the tests need only this much.
declare module 'date-chinese' {
  export class CalendarVietnamese {
    constructor(cycle?: number, year?: number, month?: number, leap?: number, day?: number)
    get(): number[]
    newYear(gregorianYear: number): number
    fromJDE(jde: number): this
    toGregorian(gregorianYear: number): { year: number; month: number; day: number }
  }
}
