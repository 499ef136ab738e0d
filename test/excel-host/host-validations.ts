import { type Range, rangeAt } from '../../core/workbook/range'

/** What Excel says of the validation of a range (ExcelApi 1.8); `rule` is nothing where cells differ. */
export interface ValidationSaid {
  readonly type: string
  readonly rule: object | null
  readonly errorAlert: object | null
}

interface ValidationAt extends ValidationSaid {
  readonly boxes: readonly Range[]
}

const TYPES: Readonly<Record<string, string>> = {
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
}

/** The validations of a sheet's XML, read without the program's own reader. */
export function validationsIn(xml: string): ValidationAt[] {
  const found = xml.matchAll(/<(?:\w+:)?dataValidation\b([^>]*[^/])>(.*?)<\/(?:\w+:)?dataValidation>/gs)
  return [...found].flatMap(([, attributes = '', inner = '']) => {
    const type = TYPES[/\btype="(\w+)"/.exec(attributes)?.[1] ?? '']
    const places = /\bsqref="([^"]*)"/.exec(attributes)?.[1] ?? /sqref>([^<]*)</.exec(inner)?.[1] ?? ''
    const boxes = places.split(/\s+/).flatMap((place) => rangeAt(place) ?? [])
    return type === undefined
      ? []
      : [{ type, boxes, rule: ruleOf(type, attributes, inner), errorAlert: alertOf(attributes) }]
  })
}

function ruleOf(type: string, attributes: string, inner: string): object {
  const formula = plain(/formula1\b[^>]*>(?:<[^>]*>)?([^<]*)</.exec(inner)?.[1] ?? '')
  if (type === 'List')
    return { list: { inCellDropDown: !/showDropDown="1"/.test(attributes), source: sourceOf(formula) } }
  const second = plain(/formula2\b[^>]*>(?:<[^>]*>)?([^<]*)</.exec(inner)?.[1] ?? '')
  const operator = /\boperator="(\w+)"/.exec(attributes)?.[1] ?? 'between'
  return {
    [type.charAt(0).toLowerCase() + type.slice(1)]: {
      formula1: `=${formula}`,
      ...(second ? { formula2: `=${second}` } : {}),
      operator: OPERATORS[operator] ?? operator,
    },
  }
}

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
}

/** What Excel does with a value that the rule forbids. */
function alertOf(attributes: string): object {
  const style = /\berrorStyle="(\w+)"/.exec(attributes)?.[1] ?? 'stop'
  return {
    showAlert: /\bshowErrorMessage="(?:1|true)"/.test(attributes),
    style: style.charAt(0).toUpperCase() + style.slice(1),
    message: '',
    title: '',
  }
}

/** Words as they were typed, or «=» and a range, a name, a formula. */
function sourceOf(formula: string): string {
  return /^".*"$/s.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`
}

function plain(xml: string): string {
  return xml
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** One rule for all cells, none for all, on some cells only (MixedCriteria), or different ones (Inconsistent). */
export function validationOf(all: readonly ValidationAt[], area: Range): ValidationSaid {
  const said = new Map<string, ValidationSaid>()
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const one = ruleAt(all, row, column)
      said.set(JSON.stringify(one), one)
    }
  const [first, ...others] = said.values()
  if (first && others.length === 0) return first
  const onSome = [...said.values()].some(({ type }) => type === 'None')
  return { type: onSome ? 'MixedCriteria' : 'Inconsistent', rule: null, errorAlert: null }
}

function ruleAt(all: readonly ValidationAt[], row: number, column: number): ValidationSaid {
  const found = all.find(({ boxes }) =>
    boxes.some((box) => row >= box.top && row <= box.bottom && column >= box.left && column <= box.right),
  )
  return found
    ? { type: found.type, rule: found.rule, errorAlert: found.errorAlert }
    : { type: 'None', rule: {}, errorAlert: NO_ALERT }
}

const NO_ALERT = { showAlert: true, style: 'Stop', message: '', title: '' }
