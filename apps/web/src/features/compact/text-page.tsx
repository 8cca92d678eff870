import type { CompactTextPageQuery } from '@convene/api-client/operations.js'
import type { PageFrame, PageHead, PageProps } from '../../app/page'
import { Authored } from '../../ui/authored-text'
import { ChoiceLine } from '../../ui/choice-line'
import { EmptyState } from '../../ui/empty-state'
import { hrefOf } from '../../ui/link'
import { useMessages, type Translate } from '../../ui/messages'
import { RoundStateText } from '../../ui/round-state'
import { TranslationLabel } from '../../ui/translation-label'
import { contested, FigureKey } from '../positions/margin-note.part'
import { DocumentVersion, PrintHead } from './document-version'
import { TextContents } from './text-contents'
import { TextNotes } from './text-notes'
import { ProvisionMargin, type MarginPlace } from './provision-margin'
import { ProvisionRow, ProvisionText } from './text-provision'
import { addresseeClasses, addresseeOf, besideOf } from './text-query'
import { anchorsOf, sectionsOf, type ThemeSection } from './text-sections'
import { useProvisions } from './use-margins'

type Data = CompactTextPageQuery
type Text = NonNullable<Data['compactText']>
type TextPageProps = PageProps<Data>

export const head = ({ data: { compactText } }: TextPageProps, t: Translate): PageHead =>
  compactText
    ? {
        title: t('shell:page.title', {
          title: t('compact:text.title', { title: compactText.consultationTitle.body }),
        }),
        description: t('compact:text.description', { title: compactText.documentTitle.body }),
      }
    : { title: '' }

export const frame = ({ data: { compactText } }: TextPageProps): PageFrame =>
  compactText
    ? {
        consultation: { slug: compactText.consultationSlug, title: compactText.consultationTitle },
        item: 'text',
      }
    : {}

/** The text under consultation, whole: contents, framing, themes with their objectives and actions, margin, footnotes. */
export default function TextPage({ data: { compactText: text }, address }: TextPageProps) {
  return text && <WholeText text={text} address={address} />
}

function WholeText({ text, address }: { text: Text; address: TextPageProps['address'] }) {
  const { t, rich } = useMessages()
  const provisions = useProvisions(text)
  const path = `/consultations/${text.consultationSlug}/text`
  const { framing, themes } = sectionsOf(provisions)
  const place = placeOf(path, provisions)
  const beside = besideOf(address.query, address.locale)
  const filtered = addresseeOf(address.query) !== null
  return (
    <article className={beside ? 'compact two-languages' : 'compact'}>
      <TextHead text={text} address={address} />
      {themes.length > 0 && <TextContents themes={themes} hasNotes={text.footnotes.length > 0} />}
      <div className="sheet">
        <AddresseeFilter text={text} address={address} />
        {place.firstFigured !== undefined && <FigureKey firstContested={place.firstContested} />}
        {filtered && (
          <p className="note filtered">
            {rich(
              'compact:text.filter.showing',
              {},
              {
                all: (inside) => (
                  <a href={hrefOf(address, address.path, beside ? { beside } : {})}>{inside}</a>
                ),
              },
            )}
          </p>
        )}
        {beside && <LanguageHeads text={text} address={address} />}
        {framing.length > 0 && (
          <section className="body framing">
            {framing.map((provision) => (
              <div className="provision" id={provision.code} key={provision.code}>
                <h2 className="number">
                  <a href={hrefOf(address, `${path}/${provision.code}`)}>
                    {t(`compact:provision.kind.${provision.kind}`)}
                  </a>
                </h2>
                <ProvisionText
                  provision={provision}
                  className={provision.kind === 'vision' ? 'lead' : 'text'}
                />
                <ProvisionMargin provision={provision} place={place} />
              </div>
            ))}
          </section>
        )}
        {themes.map((section) => (
          <Theme key={section.theme.code} section={section} place={place} />
        ))}
        {text.provisions.length === 0 && <EmptyState sentence={t('compact:text.empty')} />}
        <TextNotes footnotes={text.footnotes} anchors={anchorsOf(text.provisions)} address={address} />
      </div>
    </article>
  )
}

