import { compactTables } from './features/compact/compact.module.js'
import type { Tables } from './platform/database/data-source.js'

/** The tables that commands of the running product write through TypeORM; each feature's module gives its own. */
export const tables: Tables = [...compactTables]
