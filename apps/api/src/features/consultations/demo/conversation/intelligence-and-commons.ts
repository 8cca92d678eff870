import { quoting, say, type DemoThread } from './said.js'

/** What is said on the provisions of themes G and H. */
export const intelligenceAndCommonsThreads: readonly DemoThread[] = [
  {
    code: 'G.M4',
    said: [
      quoting(
        'recording and reporting cases of harm',
        say(
          'nomvula',
          'en',
          'Reporting harm works where reporters are protected and where there is one place to report to. Aviation learned this in the last century: report first, blame later. Please add protection for those who report.',
          say('faisal', 'ar', 'وحماية الشركات التي تبلّغ طوعًا أيضًا، وإلا فلن يبلّغ أحد.'),
          say(
            'institute',
            'fr',
            'Il faudrait en outre une description commune des cas, faute de quoi on additionnera des choses différentes.',
          ),
        ),
      ),
      say(
        'zhao',
        'zh',
        '独立监督委员会的成本应与系统风险相称。一个推荐菜谱的程序不需要委员会。',
        say(
          'chen',
          'zh',
          '赞成按风险分级，但分级本身应当公开，并可以被质疑。',
          say(
            'judge',
            'en',
            'Quite so. Whoever chooses the class chooses the rules; that choice must be open to challenge.',
          ),
        ),
      ),
      say(
        'librarian',
        'ru',
        'Пусть отчеты о вреде будут доступны и тем, кто не читает технические журналы: короткая сводка простыми словами, раз в год.',
      ),
    ],
  },
  {
    code: 'G.M6',
    said: [
      say(
        'open-line',
        'en',
        '“Consider prohibiting” is too weak for uses that fail the tests named in the same sentence. We propose “prohibit”.',
        say(
          'karanda',
          'en',
          'Karanda could not accept “prohibit” without a list. With “consider”, each State can begin at once and report what it did.',
          say(
            'petr',
            'ru',
            'Возможен средний путь: «запретить либо обосновать публично, почему запрет не вводится».',
            say(
              'open-line',
              'en',
              'A duty to give reasons in public would be a real step. We could support that as a second-best.',
            ),
          ),
        ),
        say(
          'mikhail',
          'ru',
          'Запрет без определений приведет к тому, что малые разработчики уйдут первыми, а крупные договорятся.',
        ),
      ),
      say(
        'samir',
        'ar',
        'التعرف على الوجوه في الأماكن العامة مثال واضح ينبغي ذكره. الناس يغيرون طريقهم إلى العمل خوفًا منه.',
        say(
          'sacha',
          'fr',
          'Les jeunes de mon quartier aussi : on ne va plus à une manifestation de la même façon.',
        ),
      ),
      say(
        'pastor',
        'fr',
        'Nécessité, distinction, proportionnalité : ces mots viennent du droit de la guerre. Est-ce voulu ? Une note explicative aiderait les non-juristes.',
        say('faiths', 'en', 'We had the same question. A footnote would do.'),
      ),
    ],
  },
  {
    code: 'H.O2',
    said: [
      say(
        'straits',
        'en',
        'Participation costs money. Of the comments we receive, most come from places with a secretariat. A small fund for translation and travel would change who speaks.',
        say(
          'rosa',
          'pt',
          'Sim. Sem tradução, eu não estaria aqui. Escrevo em português e espero que alguém leia.',
          say('mateo', 'es', 'Se lee, Rosa. Y se entiende.'),
        ),
        say('fisher', 'en', 'And meetings after sunset, please. We are on the water by day.'),
      ),
      say(
        'wei',
        'zh',
        '“有意义的贡献”应当有反馈：每条意见是否被采纳，理由是什么。没有答复的参与很快就没人来了。',
        say('lucia', 'es', 'Totalmente de acuerdo: responder es la mitad de la participación.'),
      ),
      say(
        'nomvula',
        'en',
        '“According to their respective mandates” has been used to keep people out. Could we add “and without prejudice to those who have none”?',
      ),
    ],
  },
]
