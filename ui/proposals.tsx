import type { Refusal } from '../core/outcome'
import { Button } from './buttons'

interface ProposalsProps {
  readonly refusal: Refusal
  /** The officer says that the file is this report, after seeing what goes where. */
  readonly onYes: (report: string) => void
}

/** What a file of another title resembles: its columns with what would go into each, and one button to say yes. */
export function Proposals({ refusal: { proposals = [] }, onYes }: ProposalsProps) {
  return (
    <>
      {proposals.map(({ report, name, columns }) => (
        <section key={report} class="stack" aria-label={name} data-proposed={report}>
          <ul class="list small">
            {columns.map((column) => (
              <li key={column}>{column}</li>
            ))}
          </ul>
          <div>
            <Button is="main" onClick={() => onYes(report)}>
              Điền như {name}
            </Button>
          </div>
        </section>
      ))}
    </>
  )
}
