/**
 * What /form.js leaves in the page for the hands that are injected after it, so that none sees the form a second time.
 * In the built extension an import of this module is `globalThis.smcFormTools` (wxt.config.ts).
 */

export { readScreenNumber, typedNumber } from '../../../core/reports/screen-number'
export { fold, tidy } from '../../../core/text/fold'
export {
  breather,
  elementTextShown,
  isInput,
  isSelect,
  isShown,
  isTextArea,
  nextTurn,
  rootsOf,
} from './form-dom'
export {
  fieldOf,
  fieldTextShown,
  isDisabled,
  isEditable,
  isReadOnly,
  mayBeTyped,
  numberOf,
  standsIn,
} from './form-field'
export { formState } from './form-state'
export { headAround, isFormBusy, readForm, readFormNow } from './see-form'
export { innermost } from './turns-into-field'
