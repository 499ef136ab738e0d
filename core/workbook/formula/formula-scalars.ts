import { isErrorValue, type Scalar } from '../sheet/cell-value'
import { beyond, DIVIDED_BY_ZERO, operate, round15, roundTo, toNumber, toTruth } from './formula-values'

/** Functions of single values; given ranges in an array formula they are applied to each place. */
export const SCALARS: Readonly<Record<string, (...values: Scalar[]) => Scalar>> = {
  ABS: numeric((value) => Math.abs(value)),
  INT: numeric((value) => Math.floor(round15(value))),
  SIGN: numeric(Math.sign),
  ROUND: numeric((value, digits) => roundTo(value, Math.trunc(digits), Math.round)),
  ROUNDUP: numeric((value, digits) => roundTo(value, Math.trunc(digits), Math.ceil)),
  ROUNDDOWN: numeric((value, digits) => roundTo(value, Math.trunc(digits), Math.floor)),
  TRUNC: numeric((value, digits) => roundTo(value, Math.trunc(digits), Math.floor)),
  MOD: numeric((value, by) => (by === 0 ? DIVIDED_BY_ZERO : round15(value - by * Math.floor(value / by)))),
  NOT: (value = null) => {
    const truth = toTruth(value)
    return isErrorValue(truth) ? truth : !truth
  },
  TRUE: () => true,
  FALSE: () => false,
  NA: () => ({ error: '#N/A' }),
  ISBLANK: (value) => value === null,
  ISNUMBER: (value) => typeof value === 'number',
  ISTEXT: (value) => typeof value === 'string',
  ISERROR: (value) => isErrorValue(value),
  ISNA: (value) => isErrorValue(value) && value.error === '#N/A',
  N: (value = null) => (isErrorValue(value) ? value : typeof value === 'string' ? 0 : toNumber(value)),
  CONCATENATE: (...values) => values.reduce((text, value) => operate('&', text, value), ''),
}

function numeric(fn: (value: number, second: number) => Scalar): (...values: Scalar[]) => Scalar {
  return (first, second = null) => {
    if (first === undefined) return beyond()
    const value = toNumber(first)
    const other = toNumber(second)
    return isErrorValue(value) ? value : isErrorValue(other) ? other : fn(value, other)
  }
}
