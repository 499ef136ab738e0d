import { REGIMES } from '../../core/periods/regimes'

/** '' follows the days of the period; any other regime with reports may be held to. */
export const REGIME_CHOICES: readonly (readonly [id: string, words: string])[] = [
  ['', 'Theo ngày của kỳ báo cáo (nên chọn)'],
  ...REGIMES.filter(({ reports }) => reports.length > 0).map(({ id, name }) => [id, name] as const),
]
