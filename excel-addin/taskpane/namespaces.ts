import { PROVENANCE_NAMESPACE } from '../../core/reports/after/provenance'
import { LESSONS_NAMESPACE } from '../../core/reports/forms/lesson-part'
import { NAMES_NAMESPACE } from '../../core/reports/labels/names-part'
import { PACKET_NAMESPACE } from '../../core/snapshot/packet/packet-part'

/** Namespaces of the parts the add-in keeps in a workbook. */
export const NAMESPACES = [PACKET_NAMESPACE, PROVENANCE_NAMESPACE, LESSONS_NAMESPACE, NAMES_NAMESPACE]
