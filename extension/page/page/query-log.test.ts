import { describe, expect, it } from 'vitest'
import type { FilterSeen } from '../../../core/grid/seen'
import { openQueryLog, type PageLook, type RequestEnded } from './query-log'

const filter = (value: string): readonly FilterSeen[] => [{ label: 'Đơn vị', value, control: 'select' }]
const A = filter('xã A')
const B = filter('xã B')

interface Shown extends Partial<Pick<PageLook, 'busy' | 'failed'>> {
  readonly requests?: readonly RequestEnded[]
}

const ok = (start: number, end: number): RequestEnded => ({ start, end, ok: true })
const bad = (start: number, end: number): RequestEnded => ({ start, end, ok: false })

/** A page as a list of what happens: `press`, `rows`, `empty`, `look`, each at a moment, with the filters then shown. */
type Happening = readonly [
  kind: 'press' | 'rows' | 'empty' | 'look',
  at: number,
  filters: readonly FilterSeen[],
  shown?: Shown,
]

function logOf(...happenings: readonly Happening[]) {
  const log = openQueryLog()
  for (const [kind, at, filters, shown = {}] of happenings) {
    const look = { at, filters, busy: false, failed: false, requests: [], ...shown }
    if (kind === 'press') log.press(look)
    else if (kind === 'look') log.look(look)
    else log.rowsChanged(look, kind === 'rows')
  }
  return log.asked
}

