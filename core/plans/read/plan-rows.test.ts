import { expect, test } from 'vitest'
import { KEPT_U_HORN } from '../../text/legacy-fonts'
import { linesOfText, tidyText } from './plan-rows'

test.each<[string, string[][]]>([
  ['"a\tb"\tc', [['a b', 'c']]],
  ['"a\nb"', [['a b']]],
  ['"a\nb"\r\nc', [['a b'], ['c']]],
  ['"a\nb"\nc\td', [['a b'], ['c', 'd']]],
  ['x\t"a\nb"\ty', [['x', 'a b', 'y']]],
  ['x "a\nb"\ty', [['x "a'], ['b"', 'y']]],
  ['"a\nb"x\ty', [['"a'], ['b"x', 'y']]],
  ['"a\n""b"""', [['a "b"']]],
  ['"a\n\n\nb"\tc', [['a b', 'c']]],
  ['""\tc', [['""', 'c']]],
  ['a\t', [['a', '']]],
  ['\ta', [['', 'a']]],
  ['a\r\r\nb', [['a'], ['b']]],
  ['a\n\n\nb', [['a'], ['b']]],
  ['', []],
  ['\t\t\n \t', []],
  ['a<BR>b<br />c<br/>d', [['a b c d']]],
  ['<td class="x">a</td><i>b</i>', [['ab']]],
  ['a <= b <c', [['a <= b <c']]],
  ['<1>\t</x>', [['<1>', '']]],
  ['a &lt;b&gt; &quot;c&quot; &eacute; &amp;amp;', [['a <b> "c" &eacute; &amp;']]],
  ['*a* **b** ***c***', [['*a* b *c*']]],
])('%j', (text, cells) => {
  expect(linesOfText(text).map((line) => line.cells)).toEqual(cells)
})

test.each([
  [' a \u00A0 b ', 'a b'],
  ['15\u00AD20', '15-20'],
  ['15\u00AD', '15'],
  ['\u00AD20', '20'],
  ['1\u00AD2\u00AD3', '1-2-3'],
  ['thường\u00ADxuyên', 'thườngxuyên'],
  // «nước» and «phường» in TCVN3, where it is a letter.
  ['n\u00ADíc', `n${KEPT_U_HORN}íc`],
  ['ph\u00ADêng\u00ADa 1\u00AD2', `ph${KEPT_U_HORN}êng${KEPT_U_HORN}a 1-2`],
  ['t\u00AD¬ng', `t${KEPT_U_HORN}¬ng`],
])('«%s» is «%s»', (text, tidied) => {
  expect(tidyText(text)).toBe(tidied)
})
