import type { ReactNode } from 'react'
import type { PageHead, PageProps } from '../../app/page'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { againRequest, follow, persistedRequest, post, queries, request, signIn } from './api-examples'
import { ErrorCodes, Limits } from './api-tables'
import { FixedPage, Part } from './fixed-page'

export const head = (_: PageProps<null>, t: Translate): PageHead => ({
  title: t('shell:page.title', { title: t('fixed:api.title') }),
  description: t('fixed:api.lead'),
})

const code = { code: (inside: ReactNode) => <code dir="ltr">{inside}</code> }
const linkTo = (href: string) => ({ link: (inside: ReactNode) => <a href={href}>{inside}</a> })

/** How programs read what the pages show: address, limits, texts, lists, examples that can be copied, refusals. */
export default function ApiPage({ address }: PageProps<null>) {
  const { t, rich } = useMessages()
  return (
    <FixedPage title={t('fixed:api.title')} lead={t('fixed:api.lead')}>
      <Part title={t('fixed:api.address.title')}>
        <p>{rich('fixed:api.address.text', { path: '/graphql' }, code)}</p>
        <p>{rich('fixed:api.console.text', {}, linkTo('/graphiql'))}</p>
        <p>{rich('fixed:api.feed.text', {}, linkTo(hrefOf(address, '/consultations/feed.atom')))}</p>
      </Part>
      <Part title={t('fixed:api.limits.title')}>
        <p>{rich('fixed:api.limits.text', {}, code)}</p>
        <Limits />
      </Part>
      <Part title={t('fixed:api.texts.title')}>
        <p>{t('fixed:api.texts.text')}</p>
      </Part>
      <Part title={t('fixed:api.lists.title')}>
        <p>{rich('fixed:api.lists.text', {}, code)}</p>
      </Part>
      <Part title={t('fixed:api.examples.title')}>
        <Example title={t('fixed:api.example.consultations')} text={queries.consultations} />
        <Example title={t('fixed:api.example.request')} text={request} />
        <Example title={t('fixed:api.example.provision')} text={queries.provision} />
        <Example title={t('fixed:api.example.search')} text={queries.search} />
        <Example title={t('fixed:api.example.documents')} text={queries.documents} />
      </Part>
      <Part title={t('fixed:api.follow.title')}>
        <p>{rich('fixed:api.follow.text', {}, code)}</p>
        <p>{rich('fixed:api.follow.gap', {}, code)}</p>
        <Example title={t('fixed:api.example.follow')} text={follow} />
        <Example title={t('fixed:api.example.entries')} text={queries.entries} />
      </Part>
      <Part title={t('fixed:api.write.title')}>
        <p>{rich('fixed:api.write.text', {}, code)}</p>
        <p>{rich('fixed:api.write.refused', {}, code)}</p>
        <Example title={t('fixed:api.example.sign_in')} text={`${signIn.ask}\n\n${signIn.confirm}`} />
        <Example title={t('fixed:api.example.post')} text={post} />
      </Part>
      <Part title={t('fixed:api.persisted.title')}>
        <p>{rich('fixed:api.persisted.text', {}, code)}</p>
        <Sample text={persistedRequest} name={t('fixed:api.persisted.title')} />
      </Part>
      <Part title={t('fixed:api.again.title')}>
        <p>{rich('fixed:api.again.text', {}, code)}</p>
        <Sample text={againRequest} name={t('fixed:api.again.title')} />
      </Part>
      <Part title={t('fixed:api.errors.title')}>
        <p>{rich('fixed:api.errors.text', {}, code)}</p>
        <ErrorCodes />
      </Part>
    </FixedPage>
  )
}

function Example({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h3>{title}</h3>
      <Sample text={text} name={title} />
    </>
  )
}

/** Code to copy; where it is wider than the page it scrolls by itself, so it takes the focus too. */
function Sample({ text, name }: { text: string; name: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <pre dir="ltr" tabIndex={0} role="region" aria-label={name}>
      <code>{text}</code>
    </pre>
  )
}
