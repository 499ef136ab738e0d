import { ConfigProvider } from 'antd'
import 'antd/dist/reset.css'
import vi from 'antd/locale/vi_VN'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import './site.css'

dayjs.locale('vi')

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <ConfigProvider locale={vi}>
      <App />
    </ConfigProvider>,
  )
}
