import type { PageHead, PageProps } from '../../app/page'

interface Data {
  kind: 'not-found' | 'refused' | 'failed'
  code: string
}

export const head = ({ data }: PageProps<Data>): PageHead => ({ title: data.kind })

/** Says why there is nothing else here, and where to go. */
export default function FailurePage({ data }: PageProps<Data>) {
  return <h1>{data.kind}</h1>
}
