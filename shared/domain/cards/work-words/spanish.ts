import type { WorkWords } from './work-words.ts';

const sat = '(?:examen(?:es)?|pruebas?|parcial(?:es)?|control(?:es)?|test|quiz+|evaluacion(?:es)?)';

export const spanishWork: WorkWords = {
  phrases: [
    [
      'nothing',
      [
        'tubos? de (?:ensayo|prueba)',
        `(?:no hay|sin) (?:${sat}|tarea|deberes|clases?)`,
        'prueba (?:tu|tus|el|la|las|los|esto|a)',
        'final(?<=(?:borrador|trabajo|proyecto|version|presentacion|producto|entrega|reflexion|informe|tarea|texto|relato|video) final)',
      ],
    ],
    ['lab', ['practicas? (?:de lab(?:oratorio)?|\\d{1,2})', 'ensayo de laboratorio']],
    ['quiz_test', ['ensayo (?:general )?(?:psu|paes|simce)']],
    [
      'lecture',
      [
        'presentacion(?:es)? (?:en clase|ppt|power ?point)|presentacion\\b[^.;!?+]{0,30}diapositivas|ver (?:la |el )?presentacion',
      ],
    ],
    ['presentation', ['lectura dramatizada']],
    ['reading', ['plan(?:es)? lector(?:es)?', 'club(?:es)? de lectura']],
    [
      'assignment',
      [
        `(?:correcci\\w{2,5}|corregir|firma\\w{0,3}|resultados?|soluci\\w{1,7}|respuestas|pautas?|temario|calendario|horarios?|fechas?|rubrica|criterios?|tematica|guia(?: de estudio)?|repas\\w{1,3}|estudi\\w{1,5}|prepar\\w{1,6}|revision|reflexion)\\b[^.:;!?+]{0,30}\\b${sat}(?: final| parcial)?`,
        '(?:auto|co|hetero)-?evaluacion(?:es)?',
        'cuestionario (?:de |sobre )?(?:bienvenida|intereses|satisfaccion|opinion|presentacion|inicio)',
        'diario de lectura|(?:reportes?|informes?|registro) (?:de |del |sobre )?(?:la |el )?(?:lectura|libro|laboratorio|experimento|practica|novela)',
        'mapas? conceptual(?:es)?|recuperacion de (?:tareas?|trabajos?|notas?)',
        'repaso',
        '(?:grabar?|haz|crea\\w{0,2}|subir?) (?:un |el |tu )?video',
      ],
    ],
  ],
  words: {
    quiz_test: [
      sat.replace('control(?:es)?|', ''),
      'control(?:es)? (?:de|del|sorpresa|tema|corto|final|parcial|escrito|unidad|n|[tu]?\\d)|(?:mini|micro)-? ?control(?:es)?',
      '(?:boleto|ticket) de salida|diagnostic[oa]|simulacros?|comprobacion|bimestral|sumativ[oa]s?|formativ[oa]s?',
      'cuestionarios?|dictados?|recuperacion|recuperatorios?|interrogacion(?:es)?|solemnes?|coef\\.? ?\\d|integradora',
      'kahoot|selectividad|oposicion|pruebitas?|trimestral|certamen|ev\\.',
    ],
    presentation: [
      'exposicion(?:es)?|exponer|presentacion(?:es)?|discursos?|debates?|oratoria|seminario|obra de teatro|debatir',
      'disertacion(?:es)?|declamacion|declamar|mesa redonda|dialogo oral|juego de roles|dramatizacion|presentar|recitar|teatro',
    ],
    lab: ['laboratorios?', 'experimentos?', 'experimentacion', 'diseccion', 'hipotesis', 'titulacion', 'microscopio'],
    reading: [
      'leer|lee|lean|leo|leemos|leamos|releer|lecturas?(?! \\d)|lectora|lectura|novela|cuento|articulo|fabula|leyenda',
    ],
    lecture: [
      'apuntes|videos?|mira|miren|ver|diapositivas|leccion|(?<!en )clases? ?(?:n?o?\\d{1,2}|del|grabadas?|virtual|en vivo)',
      'pelicula|grabacion(?:es)?|documental|explicacion|explicativo|tutorial|repaso en video',
    ],
    assignment: [
      'tareas?|deberes|fichas?|hojas?|ejercicios?|redaccion|ensayos?|borrador|proyectos?|trabajos?|resumen|talleres|taller',
      'diario|encuestas?|autorizacion|lineas? (?:del? )?tiempo|actividad(?:es)?|act\\. ?\\d+|portafolio|informe|escrib\\w{1,3}',
      'completa\\w{0,2}|dibuj\\w{1,3}|crucigrama|sopa de letras|cuadernos?|firma|investigacion|carta|resena|reportes?',
      'practicas?|problemas|maqueta|colorea\\w{0,2}|guias?|mural|carteles|cartel(?:era)?|reflexion|preguntas|vocabulario|permisos?',
      'traducir|mapas? mental(?:es)?|cuadro comparativo|infografia|afiche|folleto|triptico|oraciones|glosario|esquema',
      'copiar|contest\\w{1,3}|respond\\w{1,3}|responde|investig\\w{1,3}|inscripcion|formulario|asistencia|autobiografia|receta|monografia|conjugar|traduccion|lapbook',
      'comentario|caligrama|historietas?|graficos?|arbol genealogico|metas|sopa de|creacion|analisis',
    ],
  },
  faint: [
    'entrevistas?|consentimiento|compromiso|estudiar|noticias?|ejercitacion|escritura|paginas?|pags?|listas?|libreta|laminas?|album|collage|portada|poema|desafio|reto|juego|mapas?|entregar?|subir',
    'constru\\w{2,4}|disen\\w{1,2}|crea|crear|haz|hacer|recort\\w{1,3}|peg(?:a|ar|amos)|repasar|practicar|memorizar|calcul\\w{1,3}|resolver|resuelve|analiz\\w{1,3}|bitacora',
  ],
  handedIn: [
    'analisis|resenas?|comentario|informes?|creacion|cuentos? propios?|borrador(?:es)?|ejercicios?|ensayos?|afiches?|carteles|cartel|resumen|resumenes|guion|reflexion|preguntas|fichas?|hojas?',
  ],
  doing: {
    reading: ['lee ', 'leer ', 'lean '],
    lecture: ['mira ', 'ver '],
    assignment: ['completa', 'tarea', 'escribe', 'ejercicios'],
  },
};
