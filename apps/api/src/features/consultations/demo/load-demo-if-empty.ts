import { fileURLToPath } from 'node:url'
import type { DataSource } from 'typeorm'
import { CommandRefused } from '../../../platform/command-line/explain.js'
import { openDataSource } from '../../../platform/database/data-source.js'
import { systemPerson } from '../../../platform/record/system-account.js'
import type { Settings } from '../../../platform/settings/settings.js'
import { compactTables, importCompact, prepareImport } from '../../compact/compact.module.js'
import { consultationTables } from '../consultations.module.js'
import { loadDemo } from '../commands/load-demo.js'
import { demoConsultation } from './demo-texts.js'

const compactFile = fileURLToPath(new URL('../../../../fixtures/compact.json', import.meta.url))
