import { defineBackground } from 'wxt/utils/define-background'
import { answerPane } from '../background/answer-pane'
import { keepBadge } from '../background/badge'
import { listenToTheButton } from '../background/toolbar-button'

export default defineBackground({
  // A module shares its code with the pages instead of carrying a copy.
  type: 'module',
  main() {
    listenToTheButton()
    keepBadge()
    answerPane()
  },
})
