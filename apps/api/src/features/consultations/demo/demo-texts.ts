// Longer than other files because it holds words in six languages, not steps: split, one question would be in two files.
import type { DemoConsultation } from './demo-consultation.js'

/**
 * The demo on the real text of the compact. Its convenor, rounds, dates and questions are invented and say so; the cities
 * are those of the consultations of 2022 and 2023 that the policy brief names.
 */
export const demoConsultation: DemoConsultation = {
  slug: 'global-digital-compact',
  documentSlug: 'global-digital-compact',
  zone: 'America/New_York',
  title: {
    en: 'Global Digital Compact',
    fr: 'Pacte numérique mondial',
    es: 'Pacto Digital Global',
    ru: 'Глобальный цифровой договор',
    zh: '全球数字契约',
    ar: 'التعاهد الرقمي العالمي',
  },
  convenor: {
    en: 'Co-facilitators of the compact (demonstration)',
    fr: 'Cofacilitation du pacte (démonstration)',
    es: 'Cofacilitación del pacto (demostración)',
    ru: 'Сокоординаторы договора (демонстрация)',
    zh: '契约共同协调人（演示）',
    ar: 'الميسران المشاركان للتعاهد (عرض توضيحي)',
  },
  rounds: [
    {
      state: 'closed',
      opensAfterDays: -77,
      closesAfterDays: -21,
      title: {
        en: 'Core principles',
        fr: 'Principes fondamentaux',
        es: 'Principios fundamentales',
        ru: 'Основные принципы',
        zh: '核心原则',
        ar: 'المبادئ الأساسية',
      },
      summary: {
        en: 'What the compact should rest on: its vision, its purpose and the principles that run through its themes. As demonstration data this round was loaded closed. Nobody took part in it.',
        fr: 'Ce sur quoi le pacte devrait reposer : sa vision, son but et les principes qui traversent ses thèmes. Donnée de démonstration, ce cycle a été chargé clos. Personne n’y a participé.',
        es: 'En qué debería basarse el pacto: su visión, su propósito y los principios que recorren sus temas. Como dato de demostración, esta ronda se cargó cerrada. Nadie participó en ella.',
        ru: 'На чем должен основываться договор: общее видение, назначение и принципы, проходящие через все его темы. Этот раунд — демонстрационные данные, он загружен уже завершенным. В нем никто не участвовал.',
        zh: '契约应以什么为基础：其愿景、目的以及贯穿各主题的原则。本轮为演示数据，载入时即为结束状态，没有任何人参与。',
        ar: 'ما ينبغي أن يقوم عليه التعاهد: رؤيته وغرضه والمبادئ التي تتخلل مواضيعه. هذه الجولة من البيانات التوضيحية، وقد حُمِّلت مغلقة ولم يشارك فيها أحد.',
      },
      questions: [
        {
          themeCode: 'A',
          body: {
            en: 'Which principles should guide the connection of all people to the Internet in ways that are meaningful and affordable?',
            fr: 'Quels principes devraient guider la connexion de toutes et de tous à Internet, d’une manière utile et à un coût abordable ?',
            es: '¿Qué principios deberían orientar la conexión de todas las personas a Internet de forma significativa y asequible?',
            ru: 'Какими принципами следует руководствоваться, чтобы у всех людей был полноценный и недорогой доступ к Интернету?',
            zh: '应以哪些原则为指导，使所有人都能以有意义且负担得起的方式接入互联网？',
            ar: 'ما المبادئ التي ينبغي الاسترشاد بها لربط جميع الناس بالإنترنت ربطًا مجديًا وميسور الكلفة؟',
          },
        },
        {
          themeCode: 'C',
          body: {
            en: 'How should the compact make human rights the foundation of an open, safe and secure digital future?',
            fr: 'Comment le pacte devrait-il faire des droits humains le fondement d’un avenir numérique ouvert, sûr et sécurisé ?',
            es: '¿De qué modo debería el pacto hacer de los derechos humanos el fundamento de un futuro digital abierto, protegido y seguro?',
            ru: 'Как договору сделать права человека основой открытого, безопасного и защищенного цифрового будущего?',
            zh: '契约应如何使人权成为开放、安全、可靠的数字未来的基础？',
            ar: 'كيف ينبغي للتعاهد أن يجعل حقوق الإنسان أساسًا لمستقبل رقمي مفتوح ومأمون وآمن؟',
          },
        },
        {
          themeCode: 'D',
          body: {
            en: 'What must stay free and shared about the Internet so that it remains a global public asset?',
            fr: 'Qu’est-ce qui doit rester libre et commun dans Internet pour qu’il demeure un bien public mondial ?',
            es: '¿Qué debe seguir siendo libre y compartido en Internet para que continúe siendo un bien público mundial?',
            ru: 'Что в Интернете должно оставаться свободным и общим, чтобы он был глобальным общественным достоянием?',
            zh: '互联网的哪些方面必须保持自由和共享，才能使其始终是全球公共资产？',
            ar: 'ما الذي يجب أن يبقى حرًا ومشتركًا في الإنترنت لكي تظل ثروة عامة عالمية؟',
          },
        },
      ],
    },
    {
      state: 'open',
      opensAfterDays: 0,
      closesAfterDays: 28,
      title: {
        en: 'Commitments, pledges and actions',
        fr: 'Engagements, promesses et mesures',
        es: 'Compromisos, promesas y acciones',
        ru: 'Обязательства, обещания и действия',
        zh: '承诺、自愿承诺和行动',
        ar: 'الالتزامات والتعهدات والإجراءات',
      },
      summary: {
        en: 'Who should do what, and by when: the 39 actions of the text and the classes of actors that they are addressed to.',
        fr: 'Qui devrait faire quoi, et à quelle échéance : les 39 mesures du texte et les catégories de destinataires qu’elles visent.',
        es: 'Quién debería hacer qué y en qué plazo: las 39 acciones del texto y las clases de destinatarios a las que se dirigen.',
        ru: 'Кто, что и к какому сроку должен сделать: 39 действий, предусмотренных текстом, и категории их адресатов.',
        zh: '谁应在何时之前做什么：案文中的39项行动及其所针对的各类行动方。',
        ar: 'من ينبغي أن يفعل ماذا وبحلول أي موعد: إجراءات النص البالغ عددها 39 إجراءً وفئات الجهات المخاطَبة بها.',
      },
      questions: [
        {
          themeCode: 'B',
          body: {
            en: 'Which commitments on digital public infrastructure would do most for the Sustainable Development Goals, and who should make them?',
            fr: 'Quels engagements concernant l’infrastructure publique numérique contribueraient le plus aux objectifs de développement durable, et qui devrait les prendre ?',
            es: '¿Qué compromisos sobre la infraestructura pública digital contribuirían más a los Objetivos de Desarrollo Sostenible y quién debería asumirlos?',
            ru: 'Какие обязательства в отношении цифровой государственной инфраструктуры больше всего помогут достижению целей в области устойчивого развития и кто должен их взять?',
            zh: '数字公共基础设施方面的哪些承诺最有助于实现可持续发展目标？应由谁作出这些承诺？',
            ar: 'ما الالتزامات المتعلقة بالبنية التحتية العامة الرقمية الأكثر إسهامًا في تحقيق أهداف التنمية المستدامة، ومن ينبغي أن يقطعها؟',
          },
        },
        {
          themeCode: 'E',
          body: {
            en: 'What should each class of actors do about harmful content on digital platforms, above all to protect women, girls and children?',
            fr: 'Que devrait faire chaque catégorie de destinataires face aux contenus préjudiciables sur les plateformes numériques, en particulier pour protéger les femmes, les filles et les enfants ?',
            es: '¿Qué debería hacer cada clase de destinatarios ante los contenidos nocivos en las plataformas digitales, en especial para proteger a las mujeres, las niñas y la infancia?',
            ru: 'Что каждой категории адресатов следует делать с вредным контентом на цифровых платформах, прежде всего для защиты женщин, девочек и детей?',
            zh: '针对数字平台上的有害内容，各类行动方应当怎么做，特别是为保护妇女、女童和儿童？',
            ar: 'ما الذي ينبغي أن تفعله كل فئة من الجهات المخاطَبة إزاء المحتوى الضار على المنصات الرقمية، ولا سيما لحماية النساء والفتيات والأطفال؟',
          },
        },
        {
          themeCode: 'F',
          body: {
            en: 'Which steps would give people real control over their personal data, and by when should they be taken?',
            fr: 'Quelles mesures donneraient aux personnes une réelle maîtrise de leurs données à caractère personnel, et à quelle échéance ?',
            es: '¿Qué medidas darían a las personas un control real de sus datos personales y en qué plazo deberían adoptarse?',
            ru: 'Какие шаги дадут людям действительный контроль над их персональными данными и к какому сроку их следует предпринять?',
            zh: '采取哪些步骤才能使人们真正掌控自己的个人数据？应在何时之前完成？',
            ar: 'ما الخطوات التي تتيح للناس تحكمًا حقيقيًا في بياناتهم الشخصية، وبحلول أي موعد ينبغي اتخاذها؟',
          },
        },
      ],
    },
    {
      state: 'announced',
      opensAfterDays: 56,
      closesAfterDays: 98,
      title: {
        en: 'First draft, paragraph by paragraph',
        fr: 'Premier projet, paragraphe par paragraphe',
        es: 'Primer proyecto, párrafo por párrafo',
        ru: 'Первый проект, пункт за пунктом',
        zh: '第一份草案，逐段讨论',
        ar: 'المشروع الأول، فقرة فقرة',
      },
      summary: {
        en: 'A first draft will be read paragraph by paragraph. The questions are public now, so that everyone can prepare.',
        fr: 'Un premier projet sera lu paragraphe par paragraphe. Les questions sont déjà publiques, afin que chacun puisse se préparer.',
        es: 'Se leerá un primer proyecto párrafo por párrafo. Las preguntas ya son públicas para que todas las partes puedan prepararse.',
        ru: 'Первый проект будет рассмотрен пункт за пунктом. Вопросы уже опубликованы, чтобы все могли подготовиться.',
        zh: '将逐段讨论第一份草案。有关问题现已公布，以便各方作好准备。',
        ar: 'سيُناقش المشروع الأول فقرة فقرة. والأسئلة منشورة من الآن ليتسنى للجميع الاستعداد.',
      },
      questions: [
        {
          themeCode: 'A',
          body: {
            en: 'Are the targets for universal and meaningful connectivity stated so that progress can be measured?',
            fr: 'Les cibles relatives à une connectivité universelle et utile sont-elles formulées de telle sorte que les progrès puissent être mesurés ?',
            es: '¿Están formuladas las metas de conectividad universal y significativa de modo que pueda medirse el progreso?',
            ru: 'Сформулированы ли целевые показатели всеобщего и полноценного доступа так, чтобы можно было измерять прогресс?',
            zh: '关于普遍和有意义的连通性的具体目标，其表述是否便于衡量进展？',
            ar: 'هل صيغت غايات الاتصال الشامل والمجدي على نحو يتيح قياس التقدم؟',
          },
        },
        {
          themeCode: 'G',
          body: {
            en: 'Which paragraphs on artificial intelligence are clear enough to be carried out, and which need other words?',
            fr: 'Quels paragraphes sur l’intelligence artificielle sont assez clairs pour être mis en œuvre, et lesquels appellent une autre rédaction ?',
            es: '¿Qué párrafos sobre la inteligencia artificial son lo bastante claros para aplicarse y cuáles necesitan otra redacción?',
            ru: 'Какие пункты об искусственном интеллекте достаточно ясны для осуществления, а какие требуют иных формулировок?',
            zh: '关于人工智能的段落中，哪些已足够明确、可以实施？哪些需要修改措辞？',
            ar: 'ما الفقرات المتعلقة بالذكاء الاصطناعي التي بلغت من الوضوح ما يكفي لتنفيذها، وما الفقرات التي تحتاج إلى صياغة أخرى؟',
          },
        },
        {
          themeCode: 'H',
          body: {
            en: 'What does the draft need so that the global digital commons serve all countries and regions?',
            fr: 'Que faut-il au projet pour que les communs numériques mondiaux servent tous les pays et toutes les régions ?',
            es: '¿Qué necesita el proyecto para que los bienes comunes digitales mundiales sirvan a todos los países y regiones?',
            ru: 'Что нужно добавить в проект, чтобы глобальное цифровое достояние служило всем странам и регионам?',
            zh: '草案还需要哪些内容，才能使全球数字公域惠及所有国家和区域？',
            ar: 'ما الذي يحتاج إليه المشروع لكي تخدم المشاعات الرقمية العالمية جميع البلدان والمناطق؟',
          },
        },
      ],
    },
  ],
  pastSessions: [
    { code: 'barcelona', country: 'ES', region: 'ECE', zone: 'Europe/Madrid', city: { en: 'Barcelona', fr: 'Barcelone', es: 'Barcelona', ru: 'Барселона', zh: '巴塞罗那', ar: 'برشلونة' } },
    { code: 'berlin', country: 'DE', region: 'ECE', zone: 'Europe/Berlin', city: { en: 'Berlin', fr: 'Berlin', es: 'Berlín', ru: 'Берлин', zh: '柏林', ar: 'برلين' } },
    { code: 'brasilia', country: 'BR', region: 'ECLAC', zone: 'America/Sao_Paulo', city: { en: 'Brasilia', fr: 'Brasilia', es: 'Brasilia', ru: 'Бразилиа', zh: '巴西利亚', ar: 'برازيليا' } },
    { code: 'brussels', country: 'BE', region: 'ECE', zone: 'Europe/Brussels', city: { en: 'Brussels', fr: 'Bruxelles', es: 'Bruselas', ru: 'Брюссель', zh: '布鲁塞尔', ar: 'بروكسل' } },
    { code: 'bucharest', country: 'RO', region: 'ECE', zone: 'Europe/Bucharest', city: { en: 'Bucharest', fr: 'Bucarest', es: 'Bucarest', ru: 'Бухарест', zh: '布加勒斯特', ar: 'بوخارست' } },
    { code: 'doha', country: 'QA', region: 'ESCWA', zone: 'Asia/Qatar', city: { en: 'Doha', fr: 'Doha', es: 'Doha', ru: 'Доха', zh: '多哈', ar: 'الدوحة' } },
    { code: 'geneva', country: 'CH', region: 'ECE', zone: 'Europe/Zurich', city: { en: 'Geneva', fr: 'Genève', es: 'Ginebra', ru: 'Женева', zh: '日内瓦', ar: 'جنيف' } },
    { code: 'kigali', country: 'RW', region: 'ECA', zone: 'Africa/Kigali', city: { en: 'Kigali', fr: 'Kigali', es: 'Kigali', ru: 'Кигали', zh: '基加利', ar: 'كيغالي' } },
    { code: 'mexico-city', country: 'MX', region: 'ECLAC', zone: 'America/Mexico_City', city: { en: 'Mexico City', fr: 'Mexico', es: 'Ciudad de México', ru: 'Мехико', zh: '墨西哥城', ar: 'مكسيكو سيتي' } },
    { code: 'nairobi', country: 'KE', region: 'ECA', zone: 'Africa/Nairobi', city: { en: 'Nairobi', fr: 'Nairobi', es: 'Nairobi', ru: 'Найроби', zh: '内罗毕', ar: 'نيروبي' } },
    { code: 'new-delhi', country: 'IN', region: 'ESCAP', zone: 'Asia/Kolkata', city: { en: 'New Delhi', fr: 'New Delhi', es: 'Nueva Delhi', ru: 'Нью-Дели', zh: '新德里', ar: 'نيودلهي' } },
    { code: 'new-york', country: 'US', region: 'ECE', zone: 'America/New_York', city: { en: 'New York', fr: 'New York', es: 'Nueva York', ru: 'Нью-Йорк', zh: '纽约', ar: 'نيويورك' } },
    { code: 'riyadh', country: 'SA', region: 'ESCWA', zone: 'Asia/Riyadh', city: { en: 'Riyadh', fr: 'Riyad', es: 'Riad', ru: 'Эр-Рияд', zh: '利雅得', ar: 'الرياض' } },
    { code: 'tokyo', country: 'JP', region: 'ESCAP', zone: 'Asia/Tokyo', city: { en: 'Tokyo', fr: 'Tokyo', es: 'Tokio', ru: 'Токио', zh: '东京', ar: 'طوكيو' } },
    { code: 'valletta', country: 'MT', region: 'ECE', zone: 'Europe/Malta', city: { en: 'Valletta', fr: 'La Valette', es: 'La Valeta', ru: 'Валлетта', zh: '瓦莱塔', ar: 'فاليتا' } },
    { code: 'vienna', country: 'AT', region: 'ECE', zone: 'Europe/Vienna', city: { en: 'Vienna', fr: 'Vienne', es: 'Viena', ru: 'Вена', zh: '维也纳', ar: 'فيينا' } },
  ],
}
