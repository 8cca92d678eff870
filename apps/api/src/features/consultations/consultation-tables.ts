import {
  ConsultationTable,
  ConsultationTextTable,
  PastSessionTable,
  PastSessionTextTable,
} from './consultation.table.js'
import { GuidingQuestionTable, GuidingQuestionTextTable, RoundTable, RoundTextTable } from './round.table.js'

/** The tables that consultations own. */
export const consultationTables = [
  ConsultationTable,
  ConsultationTextTable,
  PastSessionTable,
  PastSessionTextTable,
  RoundTable,
  RoundTextTable,
  GuidingQuestionTable,
  GuidingQuestionTextTable,
]
