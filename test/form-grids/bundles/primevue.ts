import Column from 'primevue/column'
import PrimeVue from 'primevue/config'
import DataTable from 'primevue/datatable'
import InputText from 'primevue/inputtext'
import { createApp, h } from 'vue'

Object.assign(window, { Column, PrimeVue, DataTable, InputText, createApp, h })
