/** The only place that asks the machine what time it is; everything else is told. */
export function now(): Date {
  return new Date()
}

export { dayHere, stampHere } from '../core/text/stamp'
