import { type Portal, type PortalColumn, pathsOf } from '../portal'

const SUPPLY = ['Cung cấp DVC trực tuyến']
const ARISEN = ['Phát sinh hồ sơ']
const BOTH = [
  'Số hồ sơ phát sinh cả trực tuyến và trực tiếp',
  'Số hồ sơ phát sinh (trực tuyến + trực tiếp)',
  'Số hồ sơ phát sinh cả trực tuyến và trực tiếp của thủ tục',
]
const ONLINE = ['Số hồ sơ phát sinh trực tuyến', 'Số hồ sơ trực tuyến']

const columns: readonly PortalColumn[] = [
  { measure: 'procedures', paths: pathsOf(SUPPLY, ['Tổng số thủ tục']) },
  { measure: 'procedures.online', paths: pathsOf(SUPPLY, ['DVC trực tuyến'], ['Tổng số']) },
  { measure: 'procedures.online.full', paths: pathsOf(SUPPLY, ['DVC trực tuyến'], ['Toàn trình']) },
  { measure: 'procedures.online.partial', paths: pathsOf(SUPPLY, ['DVC trực tuyến'], ['Một phần']) },
  { measure: 'online.full.dossiers', paths: pathsOf(ARISEN, ['Toàn trình'], BOTH) },
  { measure: 'online.full.dossiers.online', paths: pathsOf(ARISEN, ['Toàn trình'], ONLINE) },
  { measure: 'online.partial.dossiers', paths: pathsOf(ARISEN, ['Một phần'], BOTH) },
  { measure: 'online.partial.dossiers.online', paths: pathsOf(ARISEN, ['Một phần'], ONLINE) },
]

/** Online services, QĐ 766 (portals T9): leaf names repeat under every service level, so only the path decides. */
export const portal: Portal = {
  id: 'hatinh-766-dvc-truc-tuyen',
  name: 'Dịch vụ công trực tuyến, QĐ 766',
  routes: ['theo-doi-chi-tieu-dvc-truc-tuyen-2', 'theo-doi-chi-tieu-dvc-truc-tuyen'],
  headings: ['THEO DÕI CHỈ TIÊU DỊCH VỤ CÔNG TRỰC TUYẾN'],
  row: { is: 'unit', column: ['Đơn vị', 'Tên đơn vị'] },
  columns,
}
