export type TokenKind =
  | 'space'
  | 'number'
  | 'text'
  | 'error'
  | 'external'
  | 'sheet'
  | 'cells'
  | 'columns'
  | 'rows'
  | 'call'
  | 'table'
  | 'name'
  | 'mark'
  | 'beyond'

export interface Token {
  readonly kind: TokenKind
  /** As it stands in the formula. */
  readonly text: string
}

/** In the order in which they are tried; what none of them knows ("A1#", "@A1") is `beyond`. */
const KINDS: Readonly<Record<Exclude<TokenKind, 'beyond'>, RegExp>> = {
  space: /[ \t\r\n]+/,
  mark: /<=|>=|<>|[-+*/^&=<>%(),;{}]/,
  text: /"(?:[^"]|"")*"/,
  error: /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/,
  external: /(?:'\[\d+\](?:[^']|'')*'|\[\d+\][\p{L}\p{N}_.]*)!/u,
  rows: /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/u,
  cells: /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.([!:])/u,
  columns: /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([!])/u,
  number: /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/u,
  call: /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/u,
  sheet: /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/u,
  // «'» makes a plain letter of a bracket, of «#», and of itself.
  table: /(?:[\p{L}_\\][\p{L}\p{N}_.\\?]*)?\[(?:[^[\]']|'[\s\S]|\[(?:[^[\]']|'[\s\S])*\])*\]/u,
  name: /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?[!:])/u,
}

const NAMES = Object.keys(KINDS) as (keyof typeof KINDS)[]

/** All kinds at one go: the group that matched says which it was. */
const ANY = new RegExp(NAMES.map((kind) => `(${KINDS[kind].source})`).join('|'), 'uy')

/** What a spreadsheet program lets into a cell. */
export const LONGEST_FORMULA = 8192

/** `formulaTokens('SUM(F12:F20)')` has the kinds call, mark, cells, mark. */
export function formulaTokens(formula: string): Token[] {
  if (formula.length > LONGEST_FORMULA) return [{ kind: 'beyond', text: formula }]
  const tokens: Token[] = []
  for (let at = 0; at < formula.length; at += tokens.at(-1)!.text.length) {
    ANY.lastIndex = at
    const found = ANY.exec(formula)
    const kind = found && NAMES[found.indexOf(found[0], 1) - 1]
    tokens.push(kind ? { kind, text: found[0] } : { kind: 'beyond', text: formula[at]! })
  }
  return tokens
}
