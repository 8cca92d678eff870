import type { DocumentsPageQuery } from '@convene/api-client/operations.js'
import { compareNames } from '@convene/i18n/lists.js'
import { organName } from '@convene/i18n/vocabulary.js'
import type { Address } from '../../app/page'
import { hrefOf } from '../../ui/link'
import { useMessages } from '../../ui/messages'
import { kindName, notStated } from './names'

type Facets = DocumentsPageQuery['libraryDocuments']['organs']

interface DocumentsFilterProps {
  address: Address
  organs: Facets
  kinds: Facets
}

/** Two choices and a button: a plain form that leads to the filtered list, with or without the client. */
export function DocumentsFilter({ address, organs, kinds }: DocumentsFilterProps) {
  const { t } = useMessages()
  return (
    <form
      className="documents-filter no-print"
      action={hrefOf(address, address.path)}
      aria-label={t('library:documents.filter')}
    >
      <Choice
        name="organ"
        label={t('library:documents.filter.organ')}
        all={t('library:documents.filter.all_organs')}
        facets={organs}
        chosen={address.query['organ']}
        nameOf={(value) => organName(t, value)}
      />
      <Choice
        name="kind"
        label={t('library:documents.filter.kind')}
        all={t('library:documents.filter.all_kinds')}
        facets={kinds}
        chosen={address.query['kind']}
        nameOf={(value) => kindName(t, value)}
      />
      <button className="button">{t('library:documents.filter.apply')}</button>
    </form>
  )
}

interface ChoiceProps {
  name: string
  label: string
  all: string
  facets: Facets
  chosen: string | undefined
  nameOf: (value: string) => string
}

function Choice({ name, label, all, facets, chosen, nameOf }: ChoiceProps) {
  const { t, locale } = useMessages()
  const compare = compareNames(locale)
  const options = facets.map(({ value, count }) => ({ value: value ?? notStated, count }))
  // what is chosen stays to be seen, even where nothing is left of it
  if (chosen !== undefined && !options.some(({ value }) => value === chosen))
    options.push({ value: chosen, count: 0 })
  const sorted = options
    .map((option) => ({ ...option, text: nameOf(option.value) }))
    .sort((a, b) => compare(a.text, b.text))
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? ''}>
        <option value="">{all}</option>
        {sorted.map(({ value, text, count }) => (
          <option key={value} value={value}>
            {t('library:documents.filter.option', { name: text, count })}
          </option>
        ))}
      </select>
    </p>
  )
}
