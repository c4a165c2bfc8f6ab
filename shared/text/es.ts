import { spanishOwnSay } from './cards/own-say-words.ts';
import { spanishSupports } from './cards/spanish-supports.ts';
import { spanishStudentWork } from './cards/student-work.ts';
import { dayInWords, spanishDays, spanishTime } from './days.ts';
import type { Words } from './en.ts';
import { type AmountWords, englishAmounts, languageInWords } from './plans/amounts.ts';
import { colorInWords, spanishColors } from './plans/color-names.ts';
import { spanishAddedOptions, spanishAddedPhrases } from './plans/spanish-added-amounts.ts';
import { spanishLanguages } from './plans/spanish-languages.ts';

const counted = (one: string, many: string) => (value: string, raw: unknown) => `${value} ${raw === 1 ? one : many}`;
const days = counted('día', 'días');
const schoolDays = counted('día escolar', 'días escolares');

const amounts: AmountWords = {
  phrases: {
    ...englishAmounts.phrases,
    ...spanishAddedPhrases,
    unlimited: () => 'sin límite de tiempo',
    extraSchoolDays: (value, raw) => `+${schoolDays(value, raw)}`,
    percentLonger: (value) => `${value}% más de tiempo`,
    mostSchoolDays: (value, raw) => `por acuerdo, como máximo ${schoolDays(value, raw)} más`,
    waitSeconds: counted('segundo', 'segundos'),
    everyMinutes: (value) => `cada ${value} min`,
    maxPerHour: (value) => `hasta ${value} por hora`,
    breakMinutes: (value) => `${value} min cada vez`,
    pausesClock: (_value, raw) => (raw === true ? 'el reloj se detiene' : 'el reloj sigue'),
    sessions: counted('sesión', 'sesiones'),
    spanDays: (value, raw) => `en ${days(value, raw)}`,
    windowStart: (value) => `desde las ${spanishTime(value)}`,
    windowEnd: (value) => `hasta las ${spanishTime(value)}`,
    warnAtMinutes: (value) => `aviso ${value} min antes del final`,
    schoolDays: (value, raw) => `con ${schoolDays(value, raw)} de anticipación`,
    checkpoints: counted('entrega parcial', 'entregas parciales'),
    daysPerAbsence: (value, raw) => `${days(value, raw)} por día de ausencia`,
    speechRate: (value) => `${value} palabras por minuto`,
    hoursBefore: (value, raw) => (raw === 0 ? 'al empezar' : `${counted('hora', 'horas')(value, raw)} antes`),
    backgroundColor: (value) => `fondo ${colorInWords(value, spanishColors)}`,
    lang: (value) => languageInWords(value, spanishLanguages) ?? `el idioma «${value}»`,
    leadDays: (value, raw) => `pedir con ${days(value, raw)} de anticipación`,
    maxSteps: (value, raw) => `${counted('paso', 'pasos')(value, raw)} a la vez`,
    itemsPerPart: (value, raw) => `${counted('ejercicio', 'ejercicios')(value, raw)} a la vez`,
    percent: (value) => `${value}% de los ejercicios`,
    maxOptions: counted('opción', 'opciones'),
    groupMax: (value) => `hasta ${value} estudiantes`,
    withinMinutes: (value) => `en los primeros ${value} min`,
    perPeriod: (value, raw) => `${counted('vez', 'veces')(value, raw)} por clase`,
    maxMinutes: (value) => `hasta ${value} min`,
    cardRef: () => 'la tarjeta la guarda enfermería',
    routineRef: () => 'según lo acordado',
  },
  options: {
    ...englishAmounts.options,
    ...spanishAddedOptions,
    directions: 'instrucciones',
    stem: 'preguntas',
    options: 'opciones de respuesta',
    stimulus: 'textos',
    all: 'todo',
    Streamlined: 'despejado',
    Stacked: 'un ejercicio debajo de otro',
    Simplified: 'simplificado',
    contracted: 'contraído',
    uncontracted: 'no contraído',
    Paper: 'papel',
    Thermoform: 'termoformado',
    Object: 'objetos reales',
    CuedSpeech: 'palabra complementada',
    other: 'según lo acordado',
    HumanInPerson: 'en persona',
    HumanVirtual: 'por videollamada',
    HumanRecordedVideo: 'video grabado',
    DualLanguageTranslation: 'los dos idiomas lado a lado',
    TranslatedVersionOnly: 'solo la traducción',
    AdaptedKeyboard: 'teclado adaptado',
    LargeKeyboard: 'teclado grande',
    StickyKeys: 'teclas especiales (Windows) o adhesivas (Mac)',
    MouseKeys: 'teclas del mouse',
    FilterKeys: 'teclas filtro',
    AdaptedMouse: 'mouse adaptado',
    TouchScreen: 'pantalla táctil',
    HeadWand: 'puntero de cabeza',
    Switches: 'interruptores',
    FourFunction: 'cuatro operaciones',
    FiveFunction: 'cinco operaciones',
    Scientific: 'científica',
    Graphing: 'gráfica',
    Talking: 'parlante',
    LargeKey: 'teclas grandes',
    Braille: 'braille',
    MultiplicationTable: 'tabla de multiplicar',
    ComputationTable: 'tabla de cálculo',
    PeriodicTable: 'tabla periódica',
    '100sTable': 'tabla del cien',
    GraphicOrganizer: 'organizador gráfico',
    Formula: 'fórmulas',
    teacherOnly: 'solo ante el maestro o la maestra',
    smallGroup: 'ante un grupo pequeño',
    recorded: 'grabada',
    front: 'delante',
    nearTeacher: 'cerca del maestro o la maestra',
    nearExit: 'cerca de la salida',
    awayFromDoor: 'lejos de la puerta',
    clearSightline: 'con vista despejada',
    quietEdge: 'en un lado tranquilo',
    arrival: 'al llegar',
    midday: 'a mediodía',
    dismissal: 'antes de salir',
    Food: 'comida',
    Drink: 'bebida',
    Medication: 'medicamento',
    MedicalDevice: 'dispositivo médico',
    MedicalEquipment: 'equipo médico',
    MobileDeviceApplication: 'aplicación en teléfono o tableta',
    ServiceAnimal: 'animal de servicio',
  },
  unstated: 'cantidad sin indicar',
  restUnstated: 'lo demás sin indicar',
  ask: 'pregunta a tu maestro o maestra',
};

