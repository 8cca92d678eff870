import { describe, expect, test } from '@jest/globals'
import { messages, partsOf } from '../testing/message-files.js'
import type { Locale } from './locales.js'

/** Terms of the glossary that can be told by their look: wherever the English has one, each language has its own. */
const terms: readonly {
  english: RegExp
  words: Readonly<Record<Exclude<Locale, 'en'>, RegExp>>
  except?: readonly string[]
}[] = [
  {
    english: /\bcompacts?\b/i,
    words: { fr: /pacte/i, es: /pacto/i, ru: /договор/i, zh: /契约/, ar: /تعاهد/ },
  },
  {
    english: /\bconsultations?\b/i,
    words: { fr: /consultation/i, es: /consulta/i, ru: /консультаци/i, zh: /协商/, ar: /مشاور|تشاور/ },
  },
  { english: /\brounds?\b/i, words: { fr: /cycle/i, es: /ronda/i, ru: /раунд/i, zh: /轮/, ar: /جول/ } },
  {
    english: /\bprovisions?\b/i,
    words: { fr: /disposition/i, es: /disposici/i, ru: /положени/i, zh: /条/, ar: /حكم|أحكام/ },
  },
  {
    english: /\bthemes?\b/i,
    words: { fr: /thème/i, es: /tema/i, ru: /тем/i, zh: /主题/, ar: /موضوع|مواضيع/ },
  },
  {
    english: /\bobjectives?\b/i,
    words: { fr: /objectif/i, es: /objetivo/i, ru: /цел/i, zh: /目标/, ar: /هدف|أهداف/ },
  },
  {
    english: /\bactions?\b/i,
    words: { fr: /mesure/i, es: /acci/i, ru: /действ/i, zh: /行动/, ar: /إجراء/ },
    except: ['library:host.action_line_co_facilitators'],
  },
  {
    english: /\bstakeholders?\b/i,
    words: {
      fr: /parties prenantes|multipartite/i,
      es: /interesad/i,
      ru: /заинтересованн/i,
      zh: /利益攸关方/,
      ar: /أصحاب المصلحة/,
    },
  },
  {
    english: /\bMember States?\b/,
    words: {
      fr: /États Membres/,
      es: /Estados Miembros/,
      ru: /государств/i,
      zh: /会员国/,
      ar: /الدول الأعضاء/,
    },
  },
  { english: /\bmilestones?\b/i, words: { fr: /jalon/i, es: /hito/i, ru: /вех/i, zh: /里程碑/, ar: /محط/ } },
  {
    english: /\btimeline\b/i,
    words: { fr: /calendrier/i, es: /calendario/i, ru: /график/i, zh: /时间线/, ar: /الجدول الزمني/ },
  },
  {
    english: /\bcontributions?\b/i,
    words: { fr: /contribution/i, es: /contribuci/i, ru: /материал/i, zh: /意见/, ar: /مساهم/ },
  },
  {
    english: /\bsynthesis\b/i,
    words: { fr: /synthèse/i, es: /síntesis/i, ru: /обобщени/i, zh: /综述/, ar: /توليفية/ },
  },
  {
    english: /\bguiding questions?\b/i,
    words: {
      fr: /questions? directrice/i,
      es: /preguntas? orientativa/i,
      ru: /направляющ/i,
      zh: /指导性问题/,
      ar: /توجيهي/,
    },
  },
  {
    english: /\bunofficial translation/i,
    words: {
      fr: /non officielle/,
      es: /no oficial/,
      ru: /еофициальн/,
      zh: /非正式译文/,
      ar: /غير رسمية|غير الرسمية/,
    },
  },
  {
    english: /\bmachine translation/i,
    words: {
      fr: /traduction automatique/i,
      es: /traducción automática/i,
      ru: /машинный перевод/i,
      zh: /机器翻译/,
      ar: /ترجمة آلية/,
    },
  },
  {
    english: /\bauthoritative\b/i,
    words: { fr: /foi/, es: /auténtico/, ru: /утентичн/, zh: /为准/, ar: /الحجية/ },
  },
  {
    english: /\bpolicy brief\b/i,
    words: {
      fr: /note d’orientation/i,
      es: /informe de política/i,
      ru: /аналитическ/i,
      zh: /政策简报/,
      ar: /(ال|لل)موجز السياساتي/,
    },
  },
  {
    english: /\bdocument symbol\b/i,
    words: { fr: /cote/i, es: /signatura/i, ru: /условное обозначение/i, zh: /文号/, ar: /رمز (ال)?وثيقة/ },
  },
  {
    english: /\bdemonstration data\b/i,
    words: {
      fr: /démonstration/i,
      es: /demostración/i,
      ru: /демонстрационн/i,
      zh: /演示数据/,
      ar: /توضيحية/,
    },
  },
  {
    english: /\bconvenor\b/i,
    words: {
      fr: /entité organisatrice/i,
      es: /entidad convocante/i,
      ru: /организатор/i,
      zh: /召集方/,
      ar: /الجهة الداعية/,
    },
  },
  { english: /\baccount\b/i, words: { fr: /compte/i, es: /cuenta/i, ru: /учетн/i, zh: /账号/, ar: /حساب/ } },
]

