import $ from 'jquery'

// Kendo looks for it on the window while it is loaded.
Object.assign(window, { $, jQuery: $ })
