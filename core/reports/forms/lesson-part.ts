import { escapeMarkup, unescapeMarkup } from '../../text/markup'
import { type ReportLesson, readLesson, writeLesson } from './lesson'

/** The custom XML part of a workbook that holds what was taught about it. */
export const LESSONS_NAMESPACE = 'urn:so-mot-cua:lessons:1'

/** `lessonsToXml([lesson])` is `'<lessons xmlns="urn:so-mot-cua:lessons:1"><lesson>{…}</lesson></lessons>'`. */
export function lessonsToXml(lessons: readonly ReportLesson[]): string {
  const texts = lessons.map((lesson) => `<lesson>${escapeMarkup(writeLesson(lesson))}</lesson>`)
  return `<lessons xmlns="${LESSONS_NAMESPACE}">${texts.join('')}</lessons>`
}

/** Of more templates than one workbook holds: such a part is not ours, and none of it is believed. */
const MOST_LETTERS = 4_000_000

/** Lessons that read as such; one that somebody changed is left out, for it may fill wrong cells. */
export function lessonsFromXml(xml: string): ReportLesson[] {
  if (xml.length > MOST_LETTERS) return []
  return [...xml.matchAll(/<(?:\w+:)?lesson\b[^>]*>([^<]*)<\/(?:\w+:)?lesson>/g)].flatMap(([, text = '']) => {
    const lesson = readLesson(unescapeMarkup(text))
    return lesson.ok ? [lesson.value] : []
  })
}
