import type { Head } from './form-sheet'

type Formula = NonNullable<Head['formula']>

/** Sum of neighbours that stays blank while they are. */
export function sumOf(...figures: number[]): Formula {
  return ({ at }) => {
    const range = `${at(figures[0]!)}:${at(figures.at(-1)!)}`
    return `IF(COUNT(${range})=0,"",SUM(${range}))`
  }
}

/** A rate cut (not rounded) to hundredths of a percent: blank while unknown, "–" over nothing. */
export function rateOf(numerator: number, denominator: number): Formula {
  return ({ at }) => rate(at(numerator), at(denominator))
}

export function rate(numerator: string, denominator: string): string {
  return `IF(COUNT(${numerator},${denominator})<2,"",IF(${denominator}=0,"–",INT(${numerator}*10000/${denominator})/10000))`
}

/** "Đạt" only where 100·n ≥ target·d in whole numbers. */
export function verdictFormula(numerator: number, denominator: number, target: number): Formula {
  return ({ at }) => verdict(at(numerator), at(denominator), String(target))
}

export function verdict(numerator: string, denominator: string, target: string): string {
  return `IF(COUNT(${numerator},${denominator})<2,"",IF(${denominator}=0,"–",IF(100*${numerator}>=${target}*${denominator},"Đạt","Chưa đạt")))`
}

export const PERCENT = '[$-42A]0.00%'

/** A rate column: the total row's rate is worked out from the totals, never summed. */
export function rateColumn(text: string, numerator: number, denominator: number, number?: string): Head {
  const formula = rateOf(numerator, denominator)
  return { text, formula, totalFormula: formula, format: PERCENT, ...(number ? { number } : {}) }
}
