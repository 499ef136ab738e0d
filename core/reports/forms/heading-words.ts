/** What the line of the day of the statuses is called in plans and receipts. */
export const STATUSES_OF = 'Ngày tính tình trạng'
