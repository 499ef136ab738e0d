import type { Answer } from '../data/answer'
import type { Query } from '../data/fields'
import { Form06Head, type HeadWords } from './form-06-head'
import { Form06Rows } from './form-06-rows'
import { dotted, slashed } from './format'

interface Props {
  readonly answer: Answer
  /** What the form holds now: unit and days follow it at once, the figures do not. */
  readonly shown: Query
  readonly title: string
  readonly words: HeadWords
  readonly startAt: number
}

/**
 * The copy for Excel that lies hidden in the page: a table with the motto, the heading and the period after a line
 * break, and a table with the same figures under other labels and the same ids.
 */
export function ExportCopy({ answer, shown, title, words, startAt }: Props) {
  const { unit, from, to } = shown
  return (
    <div id="ContainerSwapper1" style={{ display: 'none' }}>
      <table id="headerTable">
        <tbody>
          <tr>
            <td colSpan={5}>{(unit?.name ?? 'UBND tỉnh Hà Tĩnh').toUpperCase()}</td>
            <td colSpan={8}>
              <strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong>
              <br />
              Độc lập - Tự do - Hạnh phúc
            </td>
          </tr>
          <tr>
            {/* The real page does this too; a browser that parses it moves the paragraph out. */}
            <p />
          </tr>
          <tr>
            <td colSpan={13}>
              <strong>{title}</strong>
              <br />
              {`(Từ ngày ${slashed(from)} đến ngày ${slashed(to)} )`}
            </td>
          </tr>
        </tbody>
      </table>
      <table id="data">
        <thead>
          <Form06Head words={words} />
        </thead>
        <tbody>
          <Form06Rows answer={answer} startAt={startAt} show={dotted} />
        </tbody>
      </table>
    </div>
  )
}
