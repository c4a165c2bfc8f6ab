/** What a student may say of one support in one piece of work, and who reads it. */
export type OwnSayWords = {
  open: string;
  useIt: string;
  notToday: string;
  notWorking: string;
  notThere: string;
  note: string;
  who: string;
  send: string;
  sent: string;
  /** After saying that it is used. */
  sentUse: string;
  /** One press for work that Classroom has closed. */
  tellTeacher: string;
  whoIsTold: string;
  /** That it was sent we know, and nothing beyond that. */
  asked(moment: string): string;
  nobodyToAsk: string;
  askedEnough: string;
  saidEnough: { title: string; sentence: string };
};

export const englishOwnSay: OwnSayWords = {
  open: 'Use it? Not today? Not there? Not working?',
  useIt: 'I use it for this work',
  notToday: 'Not today',
  notWorking: 'Not working for me',
  notThere: 'It is not there: tell my teacher',
  note: 'In your words, if you like',
  who: 'Your teachers read this. So does the person who looks after your supports. No one else does. The support stays yours.',
  send: 'Send',
  sent: 'Sent to your teachers and the person who looks after your supports. The support stays yours: you can use it all the same.',
  sentUse:
    'Sent to your teachers and the person who looks after your supports: you use it for this work. If it is not there, say so here and your teacher gets a message.',
  tellTeacher: 'Tell my teacher: I cannot turn it in',
  whoIsTold: 'The message does not have your name. Your teachers see on their page that it is you.',
  asked: (moment) =>
    `Your message to your teacher: ${moment}. You cannot see here if they read it. If it is urgent, tell them yourself.`,
  nobodyToAsk: 'Nothing was sent: Sidelight cannot reach a teacher of this class. Tell your teacher yourself.',
  askedEnough: 'Nothing was sent: you can send five messages a day. Tell your teacher yourself.',
  saidEnough: {
    title: 'Nothing was sent',
    sentence: 'You can send thirty notes a day. Tell your teacher yourself, or write here tomorrow.',
  },
};

export const spanishOwnSay: OwnSayWords = {
  open: '¿Lo usas? ¿Hoy no? ¿No está? ¿No te sirve?',
  useIt: 'Lo uso en esta tarea',
  notToday: 'Hoy no',
  notWorking: 'No me sirve',
  notThere: 'No está: avisar a mi maestro o maestra',
  note: 'Con tus palabras, si quieres',
  who: 'Lo leen tus maestros y quien se ocupa de tus apoyos, nadie más. El apoyo sigue siendo tuyo.',
  send: 'Enviar',
  sent: 'Enviado a tus maestros y a quien se ocupa de tus apoyos. El apoyo sigue siendo tuyo: puedes usarlo igualmente.',
  sentUse:
    'Enviado a tus maestros y a quien se ocupa de tus apoyos: lo usas en esta tarea. Si no está, dilo aquí y tu maestro o maestra recibe un mensaje.',
  tellTeacher: 'Avisar a mi maestro o maestra: no puedo entregar',
  whoIsTold: 'El mensaje no lleva tu nombre. Tus maestros ven en su página que eres tú.',
  asked: (moment) =>
    `Tu mensaje a tu maestro o maestra: ${moment}. Aquí no puedes ver si lo leyó. Si es urgente, díselo en persona.`,
  nobodyToAsk:
    'No se envió nada: Sidelight no puede avisar a nadie de esta clase. Díselo a tu maestro o maestra en persona.',
  askedEnough: 'No se envió nada: puedes enviar cinco mensajes al día. Díselo a tu maestro o maestra en persona.',
  saidEnough: {
    title: 'No se envió nada',
    sentence: 'Puedes enviar treinta notas al día. Díselo a tu maestro o maestra en persona, o escribe aquí mañana.',
  },
};
