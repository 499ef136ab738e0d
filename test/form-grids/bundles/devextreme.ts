import DataGrid from 'devextreme/ui/data_grid'

Object.assign(window, { DevExpress: { ui: { dxDataGrid: DataGrid } } })
