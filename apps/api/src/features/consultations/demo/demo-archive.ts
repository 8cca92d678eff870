import type { DemoConsultation } from './demo-consultation.js'

/**
 * A consultation that was held elsewhere, read only: a reviewed selection of Decide Madrid (fixtures/decide-madrid, whose
 * NOTICE.md says what was left out). Its proposals and comments come in by `import threads`.
 */
export const demoArchive: DemoConsultation = {
  slug: 'decide-madrid-archive',
  documentSlug: 'decide-madrid-archive',
  zone: 'Europe/Madrid',
  title: {
    en: 'Decide Madrid (archive)',
    fr: 'Decide Madrid (archives)',
    es: 'Decide Madrid (archivo)',
    ru: 'Decide Madrid (архив)',
    zh: 'Decide Madrid（存档）',
    ar: 'Decide Madrid (أرشيف)',
  },
  convenor: {
    en: 'Ayuntamiento de Madrid (archive, not held here)',
    fr: 'Ayuntamiento de Madrid (archives, consultation non tenue ici)',
    es: 'Ayuntamiento de Madrid (archivo, no se celebró aquí)',
    ru: 'Ayuntamiento de Madrid (архив, проводилась не здесь)',
    zh: 'Ayuntamiento de Madrid（存档，并非在此举行）',
    ar: 'Ayuntamiento de Madrid (أرشيف، لم تُعقد هنا)',
  },
  archive: {
    source:
      'Ayuntamiento de Madrid, Decide Madrid, 2019-09; argrecsys/decide-madrid-2019-annotations (selection, changed)',
    sourceAddress: 'https://github.com/argrecsys/decide-madrid-2019-annotations',
    licence: 'Apache-2.0',
    text: {
      language: 'es',
      symbol: null,
      // in Spanish alone, as the proposals are: a title in six languages would promise translations
      title: [{ language: 'es', state: 'original', body: 'Propuestas ciudadanas de Decide Madrid' }],
      provisions: [
        {
          code: 'P',
          kind: 'theme',
          parentCode: null,
          position: 1,
          addresseeClass: null,
          due: null,
          namedActors: [],
          targetGroups: [],
          footnotes: [],
          translationNote: null,
          texts: [{ language: 'es', state: 'original', body: 'Propuestas' }],
        },
      ],
      footnotes: [],
    },
  },
  rounds: [
    {
      state: 'closed',
      opens: { on: '2015-09-15T00:00' },
      closes: { on: '2019-09-30T18:00' },
      title: {
        en: 'Proposals and debate',
        fr: 'Propositions et débat',
        es: 'Propuestas y debate',
        ru: 'Предложения и обсуждение',
        zh: '提案与讨论',
        ar: 'المقترحات والنقاش',
      },
      summary: {
        en: 'What people proposed for their city and how they discussed it. Kept to read; nothing can be added.',
        fr: 'Ce que la population a proposé pour sa ville et comment elle en a débattu. À lire seulement : rien ne peut être ajouté.',
        es: 'Lo que la gente propuso para su ciudad y cómo lo debatió. Se conserva para su lectura; no se puede añadir nada.',
        ru: 'Что жители предлагали для своего города и как это обсуждали. Хранится для чтения, добавить ничего нельзя.',
        zh: '市民为城市提出的提案及其讨论。仅供阅读，不能添加内容。',
        ar: 'ما اقترحه السكان لمدينتهم وكيف ناقشوه. محفوظ للقراءة فقط، ولا يمكن إضافة شيء إليه.',
      },
      questions: [],
    },
  ],
  pastSessions: [],
}
