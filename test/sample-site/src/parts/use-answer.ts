import { message } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type Answer, answerDelay } from '../data/answer'
import type { Query } from '../data/fields'
import { breakOf, firstValues, queryOf, type Values } from '../question'

/** How the next query goes, for tests: they leave it on `window.queryTrial`. */
export interface QueryTrial {
  /** Milliseconds until the answer. */
  readonly delay?: number
  /** The server answers with an error; the old rows stay. */
  readonly fails?: boolean
  /** … and the page does not even say so. */
  readonly isSilent?: boolean
  /** The answer is taken though a later query was sent: answers may overtake each other. */
  readonly races?: boolean
  /** The table is emptied while the page loads. */
  readonly empties?: boolean
  /** Nothing spins. */
  readonly isStill?: boolean
}

const search = (): URLSearchParams => new URLSearchParams(location.search)
const trial = (): QueryTrial => Reflect.get(window, 'queryTrial') ?? {}

/**
 * Asks like the real page: the old rows stay under a spinner until the new ones come. `shown` is what the form holds at
 * this moment: the hidden export copy follows it at once, whatever was asked.
 */
export function useAnswer(ask: (values: Values) => Answer, empty: Answer) {
  const [first] = useState(() => firstValues(search()))
  const [answer, setAnswer] = useState(empty)
  const [waiting, setWaiting] = useState(false)
  const [shown, setShown] = useState<Query>(() => queryOf(first))
  const turn = useRef(0)
  const onSearch = async (values: Values): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const { delay, fails, isSilent, races, empties, isStill } = trial()
    setWaiting(isStill !== true)
    if (empties) setAnswer(empty)
    const wait = delay ?? answerDelay(breakOf(search()))
    const { ok } = await fetch(`/api/thong-ke?cho=${wait}${fails ? '&loi=1' : ''}`, { method: 'POST' })
    const isLast = mine === turn.current
    if (ok && (isLast || races)) setAnswer(ask(values))
    if (isLast || races) setWaiting(false)
    if (!ok && !isSilent) void message.error('Không tải được số liệu')
  }
  const onChange = (values: Values): void => setShown(queryOf(values))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page opens
  useEffect(() => {
    if (search().has('thongke')) void onSearch(first)
    return () => {
      turn.current += 1
    }
  }, [])
  return { first, answer, waiting, shown, onSearch, onChange }
}
