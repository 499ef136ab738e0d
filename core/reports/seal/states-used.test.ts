import { expect, it } from 'vitest'
import { quarterSnapshot } from '../../../test/unit/quarter-snapshot'
import { statesUsed } from './states-used'

const first = quarterSnapshot()
const second = quarterSnapshot({
  period: { ...first.period, from: '2025-03-15', to: '2025-06-14' },
  source: { ...first.source, capturedAt: '2025-06-17T08:00:00+07:00' },
})
const sent = { report: 'ii-06a', from: '2024-12-15', to: '2025-03-14', at: '2025-03-18', sent: true as const }

it('a sum over quarters says of each whether it was sent, and whether its figures are older or newer', () => {
  expect(statesUsed([second, first, first], [sent])).toEqual([
    'Quý I/2025: số chụp 15/03, trước bản đã gửi 18/03',
    'Quý II/2025: số chụp 17/06, chưa gửi',
  ])
  const later = quarterSnapshot({ source: { ...first.source, capturedAt: '2025-03-21T08:00:00+07:00' } })
  expect(statesUsed([later], [sent])).toEqual(['Quý I/2025: số chụp 21/03, sau bản đã gửi 18/03'])
})

it.each([
  ['2025-03-18T08:00:00+07:00', 'trước'],
  ['2025-03-18T09:00:01+07:00', 'sau'],
  ['2025-03-18T15:00:00+07:00', 'sau'],
  ['2025-03-19T08:00:00+07:00', 'sau'],
])('captured at %s, it is of %s a report sent that day and sealed at 9', (capturedAt, state) => {
  const capture = quarterSnapshot({ source: { ...first.source, capturedAt } })
  const day = `${capturedAt.slice(8, 10)}/03`
  expect(statesUsed([capture], [{ ...sent, sealedAt: '2025-03-18T09:00:00+07:00' }])).toEqual([
    `Quý I/2025: số chụp ${day}, ${state} bản đã gửi 18/03`,
  ])
})

it('noted as sent days later, what was captured between is after it', () => {
  const capture = quarterSnapshot({ source: { ...first.source, capturedAt: '2025-03-19T08:00:00+07:00' } })
  expect(statesUsed([capture], [{ ...sent, sealedAt: '2025-03-20T09:00:00+07:00' }])).toEqual([
    'Quý I/2025: số chụp 19/03, sau bản đã gửi 18/03',
  ])
})

it('a report that was only filled was not sent', () => {
  const { sent: _, ...filled } = sent
  expect(statesUsed([first], [filled])).toEqual(['Quý I/2025: số chụp 15/03, chưa gửi'])
})
