import { Button, Col, DatePicker, Form, Radio, Row, Select } from 'antd'
import { LEVELS, TO_CHOOSE } from '../data/units'
import type { Values } from '../question'

const DAY = 'DD/MM/YYYY'

interface Props {
  readonly first: Values
  readonly onSearch: (values: Values) => void
  /** What the form holds, as it is changed. */
  readonly onChange: (values: Values) => void
}

/** The filters above the table: items not in use stay in the page inside a column with the attribute `hidden`. */
export function SearchForm({ first, onSearch, onChange }: Props) {
  const [form] = Form.useForm<Values>()
  const fixed = Form.useWatch('loaiThoiGian', form) !== 'bat-ky'
  const level = Form.useWatch('capThucHien', form) ?? first.capThucHien
  const group = LEVELS[level] ?? null
  return (
    <Form
      form={form}
      name="ThongKeSearch"
      layout="vertical"
      initialValues={first}
      onFinish={onSearch}
      onValuesChange={(_, values) => onChange({ ...first, ...values })}
      preserve
    >
      <Row gutter={12}>
        <Col span={8}>
          <Form.Item name="loaiThoiGian" label="Loại thời gian">
            <Radio.Group
              optionType="button"
              buttonStyle="solid"
              options={[
                { label: 'Cố định', value: 'co-dinh' },
                { label: 'Bất kỳ', value: 'bat-ky' },
              ]}
            />
          </Form.Item>
        </Col>
        <PeriodItems fixed={fixed} />
        <Col span={8}>
          <Form.Item name="loai" label="Loại">
            <Radio.Group
              optionType="button"
              options={[
                { label: 'Đơn vị cấp trên', value: 'cap-tren' },
                { label: 'Đơn vị trực thuộc', value: 'truc-thuoc' },
                { label: 'Toàn bộ', value: 'toan-bo' },
              ]}
            />
          </Form.Item>
        </Col>
        <UnitItems
          level={level}
          isOpen={group !== null}
          onLevel={() => form.setFieldValue('donVi', undefined)}
        />
        <OtherItems />
        <Col span={4}>
          <Form.Item label=" " colon={false}>
            <Button type="primary" htmlType="submit">
              Thống kê
            </Button>
          </Form.Item>
        </Col>
      </Row>
    </Form>
  )
}

function PeriodItems({ fixed }: { readonly fixed: boolean }) {
  return (
    <>
      <Col span={4} hidden={!fixed}>
        <Form.Item name="loaiKy" label="Tháng/Quý/Năm">
          <Select options={[{ label: 'Quý', value: 'quy' }]} />
        </Form.Item>
      </Col>
      <Col span={4} hidden>
        <Form.Item name="thang" label="Chọn tháng">
          <DatePicker picker="month" format="MM/YYYY" />
        </Form.Item>
      </Col>
      <Col span={4} hidden={!fixed}>
        <Form.Item name="quy" label="Chọn quý">
          <Select
            options={['I', 'II', 'III', 'IV'].map((name, at) => ({ label: `Quý ${name}`, value: at + 1 }))}
          />
        </Form.Item>
      </Col>
      <Col span={4} hidden={!fixed}>
        <Form.Item name="nam" label="Chọn năm">
          <DatePicker picker="year" allowClear={false} />
        </Form.Item>
      </Col>
      <Col span={4} hidden={fixed}>
        <Form.Item name="tuNgay" label="Từ ngày">
          <DatePicker format={DAY} placeholder="Chọn ngày" />
        </Form.Item>
      </Col>
      <Col span={4} hidden={fixed}>
        <Form.Item name="denNgay" label="Đến ngày">
          <DatePicker format={DAY} placeholder="Chọn ngày" />
        </Form.Item>
      </Col>
    </>
  )
}

interface UnitProps {
  readonly level: string
  readonly isOpen: boolean
  readonly onLevel: () => void
}

/** The unit's own label is the name of the chosen level. */
function UnitItems({ level, isOpen, onLevel }: UnitProps) {
  const units = TO_CHOOSE.filter((unit) => unit.group === LEVELS[level])
  return (
    <>
      <Col span={8}>
        <Form.Item name="capThucHien" label="Cấp thực hiện">
          <Select
            onChange={onLevel}
            options={Object.keys(LEVELS).map((name) => ({ label: name, value: name }))}
          />
        </Form.Item>
      </Col>
      <Col span={8} hidden={!isOpen}>
        <Form.Item name="donVi" label={level}>
          <Select
            showSearch
            optionFilterProp="label"
            placeholder="Chọn đơn vị"
            options={units.map((unit) => ({ label: unit.name, value: unit.id }))}
          />
        </Form.Item>
      </Col>
    </>
  )
}

function OtherItems() {
  return (
    <>
      <Col span={4} hidden>
        <Form.Item name="catalog" label="Quận huyện" initialValue="can-loc">
          <Select options={[{ label: 'Huyện Can Lộc', value: 'can-loc' }]} />
        </Form.Item>
      </Col>
      <Col span={4}>
        <Form.Item name="loaiTiepNhan" label="Loại tiếp nhận" initialValue="khong">
          <Select options={[{ label: 'Không', value: 'khong' }]} />
        </Form.Item>
      </Col>
    </>
  )
}
