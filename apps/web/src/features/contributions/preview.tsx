import { directionOf } from '@convene/i18n/locales.js'
import { lightMarkdown } from './markdown'

/** What is being written, as it will stand. */
export default function Preview({ body, language }: { body: string; language: string }) {
  return (
    <div className="said text preview" lang={language} dir={directionOf(language)}>
      {lightMarkdown(body)}
    </div>
  )
}
