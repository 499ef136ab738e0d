import { defineBackground } from 'wxt/utils/define-background'
import { answerPane } from '../background/answer-pane'
import { keepBadge } from '../background/badge'
import { listenToTheButton } from '../background/toolbar-button'

export default defineBackground(() => {
  listenToTheButton()
  keepBadge()
  answerPane()
})
