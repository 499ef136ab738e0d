import { createApp, h } from 'vue'
import VxeUITable from 'vxe-table'
import 'vxe-table/lib/style.css'

Object.assign(window, { createApp, h, VxeUITable })
