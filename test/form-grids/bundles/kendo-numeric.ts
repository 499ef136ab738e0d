import '../jquery-global'
import 'kendo-ui-core/esm/kendo.numerictextbox.js'
import 'kendo-ui-core/esm/cultures/kendo.culture.vi-VN.js'
