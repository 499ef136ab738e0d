import { Fragment, type ReactNode } from 'react'
import type { Answer } from '../data/answer'
import { COUNT_KEYS, type Counts } from '../data/counts'

const COLUMNS = 13

interface Props {
  readonly answer: Answer
  /** The number of the first row in every group: 1 on one page, 2 on the other. */
  readonly startAt: number
  readonly show: (count: number) => ReactNode
}

/** Group rows over all columns, numbering that restarts in each, and the total as the last row of the body. */
export function Form06Rows({ answer, startAt, show }: Props) {
  return (
    <>
      {answer.groups.map(([group, rows]) => (
        <Fragment key={group}>
          <tr>
            <td colSpan={COLUMNS}>
              <strong>{group}</strong>
            </td>
          </tr>
          {rows.map((row, at) => (
            <tr key={row.name}>
              <td className="text-center">{at + startAt}</td>
              <td>{row.name}</td>
              <CountCells counts={row.counts} show={show} />
            </tr>
          ))}
        </Fragment>
      ))}
      <tr style={{ fontWeight: 'bold' }}>
        <td />
        <td>Tổng số</td>
        <CountCells counts={answer.total} show={show} />
      </tr>
    </>
  )
}

interface CountProps {
  readonly counts: Counts
  readonly show: (count: number) => ReactNode
}

function CountCells({ counts, show }: CountProps) {
  return COUNT_KEYS.map((key) => (
    <td key={key} className="text-center">
      {show(counts[key])}
    </td>
  ))
}
