import {
  PositionPageOperation,
  StatePositionOperation,
  WithdrawPositionOperation,
} from '@convene/api-client/operations.js'
import type { PositionPageQuery, PositionPageQueryVariables } from '@convene/api-client/operations.js'
import { stances } from '@convene/rules/position-figures.js'
import { form, type Address, type Route } from '../../app/page'

const placed = ({ params }: Address) =>
  params['slug'] && params['code'] ? { consultation: params['slug'], code: params['code'] } : null
const provisionPath = ({ params }: Address) =>
  `/consultations/${params['slug']}/text/${params['code']}#your-position`

/** The form for one's position on a provision; it works without the client. */
export const route: Route<PositionPageQuery, PositionPageQueryVariables> = {
  path: '/consultations/:slug/text/:code/position',
  operation: PositionPageOperation,
  variables: (address) => {
    const place = placed(address)
    return place && { ...place, locale: address.locale }
  },
  messages: ['compact', 'positions', 'acts'],
  cache: 'no-store',
  forms: {
    state: form({
      operation: StatePositionOperation,
      variables: (fields, address) => {
        const place = placed(address)
        const stance = stances.find((each) => each === fields.one('stance'))
        const reason = fields.one('reason').trim() === '' ? null : fields.one('reason')
        return place && stance
          ? {
              ...place,
              actId: fields.actId,
              stance,
              reason,
              reasonLanguage: reason === null ? null : address.locale,
            }
          : null
      },
      done: (_data, address) => provisionPath(address),
    }),
    withdraw: form({
      operation: WithdrawPositionOperation,
      variables: (fields, address) => {
        const place = placed(address)
        return place && { ...place, actId: fields.actId }
      },
      done: (_data, address) => provisionPath(address),
    }),
  },
}
