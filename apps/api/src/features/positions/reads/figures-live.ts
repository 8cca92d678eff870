import { statement } from '../../../platform/database/statement.js'
import type { LiveRead } from '../../../platform/realtime/live-reads.js'
import { provisionCount } from '../../contributions/contribution.shape.js'
import { positionFigures } from '../figures.shape.js'

/** What open pages are told when figures took a step: all figures of the provision as they are. */
export const figuresLive: LiveRead = {
  field: 'positionFigures',
  kinds: ['figures.published'],
  id: 'figures',
  load: statement(
    'figures-live',
    `select f.id, ${positionFigures('f.consultation_id', 'f.provision_id')} as data from position_figures f where f.id = any ($1)`,
  ),
}

/** On which provision that was. */
export const figuresProvisionLive: LiveRead = {
  field: 'provision',
  kinds: ['figures.published'],
  id: 'figures',
  load: statement(
    'figures-provision-live',
    `select f.id, ${provisionCount('f')} as data from position_figures f where f.id = any ($1)`,
  ),
}
