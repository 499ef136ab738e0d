import { Layout, Menu } from 'antd'
import type { ComponentType } from 'react'
import { navigate, useRoute } from './routes'

/** A page of the site: its route under /dvc/thong-ke/, its words in the menu, what it shows. */
export interface SitePage {
  readonly route: string
  readonly menu: string
  readonly Page: ComponentType
}

const PAGES = Object.values(
  import.meta.glob<SitePage>('./pages/*.tsx', { eager: true, import: 'page' }),
).sort((a, b) => a.menu.localeCompare(b.menu, 'vi'))

export function App() {
  const path = useRoute()
  const here = PAGES.find((page) => path.endsWith(`/thong-ke/${page.route}`))
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header style={{ color: '#fff' }}>
        Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Hà Tĩnh
      </Layout.Header>
      <Layout>
        <Layout.Sider width={240} theme="light">
          <Menu
            selectedKeys={here ? [here.route] : []}
            items={PAGES.map(({ route, menu }) => ({ key: route, label: menu }))}
            onClick={({ key }) => navigate(`/dvc/thong-ke/${key}`)}
          />
        </Layout.Sider>
        <Layout.Content style={{ padding: 16 }}>
          {here ? <here.Page key={here.route} /> : <Home />}
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function Home() {
  return <div>Chọn một trang thống kê ở danh mục bên trái.</div>
}
