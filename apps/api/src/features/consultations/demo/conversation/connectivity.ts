import { edited, hidden, quoting, say, withdrawn, type DemoThread } from './said.js'

// Over 300 lines: it is data, what the demo says about connectivity and skills.

/** What is said on the provisions of theme A. */
export const connectivityThreads: readonly DemoThread[] = [
  {
    code: 'A.M1',
    said: [
      say(
        'achieng',
        'en',
        'I welcome “new financing models”, but the text does not say who carries the risk when the model fails. In my county a subsidised mast was switched off after two years because nobody had budgeted for diesel. Please add that support covers *running* costs for at least ten years, not only construction.',
        say(
          'kwabena',
          'en',
          'Speaking as somebody who runs small networks: ten years is longer than any licence we hold. Five years, renewable after an open review, would be workable and still protects villages from a sudden switch-off.',
          say(
            'samir',
            'ar',
            'الفكرة جيدة، لكن المراجعة المفتوحة يجب أن تشمل سكان القرية أنفسهم. الأسعار التي تُعلن في العاصمة لا تعكس ما يدفعه الناس عند نقطة البيع الأخيرة.',
            say(
              'benedicte',
              'fr',
              'Il existe une façon simple d’y répondre : publier, pour chaque zone subventionnée, le prix réellement payé par gigaoctet et par mois. Sans cette donnée, aucune révision ne peut être sérieuse.',
              say(
                'operator',
                'es',
                'Publicar los precios me parece razonable. Lo que no puede publicarse sin más es el costo por torre, porque revela las condiciones de cada contrato. ¿Bastaría con un promedio por provincia?',
                say(
                  'teacher',
                  'es',
                  'El promedio esconde justo lo que nos importa: mi escuela queda en la parte cara de una provincia barata. Pido que se publique por localidad, aunque sea una vez al año.',
                  say(
                    'chen',
                    'zh',
                    '可以采用分级公布的办法：村庄一级公布用户实际支付的价格，省一级公布建设成本。这样既保护合同，也能让村民核对。',
                    say(
                      'ilya',
                      'ru',
                      'Поддерживаю разделение. Добавлю только, что цена без скорости ничего не говорит: в нашем поселке за те же деньги ночью 20 Мбит/с, а вечером 1. Публиковать нужно и то и другое, с измерениями от абонентов.',
                      say(
                        'packet',
                        'en',
                        'Measurements from subscribers are noisy but honest if you publish the method. There are open measurement tools for this already; the text need not name one, only ask for “independent measurement at the point of use”.',
                        say(
                          'achieng',
                          'en',
                          'That is wording I can support: “independent measurement at the point of use, published by locality at least once a year”. It answers my worry about switch-offs too, since a dead mast would be visible.',
                          say(
                            'operator',
                            'es',
                            'Con “al menos una vez al año” y sin datos por torre, puedo vivir con ese texto.',
                          ),
                        ),
                      ),
                    ),
                  ),
                ),
              ),
            ),
          ),
          say(
            'straits',
            'en',
            'In the programmes that we follow, renewable five-year support with a public review has kept nine out of ten masts running. We can share the terms of reference.',
          ),
        ),
        say(
          'grandmother',
          'en',
          'Ten years or five, please write down whom we call when it stops working. Last time nobody knew.',
        ),
      ),
      quoting(
        'hard-to-reach areas',
        say(
          'deaf',
          'en',
          '“Hard-to-reach areas” should not only mean distance. I live in a city and video relay in sign language is still out of reach for me because the tariff that carries it costs a quarter of my income. Please say “areas and people”.',
          say(
            'nurse',
            'ar',
            'أؤيد إضافة «والأشخاص». في عيادتنا الاتصال موجود، لكن كبار السن وذوي الإعاقة لا يستطيعون استعماله ولا دفع ثمنه.',
          ),
          say(
            'meridia',
            'en',
            'Meridia can support “areas and people”. Our own obligation on operators already counts households without an affordable plan, not only square kilometres without a signal.',
            say(
              'gul',
              'en',
              'An obligation per household is harder to audit than one per area. It can work if the definition of “affordable” is fixed for the length of the licence.',
            ),
          ),
        ),
      ),
      say(
        'wei',
        'zh',
        '鼓励运营商是对的，但偏远村庄往往等不到运营商。社区自建网络应当与运营商享有同样的频谱和融资机会，请在条文中写明“包括社区网络”。',
        say(
          'huang',
          'zh',
          '同意。技术上并不难，难的是频谱许可的手续。很多地方的许可证费用按全国覆盖计算，一个村庄根本付不起。',
          say(
            'ximena',
            'es',
            'En los Andes varias redes comunitarias funcionan con una licencia de uso social de bajo costo. La lección: la licencia debe durar lo suficiente para amortizar los equipos.',
          ),
        ),
        say(
          'kwabena',
          'en',
          'Community networks and small operators are partners more often than rivals. What both need is wholesale access to the fibre that already passes the village.',
          say(
            'tariq',
            'ar',
            'النفاذ بالجملة هو المفتاح. الألياف تمر على بعد كيلومترين من القرية ولا يُسمح لأحد بالتوصيل بها.',
          ),
        ),
      ),
      edited(
        'Les opérateurs n’iront jamais là où ce n’est pas rentable.',
        say(
          'postier',
          'fr',
          'Les opérateurs n’iront pas d’eux-mêmes là où ce n’est pas rentable ; la poste non plus n’y serait pas allée sans l’obligation de service universel. Je propose de reprendre cette expression, que tout le monde connaît.',
          say(
            'corinne',
            'fr',
            'Le service universel a un coût : il faut dire qui alimente le fonds. Un fonds payé par les seuls opérateurs se retrouve sur la facture des abonnés les plus modestes.',
          ),
        ),
      ),
      hidden(
        1,
        'It insults a person instead of answering what was said.',
        say(
          'mikhail',
          'ru',
          'Автор предыдущего комментария ничего не понимает в связи, и спорить с такими людьми бесполезно.',
          say(
            'librarian',
            'ru',
            'Давайте по существу. В нашей библиотеке единственный бесплатный доступ на три поселка. Пусть в тексте будет сказано о точках общего пользования: они обходятся дешевле, чем линия в каждый дом.',
          ),
        ),
      ),
      say(
        'fisher',
        'sw',
        'Sisi wavuvi tunahitaji mtandao ziwani, si kijijini tu. Bei ya data ni sawa na samaki wa siku mbili. Tafadhali andikeni kwamba bei lazima iendane na kipato cha watu wa eneo husika.',
        say(
          'zuri',
          'en',
          'For those who do not read Swahili: fishers need coverage on the lake and not only in the village, and a data bundle costs two days of catch. The request is that prices follow local income.',
        ),
      ),
      say(
        'driver',
        'zh',
        '我跑夜班长途，山里几十公里没有信号，出了事故只能等下一辆车。偏远地区的公路也应算在内。',
      ),
      withdrawn(
        say(
          'dev',
          'en',
          'I posted figures here that I could not source. I will come back with better ones.',
          say(
            'priyal',
            'en',
            'Thank you for saying so. The question itself was a good one: what does a kilometre of last-mile fibre cost today?',
          ),
        ),
      ),
    ],
  },
  {
    code: 'A.M2',
    said: [
      say(
        'sacha',
        'fr',
        'La « culture numérique » enseignée dans mon lycée se limite à un logiciel de bureautique. Le texte devrait demander d’apprendre aussi à vérifier une source et à protéger ses données.',
        say(
          'dasha',
          'ru',
          'У нас так же. Учитель информатики сам просит материалы по проверке источников, их просто нет на русском языке в открытом доступе.',
        ),
        say(
          'nomvula',
          'en',
          'Studies of media-literacy courses show that the effect fades within a year unless it is repeated in ordinary subjects. “Interdisciplinary” is therefore the most important word of this paragraph.',
        ),
      ),
      say(
        'mateo',
        'es',
        'Que los incentivos para el aprendizaje permanente lleguen también a quienes trabajan sin contrato. En mi barrio casi nadie tiene un empleador que pueda pedirlos.',
        say(
          'small-firms',
          'ru',
          'Малые предприятия готовы отпускать работников на обучение, если компенсируется хотя бы половина потерянного времени. Для самозанятых тот же принцип: стипендия, а не налоговый вычет.',
        ),
      ),
      say(
        'prof-ito',
        'en',
        'Please distinguish digital literacy from the use of devices. A class can be digitally literate with paper and one shared screen; the reverse is also true.',
      ),
      say(
        'hana',
        'ar',
        'أضيفوا من فضلكم التعليم بلغات الناس. المحتوى المتاح للشباب في منطقتي كله بلغة لا يتقنها أهالينا.',
        say('lin', 'zh', '我们县城也一样，教材都是城市学生的例子。本地语言、本地例子，学起来才快。'),
      ),
    ],
  },
  {
    code: 'A.S3',
    said: [
      say(
        'lucia',
        'es',
        'Los subsidios para capacitar a mujeres rurales fracasan cuando los cursos son en la ciudad y en horario de cuidados. Propongo añadir “con apoyo para el cuidado y el transporte”.',
        say(
          'mariam',
          'fr',
          'Dans nos villages, le meilleur cours a été celui qui se tenait le jour du marché, avec une garderie à côté. C’est peu de chose et cela change tout.',
        ),
        say(
          'voces',
          'es',
          'Apoyamos esa redacción. En dieciocho comunidades, la asistencia se duplicó cuando se cubrió el transporte.',
        ),
      ),
      say(
        'librarian',
        'ru',
        'Пункты общего доступа — это прежде всего библиотеки. Прошу назвать их прямо: иначе деньги уйдут на киоски, которые через год закроют.',
        say(
          'camille',
          'fr',
          'D’accord pour nommer les bibliothèques, à condition de ne pas exclure les bureaux de poste et les maisons de quartier.',
        ),
      ),
      say(
        'rosa',
        'pt',
        'Na nossa comunidade o ponto de acesso fica no barco que traz o posto de saúde. Não esqueçam quem vive sobre a água: “instalações de acesso público” também podem ser móveis.',
        say(
          'fisher',
          'en',
          'On our lake too. A boat with a router reaches more people than a building with one.',
        ),
      ),
    ],
  },
]
