import type { PageSeen } from '../../../core/grid/seen'
import { plainText } from '../sight/read-text'
import type { Scope } from '../sight/scope'
import type { IsVisible } from '../sight/visibility'

/** What libraries put over figures while they load. */
const SPINNERS = [
  '.ant-spin-spinning',
  '.ant-skeleton-active',
  '.ant-btn-loading',
  '[aria-busy=true]',
  '.dataTables_processing',
  '.dt-processing',
  '.ui-jqgrid .loading',
  '.datagrid-mask',
  '.k-loading-mask',
  '.blockUI',
  'mat-spinner',
  'mat-progress-bar',
  '.mat-mdc-progress-bar',
  '.v-progress-linear--active',
  '.v-data-table__progress',
  '.spinner-border',
  '.skeleton',
].join(', ')

/** Spinners that have nothing to do with figures. */
const CHROME = 'header, nav, aside, .ant-layout-header, .ant-layout-sider'

/** A spinner or a skeleton is over the figures now. */
export function isBusy(scope: Scope, isVisible: IsVisible): boolean {
  return scope.find(SPINNERS).some((spinner) => isVisible(spinner) && spinner.closest(CHROME) === null)
}

const SESSION_ENDED =
  /phiên (làm việc|đăng nhập|giao dịch)[^.]{0,40}(hết hạn|kết thúc|hết hiệu lực)|hết phiên (làm việc|đăng nhập)|vui lòng đăng nhập lại|session (has )?(expired|timed out)/iu
const NOTICES =
  '[role=dialog], [role=alert], [role=alertdialog], .ant-modal, .ant-notification, .ant-message, .alert, .swal2-popup, .toast'
/** A page this short may itself be the notice. */
const SHORT = 3000

/** Signs of a sign-in page or of a session's end; no password's value is ever looked at. */
export function signInOf(scope: Scope, isVisible: IsVisible): PageSeen['signIn'] {
  if (says(scope, isVisible)) return 'session-ended'
  return scope.find('input[type=password]').some(isVisible) ? 'password-field' : 'none'
}

function says(scope: Scope, isVisible: IsVisible): boolean {
  const notices = scope.find(NOTICES).filter(isVisible)
  if (notices.some((notice) => speaks(notice.textContent))) return true
  const body = 'body' in scope.root ? scope.root.body : null
  if (body === null || scope.root.querySelector('td') !== null) return false
  const text = plainText(body)
  return text.length <= SHORT && speaks(text)
}

function speaks(text: string | null): boolean {
  return SESSION_ENDED.test((text ?? '').normalize('NFC'))
}