const startAgain = 'Cierra esta ventana y vuelve a abrir Sidelight desde la publicación.';
const waitAMoment = 'Espera un momento y abre otra vez esta página.';
const askTheAdministrator = 'Si no basta, el administrador de Google tiene que permitir Sidelight para esta cuenta.';

export const es: Words = {
  lang: 'es',
  dir: 'ltr',
  amounts,
  day: (on) => dayInWords(on, spanishDays),
  from: (day) => `desde el ${day}`,
  until: (day) => `hasta el ${day}`,
  held: {
    kept: 'Lo que escribiste sigue en esta página y todavía no se ha guardado.',
    text: 'Lo que escribiste',
    send: 'Enviar ahora',
    signedIn: 'Has iniciado sesión. Presiona «Enviar ahora».',
  },
  signIn: {
    button: 'Iniciar sesión con Google',
    waiting: 'Termina de iniciar sesión en la ventana que se acaba de abrir.',
    slow: 'Todavía no llegó nada. Si ya no hay ninguna ventana abierta, presiona el botón para abrirla otra vez.',
    blocked:
      'El navegador no dejó abrir la ventana. Permite las ventanas emergentes y presiona otra vez el botón, o usa el enlace de abajo.',
    failed: 'No se pudo iniciar sesión. Presiona el botón para intentarlo otra vez.',
    lost: 'No hay conexión. Inténtalo de nuevo cuando vuelva.',
    closed:
      'No llegó nada de la ventana. Si sigue abierta, termina allí. Si ya no está, presiona el botón para abrirla otra vez.',
    declined:
      'No permitiste que Google le dijera a Sidelight quién eres, así que nada cambió. Presiona el botón para intentarlo otra vez.',
    refused: 'No se pudo iniciar sesión: la ventana dice por qué. Presiona el botón para intentarlo otra vez.',
    apart: 'Iniciar sesión en una página aparte',
    apartWhy: 'Si el botón falta o no hace nada, tu navegador lo bloquea dentro de Classroom.',
    declinedTitle: 'No has iniciado sesión',
    declinedSentence: 'No permitiste que Google le dijera a Sidelight quién eres, así que nada cambió.',
    done: 'Has iniciado sesión',
    doneSentence: 'Puedes cerrar esta ventana y volver a Classroom.',
    doneAlone:
      'Classroom no se enteró desde esta ventana. Vuelve allí y usa «Iniciar sesión en una página aparte», debajo del botón.',
    chooseAgain: 'Elegir cuenta otra vez',
    unknownTitle: 'Sidelight no conoce esta cuenta',
    unknownSentence:
      'Usa la cuenta que te dio tu escuela. Si ya la usaste, pide a la oficina de la escuela que verifique que está en la lista.',
    offTitle: 'Esta cuenta está desactivada por ahora',
    offSentence: 'Así lo dicen los registros de tu escuela. Si es un error, pregunta en la oficina de la escuela.',
    outsideSentence: 'No es una cuenta de tu escuela. Elige la cuenta de tu escuela.',
    otherTitle: 'Esa era otra cuenta',
    otherSentence: (chosen) =>
      `Elegiste ${chosen}. Esta página se abrió con otra cuenta: elige la que muestra Classroom.`,
    closeAndRetry: 'Cierra esta ventana y presiona otra vez el botón en Classroom.',
  },
  next: { again: 'Abrir otra vez esta página', back: 'Volver a Classroom', ownPage: 'Abrir tu propia página' },
  session: {
    signedInAs: (name) => `Sesión iniciada como ${name}`,
    signOut: 'Cerrar sesión',
    signedOut: 'Has cerrado la sesión',
    signedOutSentence: 'Para volver, abre otra vez la publicación en Classroom.',
  },
  student: {
    title: 'Tus apoyos para esta tarea',
    intro:
      'Tus compañeros no pueden ver esto. Pueden verlo tú, tu familia y el personal que te apoya. Puedes usar cada uno de estos apoyos en esta tarea.',
    inClass: 'En esta clase',
    more: 'También son tuyos, para otras tareas',
    nothing: 'No tienes apoyos anotados para esta tarea. Si crees que es un error, díselo a tu maestro o maestra.',
    handIn: 'Volver a Classroom para entregar',
    ask: 'Si falta algo o algo no te ayuda, dilo en ese apoyo o díselo a tu maestro o maestra.',
    forTeacher: 'Esta es la página que abren los estudiantes',
    forTeacherSentence: 'Aquí cada estudiante ve solo sus propios apoyos. Tu vista se abre desde la publicación.',
    undecided: 'Tus planes dicen dos cantidades distintas. Pregunta a tu maestro o maestra cuál se usa.',
  },
  studentWork: spanishStudentWork,
  ownSay: spanishOwnSay,
  supports: spanishSupports,
  trouble: {
    invalid_input: { title: 'Esta dirección no está completa', sentence: startAgain },
    not_allowed: {
      title: 'Esta página no es para esta cuenta',
      sentence: 'Si enseñas esta clase, pide a la oficina de la escuela que verifique la lista.',
    },
    not_found: {
      title: 'Esta página ya no está disponible',
      sentence: 'Vuelve a Classroom y abre otra vez la publicación.',
    },
    changed_meanwhile: { title: 'Esta página ya no está al día', sentence: startAgain },
    plan_incomplete: { title: 'No funcionó', sentence: startAgain },
    plan_too_large: { title: 'No funcionó', sentence: startAgain },
    not_ready: { title: 'No funcionó', sentence: startAgain },
    needs_calendar: { title: 'No funcionó', sentence: startAgain },
    signed_out: {
      title: 'Inicia sesión para continuar',
      sentence: 'Sidelight muestra esta página solo a personas de tu escuela.',
    },
    wrong_account: {
      title: 'Inicia sesión con la cuenta de tu escuela',
      sentence: 'Classroom está abierto con otra cuenta distinta de la que inició sesión aquí.',
    },
    needs_permission: {
      title: 'Sidelight necesita un permiso más',
      sentence:
        'Inicia sesión otra vez y deja marcadas todas las casillas. Si no basta, el administrador de Google tiene que permitir Sidelight.',
    },
    not_a_package: { title: 'No funcionó', sentence: startAgain },
    too_many_deletions: { title: 'No funcionó', sentence: startAgain },
    busy: { title: 'Google no responde en este momento', sentence: `No se ha perdido nada. ${waitAMoment}` },
  },
  classroom: {
    roleRefused: {
      title: 'Classroom no abre esta tarjeta para esta cuenta',
      sentence: `Vuelve a Classroom, mira qué cuenta está abierta y abre otra vez la publicación. ${askTheAdministrator}`,
    },
    roleUnanswered: {
      title: 'Classroom no dijo si estás en esta clase',
      sentence: `Sin eso no se muestra nada a nadie. ${waitAMoment}`,
    },
    peopleRefused: {
      title: 'Classroom no dice a Sidelight quién está en esta clase',
      sentence: `Sin eso no se muestra a nadie. Abre otra vez la publicación. ${askTheAdministrator}`,
    },
    peopleUnanswered: {
      title: 'Classroom no dijo quién está en esta clase',
      sentence: `Sin eso no se muestra a nadie. ${waitAMoment}`,
    },
    cardRefused: {
      title: 'Classroom no aceptó la tarjeta',
      sentence: `No se adjuntó nada. ${startAgain} ${askTheAdministrator}`,
    },
    cardUnanswered: {
      title: 'Classroom no dijo si la tarjeta está en la publicación',
      sentence: 'Cierra esta ventana y mira la publicación. Si la tarjeta no está, adjúntala otra vez.',
    },
    workRefused: {
      title: 'Classroom no le dice a Sidelight de quién es este trabajo',
      sentence: `Sin eso no se muestra a nadie. Abre el trabajo otra vez. ${askTheAdministrator}`,
    },
    workUnanswered: {
      title: 'Classroom no dijo de quién es este trabajo',
      sentence: `Sin eso no se muestra a nadie. ${waitAMoment}`,
    },
    noLicense: {
      title: 'Esta cuenta no puede adjuntar complementos',
      sentence:
        'No se adjuntó nada. Google pide una licencia con el complemento Teaching and Learning o Education Plus; te la puede dar el administrador de Google.',
    },
    tooManyCards: {
      title: 'Esta publicación no admite más adjuntos',
      sentence: 'Classroom admite diez como máximo. Cierra esta ventana, quita uno y adjunta otra vez la tarjeta.',
    },
    archived: {
      title: 'Esta clase ya no se puede cambiar',
      sentence:
        'No se cambió nada. La clase está archivada en Classroom; primero tiene que restaurarla allí quien enseña la clase.',
    },
  },
};
