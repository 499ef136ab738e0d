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
  | 'name'
  | 'mark'
  | 'beyond'

export interface Token {
  readonly kind: TokenKind
  /** As it stands in the formula. */
  readonly text: string
}

/** In the order in which they are tried; what none of them knows ("Bảng1[Cột]", "{=…}") is `beyond`. */
const KINDS: readonly (readonly [TokenKind, RegExp])[] = [
  ['space', /[ \t\r\n]+/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)/y],
  ['external', /(?:'\[\d+\](?:[^']|'')*'|\[\d+\][\p{L}\p{N}_.]*)!/uy],
  ['sheet', /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy],
  ['rows', /\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.])/uy],
  ['cells', /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?(?![\p{L}\p{N}_.([!])/uy],
  ['columns', /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.([!])/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_])/uy],
  ['call', /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.\\?]*(?![\p{L}\p{N}_.\\?[!])/uy],
  ['mark', /<=|>=|<>|[-+*/^&=<>%(),;{}]/y],
]

/** `formulaTokens('SUM(F12:F20)')` has the kinds call, mark, cells, mark. */
export function formulaTokens(formula: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < formula.length) {
    const token = tokenAt(formula, at)
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = at
    const found = pattern.exec(formula)
    if (found) return { kind, text: found[0] }
  }
  return { kind: 'beyond', text: formula[at]! }
}
