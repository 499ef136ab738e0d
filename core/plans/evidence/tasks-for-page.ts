import { fold } from '../../text/fold'
import { evidenceRuleOf } from '../evidence-rules'
import type { Plan, Task } from '../task'

/** Too common to say which task is meant. */
const COMMON = new Set(
  'và của các cho về việc theo tại trên trong năm thực hiện công tác thủ tục hành chính tthc ubnd xã ủy ban nhân dân một cửa là có được từ đến với'
    .split(' ')
    .map(fold),
)

/**
 * The tasks a page may be evidence of, the likeliest first, by the words they share; figures and reports are proved
 * otherwise.
 *
 * «Niêm yết công khai thủ tục hành chính» proposes the task «Tổ chức niêm yết, công khai TTHC».
 */
export function tasksForPage({ tasks, groups }: Plan, words: string): Task[] {
  const own = termsOf(words)
  const groupOf = ({ id }: Task) => groups.find((group) => id.startsWith(`${group.id}.`))?.title ?? ''
  const open = tasks.filter((task) => !PROVED_ELSEWHERE.has(evidenceRuleOf(task)))
  const terms = open.map((task) => ({ task, own: termsOf(`${task.text} ${task.product} ${groupOf(task)}`) }))
  const shared = (of: ReadonlySet<string>) => [...of].filter((term) => own.has(term))
  // What few tasks say tells more than what many do.
  const rarity = (term: string) => 1 / terms.filter((one) => one.own.has(term)).length
  return terms
    .map((one) => ({ ...one, score: shared(one.own).reduce((sum, term) => sum + rarity(term), 0) }))
    .map((one) => (evidenceRuleOf(one.task) === 'posting' ? { ...one, score: one.score * POSTED } : one))
    .sort((a, b) => b.score - a.score)
    .map(({ task }) => task)
}

/** What is posted is shown by a page more often than anything else. */
const POSTED = 1.5

const PROVED_ELSEWHERE = new Set(['figures', 'receipts'])

/** Words, and pairs of words that stand side by side. */
function termsOf(text: string): Set<string> {
  const words = wordsIn(text)
  return new Set([...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)])
}

function wordsIn(text: string): string[] {
  const words = text.normalize('NFC').split(/[^\p{L}\d]+/u)
  return words
    .filter((word) => word.length > 1)
    .map(fold)
    .filter((word) => !COMMON.has(word))
}
