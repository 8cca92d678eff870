import { edited, hidden, quoting, say, type DemoThread } from './said.js'

/** What is said on the provisions of themes D, E and F. */
export const internetAndTrustThreads: readonly DemoThread[] = [
  {
    code: 'D.M1',
    said: [
      quoting(
        'blanket shutdowns',
        say(
          'ngozi',
          'en',
          '“Blanket” is the word that will be argued about. A shutdown of one province is not blanket, yet for the people there it is total. Please say “shutdowns of the Internet, whole or in part”.',
          say(
            'samir',
            'ar',
            'هذا تعديل ضروري. حين قُطعت الإنترنت في محافظتنا تعطلت المستشفيات والمصارف ثلاثة أيام، ولم يُعتبر ذلك قطعًا شاملًا.',
            say(
              'nurse',
              'ar',
              'أؤكد ذلك. لم نستطع الوصول إلى سجلات المرضى ولا طلب سيارات الإسعاف عبر التطبيق.',
            ),
          ),
          say(
            'ostrava-isles',
            'en',
            'The Isles of Ostrava Bay would prefer to keep “blanket” and to list narrowly what remains permitted. Otherwise the sentence on targeted measures that follows loses its meaning.',
            say(
              'judge',
              'en',
              'A list helps only if each item needs a decision in writing, with reasons, that a court can look at within days. Proportionality is tested case by case; it cannot be promised in advance.',
              say(
                'packet',
                'en',
                'And publish the decision with start and end times. Engineers can verify those from outside within minutes.',
              ),
            ),
          ),
        ),
      ),
      say(
        'kwabena',
        'en',
        'For a small operator an order by telephone at night is the worst case: obey and lose the customers’ trust, or refuse and lose the licence. Please require that orders to operators are in writing.',
        say('mikhail', 'ru', 'Поддерживаю. Письменный приказ защищает и оператора, и того, кто его отдает.'),
        say(
          'operator',
          'es',
          'También nosotros. Y que se pueda informar a los usuarios de la razón del corte.',
        ),
      ),
      say(
        'lin',
        'zh',
        '考试期间断网的做法影响所有人，应当明确写入不相称的例子。',
        say('hana', 'ar', 'وفي منطقتنا أيضًا. يُعاقب الجميع بسبب احتمال غش قلة.'),
      ),
      say(
        'exchange',
        'zh',
        '作为交换中心，我们建议在条文中加入“不得干扰不属于该措施范围的跨境流量”。一次局部措施曾使三个地区的流量中断。',
        say('ilya', 'ru', 'Подтверждаю: побочный ущерб от неверной маршрутизации бывает больше самой меры.'),
      ),
      hidden(
        2,
        'It calls for harm to a group of people.',
        say(
          'returning',
          'en',
          'People who defend shutdowns should be cut off themselves, all of them, for good.',
          say(
            'henrik',
            'en',
            'I understand the anger, but that is the very thing this paragraph wants to prevent.',
          ),
        ),
      ),
    ],
  },
  {
    code: 'E.S1.b',
    said: [
      say(
        'olga',
        'ru',
        'Совет, который платформа назначает сама, проверяет сам себя. Нужны сроки, публичный отбор и право публиковать особое мнение.',
        say('yusuf', 'ar', 'وأن تُنشر القرارات بلغات المستخدمين لا بالإنكليزية وحدها.'),
        say(
          'corinne',
          'fr',
          'Pour une petite plateforme, un conseil propre est hors de portée. Un conseil commun à tout un secteur serait plus réaliste.',
          say(
            'open-line',
            'en',
            'A shared council would also stop the shopping for the mildest one. We support that.',
          ),
        ),
      ),
      say('zhao', 'zh', '行业标准应当按平台规模分级，否则小平台只能退出市场。'),
      edited(
        'Social media councils are a waste of time.',
        say(
          'returning',
          'en',
          'I doubt that councils change much while the ranking that spreads harm stays secret. Could the standards cover what is recommended, and not only what is removed?',
          say(
            'prof-ito',
            'en',
            'They could. Access for researchers to recommendation data, under safeguards, is the step that most studies ask for.',
          ),
        ),
      ),
    ],
  },
  {
    code: 'E.S1.d',
    said: [
      say(
        'zuri',
        'en',
        'Nobody under twenty was in the room when “age-appropriate” was defined for us. Please add “with the participation of children and young people”.',
        say(
          'youth-assembly',
          'ar',
          'نؤيد ذلك باسم أعضائنا. مشاركة الأطفال والشباب ليست زينة، بل شرط لكي تنجح القواعد.',
        ),
        say(
          'teacher',
          'es',
          'En el aula, las reglas que propusieron los propios niños fueron más estrictas que las nuestras. Y se cumplieron.',
        ),
      ),
      say(
        'dasha',
        'ru',
        'Проверка возраста не должна превращаться в сбор паспортов. Предлагаю: «без хранения документов, удостоверяющих личность».',
        say(
          'packet',
          'en',
          'Proofs of age without identity exist, though they are young. The text should set the aim, no storage of identity, and leave the method open.',
        ),
        say(
          'gul',
          'en',
          'Agreed on the aim. Please also say who is liable when a method that was approved turns out to fail.',
        ),
      ),
    ],
  },
  {
    code: 'F.S2',
    said: [
      say(
        'camille',
        'fr',
        'La portabilité ne vaut que si le service d’accueil sait lire les données. Il faudrait écrire : « dans un format ouvert et documenté ».',
        say('huang', 'zh', '同意，并且要能持续同步，而不是一次性下载一个压缩包。'),
        say(
          'dev',
          'en',
          'Continuous transfer is costly to secure. Could it begin with contacts and content, which people ask for most?',
        ),
      ),
      say(
        'tariq',
        'ar',
        'التشفير مذكور هنا بوصفه «خيارًا». المطلوب أن يكون هو الوضع الأصلي، وأن يكون التخلي عنه هو الخيار.',
        say('wei', 'zh', '支持。多数人从不更改设置，所以默认值就是政策。'),
        say(
          'meridia',
          'en',
          'Meridia can live with encryption by default, provided that lawful access under a court order remains possible at the ends, on the device itself.',
          say(
            'ilya',
            'ru',
            'Доступ на устройстве по решению суда возможен и сегодня. Главное — не ослаблять сам протокол.',
          ),
        ),
      ),
      say(
        'grandmother',
        'en',
        'My grandson pressed “agree” for me. I would like one page that says in plain words what I agreed to, and one button to take it back.',
      ),
    ],
  },
]
