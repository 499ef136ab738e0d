import React, { createElement } from 'react'
import DataGrid, { textEditor } from 'react-data-grid'
import { createRoot } from 'react-dom/client'
import 'react-data-grid/lib/styles.css'

Object.assign(window, { React, createElement, createRoot, DataGrid, textEditor })
