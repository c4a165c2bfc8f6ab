/** What a student may say of one support in one piece of work, and who reads it. */
export type OwnSayWords = {
  open: string;
  useIt: string;
  notToday: string;
  notWorking: string;
  note: string;
  who: string;
  send: string;
  sent: string;
  /** After saying that it is used. */
  sentUse: string;
};

export const englishOwnSay: OwnSayWords = {
  open: 'Use it? Not today? Not working?',
  useIt: 'I use it for this work',
  notToday: 'Not today',
  notWorking: 'Not working for me',
  note: 'In your words, if you like',
  who: 'Your teachers and the person who looks after your supports read this, nobody else. The support stays yours.',
  send: 'Send',
  sent: 'Sent to your teachers and the person who looks after your supports. The support stays yours: you can use it all the same.',
  sentUse:
    'Sent to your teachers and the person who looks after your supports: you use it for this work. If it is not there, tell your teacher.',
};

export const spanishOwnSay: OwnSayWords = {
  open: '¿Lo usas? ¿Hoy no? ¿No te sirve?',
  useIt: 'Lo uso en esta tarea',
  notToday: 'Hoy no',
  notWorking: 'No me sirve',
  note: 'Con tus palabras, si quieres',
  who: 'Lo leen tus profesores y quien se ocupa de tus apoyos, nadie más. El apoyo sigue siendo tuyo.',
  send: 'Enviar',
  sent: 'Enviado a tus profesores y a quien se ocupa de tus apoyos. El apoyo sigue siendo tuyo: puedes usarlo igualmente.',
  sentUse:
    'Enviado a tus profesores y a quien se ocupa de tus apoyos: lo usas en esta tarea. Si no está, díselo a tu profesor o profesora.',
};
