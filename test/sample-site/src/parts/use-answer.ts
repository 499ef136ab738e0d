import { useEffect, useRef, useState } from 'react'
import { type Answer, answerDelay } from '../data/answer'
import { breakOf, firstValues, type Values } from '../question'

const search = (): URLSearchParams => new URLSearchParams(location.search)

/** Asks like the real page: the old rows stay under a spinner until the new ones come. */
export function useAnswer(ask: (values: Values) => Answer, empty: Answer) {
  const [first] = useState(() => firstValues(search()))
  const [answer, setAnswer] = useState(empty)
  const [waiting, setWaiting] = useState(false)
  const clock = useRef<ReturnType<typeof setTimeout>>(undefined)
  const onSearch = (values: Values): void => {
    clearTimeout(clock.current)
    setWaiting(true)
    clock.current = setTimeout(
      () => {
        setAnswer(ask(values))
        setWaiting(false)
      },
      answerDelay(breakOf(search())),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page opens
  useEffect(() => {
    if (search().has('thongke')) onSearch(first)
    return () => clearTimeout(clock.current)
  }, [])
  return { first, answer, waiting, onSearch }
}
