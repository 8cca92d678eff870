import type { ConsultationPageQuery } from '@convene/api-client/operations.js'
import type { PageHead, PageProps } from '../../app/page'

type Data = ConsultationPageQuery

export const head = ({ data }: PageProps<Data>): PageHead => ({ title: data.consultation?.title.body ?? '' })

/** A consultation at a glance: what it is, its path of rounds, what is asked. */
export default function ConsultationPage({ data }: PageProps<Data>) {
  return <h1>{data.consultation?.title.body}</h1>
}
