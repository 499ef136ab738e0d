import type { FormSeen } from './form-seen'

/** What one look leaves for the next message: the write under way, and what was previewed. */
export const formState: { running: AbortController | null; previewed: FormSeen | null } = {
  running: null,
  // A form that says something else by the time it is written is another form.
  previewed: null,
}