function placeOf(
  path: string,
  provisions: Text['provisions'],
): MarginPlace & { firstContested: string | undefined } {
  const disputed = provisions.filter(({ figures }) => contested(figures)).map(({ code }) => code)
  return {
    path,
    firstFigured: provisions.find(({ figures }) => figures !== null)?.code,
    firstContested: disputed[0],
    nextContested: new Map(
      disputed.flatMap((code, index) => {
        const next = disputed[index + 1]
        return next === undefined ? [] : [[code, next] as const]
      }),
    ),
  }
}

function TextHead({ text, address }: { text: Text; address: TextPageProps['address'] }) {
  const { t } = useMessages()
  const { currentRound: round, consultationSlug } = text
  // what the page as a whole is: the first provision's text speaks for all
  const sample = text.provisions[0]?.text ?? text.documentTitle
  return (
    <header>
      <PrintHead symbol={text.documentSymbol} version={text.versionNumber} language={sample.language} />
      <p className="kicker">{t('compact:text.kicker')}</p>
      {round && (
        <a
          className="current-round"
          href={hrefOf(address, `/consultations/${consultationSlug}/rounds/${round.number}`)}
        >
          {t('shell:round.name', { number: String(round.number) })}
          <RoundStateText round={round} />
        </a>
      )}
      <Authored text={text.consultationTitle} as="h1" />
      <Authored text={text.documentTitle} as="p" className="note source" />
      <p className="note">
        <DocumentVersion symbol={text.documentSymbol} version={text.versionNumber} />
      </p>
      {text.demo && <p className="note">{t('shell:demo.line')}</p>}
      <TranslationLabel text={sample} address={address} languages={text.languages} besideAllowed />
    </header>
  )
}

/** Over two languages side by side: what each of them is. */
function LanguageHeads({ text, address }: { text: Text; address: TextPageProps['address'] }) {
  const sample = text.provisions.find(({ beside }) => beside !== null)
  if (!sample?.beside) return null
  return (
    <div className="provision heads">
      <span className="number" />
      <TranslationLabel text={sample.text} address={address} plain />
      <TranslationLabel text={sample.beside} address={address} plain second />
    </div>
  )
}

function AddresseeFilter({ text, address }: { text: Text; address: TextPageProps['address'] }) {
  const { t } = useMessages()
  const { addressee: _, ...query } = address.query
  const current = addresseeOf(address.query)
  const counts = new Map(text.addresseeCounts.map(({ addresseeClass, count }) => [addresseeClass, count]))
  const classes = addresseeClasses.filter((one) => counts.has(one))
  if (classes.length === 0) return null
  return (
    <ChoiceLine
      name={t('compact:text.filter')}
      choices={[
        {
          key: 'all',
          href: hrefOf(address, address.path, query),
          text: t('compact:text.filter.all'),
          count: text.objectiveCount + text.actionCount,
          current: current === null,
        },
        ...classes.map((one) => ({
          key: one,
          href: hrefOf(address, address.path, { ...query, addressee: one }),
          text: t(`compact:text.filter.${one}`),
          count: counts.get(one) ?? 0,
          current: current === one,
        })),
      ]}
    />
  )
}

function Theme({
  section: { theme, objectives, groups },
  place,
}: {
  section: ThemeSection
  place: MarginPlace
}) {
  const { t, locale } = useMessages()
  return (
    <section className="theme" id={theme.code} aria-labelledby={`${theme.code}-title`}>
      <h2 id={`${theme.code}-title`}>
        <a className="number" href={hrefOf({ locale }, `${place.path}/${theme.code}`)}>
          <bdi dir="ltr">{theme.code}</bdi>
        </a>
        <Authored text={theme.text} as="span" />
        {theme.beside && <Authored text={theme.beside} as="span" className="beside" />}
      </h2>
      <div className="body">
        {objectives.length > 0 && groups.length > 0 && <h3>{t('compact:text.objectives')}</h3>}
        {objectives.map((item) => (
          <ProvisionRow key={item.provision.code} place={place} item={item} />
        ))}
        {groups.map(({ addressee, items }) => (
          <ActionGroupRows
            key={items[0]?.provision.code}
            place={place}
            heading={t(`compact:text.actions.${addressee}`)}
            items={items}
          />
        ))}
      </div>
    </section>
  )
}

function ActionGroupRows({
  heading,
  items,
  place,
}: {
  heading: string
  items: ThemeSection['objectives']
  place: MarginPlace
}) {
  return (
    <>
      <h3>{heading}</h3>
      {items.map((item) => (
        <ProvisionRow key={item.provision.code} place={place} item={item} />
      ))}
    </>
  )
}
