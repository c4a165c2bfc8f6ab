import type { WorkWords } from './work-words.ts';

const sat = '(?:examen(?:es)?|pruebas?|parcial(?:es)?|control(?:es)?|test|quiz|evaluacion(?:es)?)';

export const spanishWork: WorkWords = {
  phrases: [
    [
      'nothing',
      [
        'tubos? de (?:ensayo|prueba)',
        `(?:no hay|sin) (?:${sat}|tarea|deberes|clases?)`,
        'prueba (?:tu|tus|el|la|las|los|esto|a)',
        'final(?<=(?:borrador|trabajo|proyecto|version|presentacion|producto|entrega) final)',
      ],
    ],
    ['lab', ['practicas? (?:de laboratorio|\\d{1,2})', 'ensayo de laboratorio']],
    [
      'assignment',
      [
        `(?:correcci\\w{2,5}|corregir|firma\\w{0,3}|resultados?|soluci\\w{1,7}|respuestas|temario|calendario|fechas?|rubrica|criterios?|tematica|guia(?: de estudio)?|repas\\w{1,3}|estudi\\w{1,5}|prepar\\w{1,6}|revision|reflexion)\\b[^.:;!?+]{0,30}\\b${sat}(?: final| parcial)?`,
        '(?:auto|co|hetero)-?evaluacion(?:es)?',
        'cuestionario (?:de |sobre )?(?:bienvenida|intereses|satisfaccion|opinion|presentacion|inicio)',
        'diario de lectura|informe de laboratorio|informe de la practica',
        'mapas? conceptual(?:es)?',
        'repaso',
      ],
    ],
  ],
  words: {
    quiz_test: [
      sat.replace('control(?:es)?|', ''),
      'control(?:es)? (?:de|del|sorpresa|tema|corto|\\d)|cuestionarios?|dictados?|recuperacion|recuperatorio',
      '(?:boleto|ticket) de salida|diagnostic[oa]|simulacros?|comprobacion|bimestral|sumativa|formativa',
      'kahoot|selectividad|oposicion|pruebita|trimestral',
    ],
    presentation: [
      'exposicion(?:es)?|exponer|presentacion(?:es)?|discursos?|debates?|oratoria|seminario|obra de teatro',
    ],
    lab: ['laboratorio', 'experimentos?', 'experimentacion', 'diseccion', 'hipotesis', 'titulacion'],
    reading: ['leer', 'lee', 'lean', 'lecturas?(?! \\d)', 'lectora', 'lectura', 'novela', 'cuento', 'articulo'],
    lecture: ['apuntes|videos?|mira|ver|diapositivas|leccion|clase grabada|pelicula|presentacion en clase'],
    assignment: [
      'tareas?|deberes|fichas?|hojas?|ejercicios?|redaccion|ensayos?|borrador|proyectos?|trabajos?|resumen',
      'diario|encuesta|autorizacion|linea del tiempo|actividad(?:es)?|portafolio|informe|escrib\\w{1,3}',
      'completa\\w{0,2}|dibuj\\w{1,3}|crucigrama|sopa de letras|cuadernos?|firma|investigacion|carta',
      'practicas?|problemas|maqueta|colorea\\w{0,2}|guia|mural|cartel|reflexion|preguntas|vocabulario',
      'traducir',
    ],
  },
  doing: {
    reading: ['lee ', 'leer ', 'lean '],
    lecture: ['mira ', 'ver '],
    assignment: ['completa', 'tarea', 'escribe', 'ejercicios'],
  },
};
