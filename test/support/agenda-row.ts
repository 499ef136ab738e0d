import type { AgendaRow } from '../../core/plans/agenda/agenda-row'

/** The row of a week for task `I.<at>`, but for what the test says of it. */
export function agendaRow(at: number, change: Partial<AgendaRow> = {}): AgendaRow {
  return {
    key: `k${at}`,
    title: `I.${at}`,
    text: 'Xây dựng kế hoạch',
    lead: 'Văn phòng',
    tasks: [],
    words: 'thiếu 1 quý',
    status: null,
    why: '',
    due: null,
    open: [],
    ...change,
  }
}