/** Words that look right and mean something else (the traps of localisation §2), and what may hold them after all. */
const traps: readonly { locale: Locale; word: RegExp; why: string; except?: readonly string[] }[] = [
  { locale: 'fr', word: /\btours?\b/i, why: 'a round of voting; cycle' },
  {
    locale: 'fr',
    word: /\b(soumission|agenda|éditer|supporter|compromis|indigènes?|individus?)\b/i,
    why: 'false friend',
  },
  { locale: 'fr', word: /merci de/i, why: 'an order in disguise' },
  { locale: 'fr', word: /[\p{L}]·[\p{L}]|\(e\)/u, why: 'read out by screen readers' },
  {
    locale: 'es',
    word: /\b(reporte|discusión|computador\w*|soportar|asistir|evidencia|billón)\b/i,
    why: 'false friend',
  },
  { locale: 'es', word: /\bagenda\b(?! (común|2030))/i, why: 'only Agenda 2030 and Nuestra Agenda Común' },
  { locale: 'es', word: /\b(tú|vos|tus?|te)\b/i, why: 'usted' },
  { locale: 'es', word: /\p{L}[@x]s?\b(?<!\b(x|ex|RSS))/u, why: 'never @ or x' },
  {
    locale: 'ru',
    word: /интервенц|дедлайн|спонсор|параграф|фасилитатор|локаци|пожалуйста|агенд|транспарентн/i,
    why: 'false friend or jargon',
  },
  { locale: 'ru', word: /\bВы\b|\bВас\b|\bВам\b/, why: 'a small letter in the interface' },
  {
    locale: 'zh',
    word: /合同|利益相关者|原住民|英语|法语|俄语|审查(?!$|机)|粉丝|亲，|[！～]/,
    why: 'not the term of the United Nations',
    except: ['library:timeline.standfirst'],
  },
  {
    locale: 'ar',
    word: /ميثاق/,
    why: 'the Charter or a pact; the compact is تعاهد',
    except: ['library:document.kind.charter'],
  },
  {
    locale: 'ar',
    word: /استشارة|إنجليزي|المسئول|(?<!\p{L})افريقيا|أميركا|انجليزي/u,
    why: 'spelling or word that the United Nations does not use',
  },
  { locale: 'ar', word: /\p{L}اً/u, why: 'tanwin stands on the letter before alif' },
]

function renderings(locale: Locale, key: string): string {
  return partsOf(messages[locale].get(key) ?? '', 'X').renderings.join('\n')
}

describe('words', () => {
  test.each(terms)(
    '$english has its term of the glossary in every language',
    ({ english, words, except = [] }) => {
      const keys = [...messages.en.keys()].filter(
        (key) => english.test(renderings('en', key)) && !except.includes(key),
      )
      const wrong: string[] = []
      for (const key of keys) {
        if (!words.fr.test(renderings('fr', key))) wrong.push(`fr ${key}`)
        if (!words.es.test(renderings('es', key))) wrong.push(`es ${key}`)
        if (!words.ru.test(renderings('ru', key))) wrong.push(`ru ${key}`)
        if (!words.zh.test(renderings('zh', key))) wrong.push(`zh ${key}`)
        if (!words.ar.test(renderings('ar', key))) wrong.push(`ar ${key}`)
      }
      expect(keys).not.toEqual([])
      expect(wrong).toEqual([])
    },
  )

  test.each(traps)('$locale never says $word ($why)', ({ locale, word, except = [] }) => {
    const fallen = [...messages[locale].keys()].filter(
      (key) => word.test(renderings(locale, key)) && !except.includes(key),
    )
    expect(fallen).toEqual([])
  })
})
