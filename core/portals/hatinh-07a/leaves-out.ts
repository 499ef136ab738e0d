import type { PageOmission } from '../left-out'

/** Where the page counts them beside what is resolved and pending, not within. */
export const leavesOut: readonly PageOmission[] = [
  {
    identity: 'received = resolved + pending',
    what: 'hồ sơ chờ bổ sung và hồ sơ trả lại (hai cột riêng)',
    shownAs: ['dossiers.supplement', 'dossiers.withdrawn'],
  },
]
