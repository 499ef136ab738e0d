import { render } from 'preact'
import '../../../ui/tokens.css'
import '../../ui/panel.css'
import { PrintPage } from '../../ui/print/print-page'

const root = document.getElementById('app')
if (root) render(<PrintPage asked={new URLSearchParams(location.search)} />, root)