const cases: readonly (readonly [string, readonly FilterSeen[] | null, readonly Happening[]])[] = [
  ['rows that were there before', null, [['look', 0, A]]],
  [
    'pressed and answered by other rows',
    A,
    [
      ['press', 0, A],
      ['rows', 700, A],
    ],
  ],
  [
    'pressed, not answered',
    null,
    [
      ['press', 0, A],
      ['look', 5000, A],
    ],
  ],
  [
    'a slow answer of an earlier query with other filters comes beside the own one: whose rows those are is not known',
    null,
    [
      ['press', 0, B],
      ['look', 300, A],
      ['press', 700, A],
      ['press', 5000, A],
      ['rows', 5250, A, { requests: [ok(10, 5200), ok(5010, 5220)] }],
    ],
  ],
  [
    'the earlier query had come to its end before: the answer is the own one',
    A,
    [
      ['press', 0, B],
      ['look', 300, A],
      ['press', 700, A],
      ['press', 5000, A],
      ['rows', 5250, A, { requests: [ok(10, 900), ok(720, 950), ok(5010, 5220)] }],
      ['look', 5800, A, { requests: [ok(10, 900), ok(720, 950), ok(5010, 5220)] }],
    ],
  ],
  ['rows that come without a press', null, [['rows', 0, A]]],
  [
    'changed afterwards: still what was asked',
    A,
    [
      ['press', 0, A],
      ['rows', 700, A],
      ['look', 900, B],
    ],
  ],
  [
    'changed afterwards, and rows come by themselves: not known, even with the filters set back',
    null,
    [
      ['press', 0, A],
      ['rows', 700, A],
      ['look', 900, B],
      ['look', 950, A],
      ['rows', 1000, A],
    ],
  ],
  [
    'sorted, paged, the rest of the answer: as asked',
    A,
    [
      ['press', 0, A],
      ['rows', 700, A],
      ['rows', 9000, A],
    ],
  ],
  [
    'emptied first, filled later',
    A,
    [
      ['press', 0, A],
      ['empty', 10, A],
      ['rows', 700, A],
    ],
  ],
  [
    'changed while the page loads',
    null,
    [
      ['press', 0, A],
      ['look', 300, B],
      ['rows', 700, B],
    ],
  ],
  [
    'changed and set back while the page loads',
    null,
    [
      ['press', 0, A],
      ['look', 300, B],
      ['look', 400, A],
      ['rows', 700, A],
    ],
  ],
  [
    'pressed twice with the same filters',
    A,
    [
      ['press', 0, A],
      ['press', 200, A],
      ['rows', 700, A],
    ],
  ],
  [
    'two queries at once',
    null,
    [
      ['press', 0, A],
      ['press', 200, B],
      ['rows', 700, B],
      ['rows', 900, B],
    ],
  ],
  [
    'two queries at once, then one more from rest, on a page whose requests are seen',
    B,
    [
      ['press', 0, A],
      ['press', 200, B],
      ['rows', 700, B],
      ['press', 6000, B],
      ['rows', 6500, B, { requests: [ok(1, 690), ok(6001, 6490)] }],
      ['look', 7001, B, { requests: [ok(1, 690), ok(6001, 6490)] }],
    ],
  ],
  [
    'the late answer of an earlier query is not the answer of the later one',
    null,
    [
      ['press', 0, A],
      ['press', 200, B],
      ['rows', 700, B, { requests: [ok(201, 690)] }],
      ['press', 6000, B, { requests: [ok(201, 690)] }],
      ['rows', 6200, B, { requests: [ok(201, 690), ok(1, 6190)] }],
    ],
  ],
  [
    'the same rows again: something span and stopped',
    A,
    [
      ['press', 0, A],
      ['look', 50, A, { busy: true }],
      ['look', 800, A],
      ['look', 2300, A],
    ],
  ],
  [
    'the same rows again: the request came to a good end',
    A,
    [
      ['press', 0, A],
      ['look', 50, A, { busy: true }],
      ['look', 800, A, { requests: [ok(1, 700)] }],
      ['look', 1300, A, { requests: [ok(1, 700)] }],
    ],
  ],
  [
    'nothing span: the good end of a request is believed after a quiet while',
    A,
    [
      ['press', 0, A],
      ['look', 800, A, { requests: [ok(1, 700)] }],
      ['look', 3000, A, { requests: [ok(1, 700)] }],
    ],
  ],
  [
    'nothing span, and the quiet while is not over',
    null,
    [
      ['press', 0, A],
      ['look', 800, A, { requests: [ok(1, 700)] }],
    ],
  ],
  [
    'the request failed, the old rows stay',
    null,
    [
      ['press', 0, A],
      ['look', 50, A, { busy: true }],
      ['look', 800, A, { requests: [bad(1, 700)] }],
    ],
  ],
  [
    'the page shows an error, the old rows stay',
    null,
    [
      ['press', 0, A],
      ['look', 50, A, { busy: true }],
      ['look', 800, A, { requests: [ok(1, 700)], failed: true }],
    ],
  ],
  [
    'a request that began before is not the query’s own',
    null,
    [
      ['press', 10, A],
      ['look', 50, A, { busy: true }],
      ['look', 800, A, { requests: [ok(1, 700)] }],
    ],
  ],
  [
    'a query failed, then the page is asked for something else, alone',
    B,
    [
      ['press', 0, A],
      ['look', 50, A, { busy: true }],
      ['look', 800, A, { requests: [bad(1, 700)] }],
      ['press', 2000, B, { requests: [bad(1, 700)] }],
      ['rows', 2700, B, { requests: [bad(1, 700), ok(2001, 2690)] }],
    ],
  ],
  [
    'a query failed, and the old rows are sorted: they are still the old rows',
    null,
    [
      ['press', 0, A],
      ['rows', 700, A, { requests: [ok(1, 690)] }],
      ['press', 2000, B, { requests: [ok(1, 690)] }],
      ['look', 2700, B, { requests: [ok(1, 690), bad(2001, 2690)] }],
      ['rows', 3000, B, { requests: [ok(1, 690), bad(2001, 2690)] }],
    ],
  ],
  [
    'a press that sent nothing, and the old rows are sorted',
    null,
    [
      ['press', 0, A],
      ['rows', 700, A, { requests: [ok(1, 690)] }],
      ['press', 2000, B, { requests: [ok(1, 690)] }],
      ['rows', 3000, B, { requests: [ok(1, 690)] }],
    ],
  ],
  [
    'the browser tells of the request a moment after the rows',
    A,
    [
      ['look', 0, A, { requests: [ok(-50, -10)] }],
      ['press', 10, A, { requests: [ok(-50, -10)] }],
      ['rows', 700, A, { requests: [ok(-50, -10)] }],
      ['look', 1200, A, { requests: [ok(-50, -10), ok(11, 690)] }],
    ],
  ],
  [
    'a query that only failed asks for nothing: the rows stay those of the one before',
    A,
    [
      ['press', 0, A],
      ['rows', 700, A, { requests: [ok(1, 690)] }],
      ['press', 2000, B, { requests: [ok(1, 690)] }],
      ['look', 2700, B, { requests: [ok(1, 690), bad(2001, 2690)] }],
    ],
  ],
]

describe('which filters the rows were asked with', () => {
  it.each(cases)('%s', (_case, asked, happenings) => {
    expect(logOf(...happenings)).toEqual(asked)
  })

  it('another page of the application begins anew', () => {
    const log = openQueryLog()
    const look = { at: 0, filters: A, busy: false, failed: false, requests: [] }
    log.press(look)
    log.rowsChanged({ ...look, at: 700 }, true)
    expect(log.asked).toEqual(A)
    log.forget()
    log.rowsChanged({ ...look, at: 900 }, true)
    expect([log.asked, log.isWaiting]).toEqual([null, false])
  })
})
