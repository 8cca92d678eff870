import { edited, late, quoting, say, withdrawn, type DemoThread } from './said.js'

/** What is said on the provisions of themes B and C. */
export const goalsAndRightsThreads: readonly DemoThread[] = [
  {
    code: 'B.S1',
    said: [
      quoting(
        '90 per cent',
        say(
          'benedicte',
          'fr',
          'Un objectif de 90 % dit combien de données sont publiées, non si elles sont justes ni récentes. Ajoutons une date de collecte obligatoire à chaque série.',
          say(
            'yusuf',
            'ar',
            'أتفق مع إضافة تاريخ الجمع. كثير من المؤشرات المنشورة في منطقتنا عمرها أكثر من ثماني سنوات.',
          ),
          say(
            'petr',
            'ru',
            'И оговорку о малых территориях: публикация по селам с населением в сто человек раскрывает конкретные семьи.',
            say(
              'ngozi',
              'en',
              'Small cells can be suppressed or merged; the method is well known. But the rule must be written down before the data are collected, not after somebody complains.',
            ),
          ),
        ),
      ),
      say(
        'karanda',
        'en',
        'Karanda supports the aim. Our statistical office has eleven people; without support for collection, a publication target will be met by publishing estimates.',
        say(
          'institute',
          'fr',
          'C’est un point essentiel : le texte devrait lier l’objectif de publication à un financement de la collecte.',
        ),
      ),
      say(
        'zhao',
        'zh',
        '企业也掌握相关数据，例如网络覆盖和物流。可以鼓励企业在保护隐私的前提下，以统一格式提供汇总数据。',
        say('huang', 'zh', '格式统一很重要，建议直接引用开放标准，不要另起炉灶。'),
      ),
    ],
  },
  {
    code: 'B.M3',
    said: [
      say(
        'faisal',
        'ar',
        'تخصيص نسبة مئوية خطوة مفيدة، بشرط ألا تُحسب فيها مشتريات الأجهزة وحدها. بناء قدرات الموظفين يحتاج سنوات لا صناديق.',
        say('ximena', 'es', 'Exacto. Un servidor sin quien lo mantenga es chatarra a los tres años.'),
      ),
      say(
        'olga',
        'ru',
        'Процент — это просто, но он может вытеснить помощь школам и больницам. Прошу добавить «дополнительно к уже обещанному».',
        say(
          'pastor',
          'fr',
          'Je rejoins cette demande. Dans notre paroisse le dispensaire a perdu son appui au profit d’un projet de tablettes.',
        ),
      ),
    ],
  },
  {
    code: 'C.S2',
    said: [
      say(
        'driver',
        'zh',
        '派单系统决定我几点休息，申诉只有一个按钮，从来没人回复。劳动权利写得再好，也要有一个能说话的真人。',
        say(
          'mateo',
          'es',
          'Repartidor aquí. Lo mismo: la cuenta se bloquea sola y la apelación la responde otra máquina. Propongo: “revisión por una persona en un plazo de cinco días”.',
          say(
            'gul',
            'en',
            'Five working days is feasible for suspension of an account. For each single dispatch decision it is not. Could the text keep to decisions that end or suspend the work?',
            say('driver', 'zh', '只限于停号和终止合同，我可以接受。'),
          ),
        ),
        say(
          'judge',
          'en',
          'A right to be heard by a person is older than computers. It would help to say that the person must have the power to change the decision; otherwise the hearing is theatre.',
        ),
      ),
      edited(
        'Employers and workers is too narrow.',
        say(
          'henrik',
          'en',
          '“Governments, employers and workers” leaves out those who are told that they are neither. The text should say “workers, whatever their contract is called”.',
          say(
            'dev',
            'en',
            'Many of our contractors chose independence and would not want to be employees. A floor of rights for all who work, without deciding on status, would bring both together.',
          ),
          say(
            'camille',
            'fr',
            'Un socle de droits indépendant du statut : c’est aussi ce que nous avons fini par retenir dans notre coopérative de développeurs.',
          ),
        ),
      ),
      say(
        'nurse',
        'ar',
        'أصبحت الممرضات يُراقبن عبر تطبيق يقيس كل خطوة. نطلب أن يذكر النص حماية العاملين في الرعاية من المراقبة الدائمة.',
      ),
    ],
  },
  {
    code: 'C.O2',
    said: [
      say(
        'priyal',
        'en',
        'Please keep “participation in digital decision-making” in this objective. Safety without a seat at the table turns into rules made for us and not with us.',
        say(
          'hilltop',
          'en',
          'Our association reached one third of women on its technical boards only after publishing the figure each year. What is counted moves.',
        ),
      ),
      late(
        say(
          'mariam',
          'fr',
          'J’écris après la clôture, faute de réseau ces deux dernières semaines. Dans nos ateliers, les jeunes filles demandent d’abord un téléphone à elles ; le reste vient ensuite.',
        ),
      ),
      withdrawn(say('returning', 'en', 'I misread the paragraph; my remark belongs under E.O4.')),
    ],
  },
]
