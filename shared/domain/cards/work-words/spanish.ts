import { joined, nearly, type WorkWords } from './work-words.ts';

const sat =
  '(?:examen(?:es)?|pruebas?|parcial(?:es)?|control(?:es)?|test|quiz+|evaluacion(?:es)?|examencitos?|pruebitas?|quizcitos?)';

export const spanishWork: WorkWords = {
  phrases: [
    [
      'nothing',
      [
        'tubos? de (?:ensayo|prueba)',
        `(?:no hay|sin) (?:${sat}|tarea|deberes|clases?)`,
        'leccion ?n?o?[\\d.]{1,4}(?= ?[:,-]? ?(?:practicas?|ejercicios?|tareas?|deberes|hojas?|actividad|vocabulario)(?![a-z]))',
        'del final(?: del?)?|(?:el|un|otro|nuevo) final (?:del? |para )(?:el |la |un |una )?(?:cuento|novela|libro|historia|pelicula|obra|capitulo)',
        'prueba (?:tu|tus|el|la|las|los|esto|a)',
        'final(?<=(?:borrador|trabajo|proyecto|version|presentacion|producto|entrega|reflexion|informe|tarea|texto|relato|video|narrativa|cuento|ensayo|cartel|poema|copia|cancion|carta|dibujo|maqueta|obra|folleto|resumen|reporte|redaccion|parrafo|diorama|mural|libro|escrito|actividad|portafolio|diario|producto|guion|repaso|trabajos|proyectos|exposicion|resena|monografia|investigacion|entregable|plazo|fecha|nota|corte) final)(?:es)?',
      ],
    ],
    [
      'lab',
      [
        '(?<!de )practicas? (?:de lab(?:oratorio)?|\\d{1,2}(?!\\.?\\d))',
        'pruebas? (?:de |del |de la |con )(?:almidon|yodo|ph|llama|acidez|dureza|glucosa|suelo|biuret|benedict|lugol)(?: con \\w{1,12})?',
        'ensayo de laboratorio',
      ],
    ],
    ['quiz_test', ['ensayo (?:general )?(?:psu|paes|simce)']],
    [
      'lecture',
      [
        'presentacion(?:es)? (?:en clase|de (?:google|la clase|la profe|la maestra|clase)|de la unidad|de la leccion|ppt|power ?point)|presentacion\\b[^.;!?+]{0,30}(?:diapositivas|apuntes|notas)|ver (?:la |el )?presentacion',
      ],
    ],
    ['presentation', ['lectura dramatizada']],
    [
      'reading',
      [
        'plan(?:es)? lector(?:es)?|club(?:es)? de lectura',
        '(?:lee|leer|lean|leemos|anota|subraya) (?:(?:la|el|los|las|un|una|tu) )(?:(?:auto)?biografias?|cartas?|diario|entrevista|discurso|poemas?|ensayo|resena|leccion|clase|noticia)',
        '(?:tarea|deberes) ?[\\d.]{0,4} ?[:,-] ?(?:lee|leer|lean)(?! y )',
      ],
    ],
    [
      'assignment',
      [
        `(?:correcci\\w{2,5}|corregir|firma\\w{0,3}|resultados?|soluci\\w{1,7}|respuestas|pautas?|temario|calendario|horarios?|fechas?|rubrica|criterios?|tematica|guia(?: de estudio)?|repas\\w{1,3}|estudi\\w{1,5}|prepar(?:a|ar|acion|ate|emos|en)|revision(?= d| p)|reflexion)\\b(?! [ye] )[^.:;!?+]{0,30}\\b${sat}(?: final| parcial)?`,
        '(?:auto|co|hetero)-?evaluacion(?:es)?',
        'cuestionario (?:de |sobre )?(?:bienvenida|intereses|satisfaccion|opinion|presentacion|inicio)',
        '(?:video|carta|texto|tarjeta) de presentacion|presentacion personal|(?:presentacion|exposicion|debate|discurso) ?[:-]? ?(?:bosquejo|borrador|esquema|guion|plan|fuentes|investigacion)',
        '(?:calendario|club|metas?|desafio|reto) (?:de |semanal de )?lecturas?(?: diaria| semanal)?|(?:conclusion(?:es)?|preguntas|reflexion|hojas?|reglas|contrato|analisis|datos|resultados|tablas?|graficas?|portada|cuaderno) (?:de |del |sobre )?(?:la |el )?(?:laboratorio|lab|experimento)|(?:guion|borrador|plan(?= d| p)|esquema|bosquejo|(?:preparacion|preparar|prepara)(?! (?:de |del |para )(?:la |el |los |las |nuestro |un )?(?:debates?|seminarios?))|investigacion|fuentes|temas?|tarjetas|ensayo|ensayar|rubrica|autoevaluacion|ficha|notas|reflexion|evaluacion|lista) (?:de |del |para |sobre )?(?:la |el |los |las |nuestro |mi |tu )?(?:presentacion(?:es)?|exposicion(?:es)?|debates?|discursos?|dialogos?|dramatizacion|obra|seminario)|(?:reportes?|informes?|registro(?! de lectura)) (?:de |del |sobre )?(?:la |el )?(?:lectura|libro|laboratorio|experimento|practica|novela)',
        'mapas? conceptual(?:es)?|recuperacion de (?:tareas?|trabajos?|notas?)|(?:trabajos?|tareas?|plan|actividad(?:es)?|hojas?) de recuperacion',
        'repaso',
        `(?:formularios?|solicitud(?:es)?|peticion|inscripcion) (?:de|del|para|al?) [^.:;!?+]{0,30}\\b(?:${sat}|recuperacion|recuperatorios?)`,
        '(?:autorizacion(?:es)?|permisos?|consentimiento) (?:de|para) [^.:;!?+]{1,40}|(?:contrato|reglas|normas|acuerdo) de seguridad(?: ?\\(?(?:del? |en el )?lab\\w*)?',
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
      'mini ?tests?|(?:tarjetas?|pases?|preguntas?) de salida|chequeos?|velocidad lectora|cronometrad[oa]|control(?:es)? rapidos?',
      `${nearly('prueba')}|${nearly('examen')}|${nearly('evaluacion')}`,
      'selectividad|oposicion|pruebitas?|trimestral|certamen|ev\\.',
    ],
    presentation: [
      'exposicion(?:es)?|exponer|presentacion(?:es)?|discursos?|debates?|oratoria|seminario|obra de teatro|debatir',
      'disertacion(?:es)?|declamacion|declamar|mesa redonda|dialogo oral|juego de roles|dramatizacion|muestra y (?:cuenta|di)|mostrar y (?:contar|decir)|poesia en voz alta|frente a (?:la |el |toda la )?(?:clase|grupo|curso)|monologos?|poesia coral|discusion|conversatorio|panel|juicio|recital|recitacion|charla|actuacion|representar|representacion|socratico|sustentacion|defensa|conversacion(?:es)?|hablamos|conversamos|discutimos|presentar|recitar|teatro',
    ],
    lab: [
      'laboratorios?',
      'experimentos?',
      'experimentacion',
      'diseccion',
      'extraccion(?= de adn)|titulacion|simulacion phet|germinacion|cromatografia',
      'microscopio',
    ],
    reading: [
      'leer(?:l[oa]s?)?|lee(?:l[oa]s?)?|lean|leo|leemos|leamos|releer|lecturas?(?! \\d)|lectora|lectura|novela|cuento(?! (?:original|propio|final|corto))(?<!(?:mi|del|tu|un|nuestro) cuento)|articulo|fabula|leyenda|mitos?|pasaje|cuentos|articulos|novelas|fabulas|leyendas|anotar|subraya\\w{0,2}|texto(?= ?[:"])|circulos? (?:literarios?|de lectura)|cuentos? (?:cortos?|popular)',
    ],
    lecture: [
      'apuntes|notas(?= ?(?:[:-]|de|del|sobre|y|cap|unidad|guiadas|\\d|$))|tom(?:ar?|en) (?:apuntes|notas)|escuchar?|corto ?metrajes?|clase\\b[^.;!?+]{0,12}grabada|videos?|mira|miren|ver|diapositivas|leccion(?! ?n?o?\\d)|(?<=^)leccion ?n?o?\\d{1,2}|(?<!en )clases? ?(?:n?o?\\d{1,2}|del|de (?:hoy|ayer)|grabadas?|virtual|en vivo)',
      'enlace (?:de |a )?(?:zoom|meet)|pelicula|grabacion(?:es)?|documental|explicacion|explicativo|tutorial|repaso en video',
    ],
    assignment: [
      `${nearly('ejercicios')}`,
      'tareas?|deberes|fichas?|hojas?|ejercicios?|redaccion|ensayos?|borrador|proyectos?|trabajos?|resumen|talleres|taller',
      'diario|encuestas?|autorizacion|lineas? (?:del? )?tiempo|actividad(?:es)?|act\\. ?\\d+|portafolio|informe|escrib\\w{1,3}',
      'completa\\w{0,2}|dibuj\\w{1,3}|crucigrama|sopa de letras|cuadernos?|firma|investigacion|carta|resena|reportes?',
      'practicas?|problemas|maqueta|colorea\\w{0,2}|guias?|mural|carteles|cartel(?:era)?|reflexion|preguntas|vocabulario|permisos?',
      'traducir|mapas? mental(?:es)?|cuadro comparativo|infografia|afiche|folleto|triptico|oraciones|glosario|esquema',
      'copiar|contest\\w{1,3}|respond\\w{1,3}|responde|investig\\w{1,3}|inscripcion|formulario|asistencia|autobiografia|receta|monografia|conjugar|traduccion|lapbook',
      'comentario|caligrama|historietas?|graficos?|arbol genealogico|autorretratos?|metas|sopa de|creacion|analisis|composicion(?:es)?|diagramas?|cuadros?|correcciones|conjuga\\w{0,6}|tira comica|parrafos?|correos?|acrosticos?|organizador(?:es)?|calentamientos?|votacion|tablas?|rotula\\w{0,2}|ordena\\w{0,2}|tareitas?|lluvia de ideas|rompecabezas|adivinanzas?|loteria|tarjetas?|postales|postal|invitacion|anuncio|perfil|diccionario|paquetes?|entradas?|informacion|verdadero o falso|diario|preferencias?|eleccion|acuerdos?|narrativas?|biografias?|descripcion(?:es)?',
    ],
  },
  either: [
    [
      ['reading', 'assignment'],
      ['(?:diario|bitacora|registro|hoja|cuaderno|carnet) (?:de |semanal de )?lecturas?(?: diaria| semanal)?'],
    ],
    [
      ['quiz_test', 'assignment'],
      [
        '(?<!(?:evaluacion|prueba) de )(?:ensayo|redaccion|escritura|composicion) (?:en clase|cronometrad[oa]|con tiempo|contra reloj)',
      ],
    ],
    [['presentation', 'assignment'], ['foros?']],
    [['reading', 'assignment'], ['fichas? de lectura']],
    [
      ['reading', 'presentation'],
      [
        '(?:circulos?|club) (?:literarios?|de (?:lectura|lectores))[^.;!?]{0,4}(?:reunion|hablamos|discusion|encuentro)',
      ],
    ],
    [['lecture', 'assignment'], ['preguntas (?:de|del|sobre) (?:la |el )?(?:pelicula|video|documental|podcast)']],
    [['reading', 'assignment'], ['(?:mi|del|tu|un|nuestro) cuento|cuento (?:original|propio|final)']],
    [['presentation', 'assignment'], ['dialogos?(?! (?:oral|frente))(?!.{0,30}(?:actua|frente|present))']],
    [
      ['presentation', 'lecture'],
      [
        'presentacion(?= (?:del?|sobre|unidad|tema|cap|leccion) ?(?:la |el )?(?:unidad|tema|capitulo|leccion|cap)?\\.? ?\\d)',
      ],
    ],
  ],
  faint: {
    reading: [
      'libros?|poemas?|texto|capitulos? ?\\d+ ?(?:-|a|y) ?\\d+|termina\\w{0,2}|(?:pags?|paginas?|pp)\\.? ?\\d+ ?(?:-|a) ?\\d+',
    ],
    assignment: [
      'todo sobre mi|firmar|entrevistas?|consentimiento|compromiso|estudiar|noticias?|ejercitacion|escritura|paginas?|pags?|listas?|libreta|laminas?|album|collage|portada|poemas?|cuentos?|libros?|desafio|reto|juego|mapas?|entregar?|subir',
      'constru\\w{2,4}|disen\\w{1,2}|crea|crear|haz|hacer|recort\\w{1,3}|peg(?:a|ar|amos)|repasar|practicar|memorizar|calcul\\w{1,3}|resolver|resuelve|analiz\\w{1,3}|bitacora|empareja\\w{0,1}|relaciona\\w{0,2}|encierra|marca|pinta|traza\\w{0,1}|llena\\w{0,1}|rellena\\w{0,1}|busca\\w{0,1}|encuentra|elige|escoge|selecciona|comparte|describe|explica|narra|redacta\\w{0,1}|elabora\\w{0,2}|practica|identifica|clasifica|compara|rutinas?|canciones|plan|agenda|pasaporte|noticiero|comic|foro|blog|ahorcado|caligrafia|ortografia|sumas|restas|silabas|palabras de la semana|sinonimos|calaveras?|calaveritas?|ofrenda|altar|papel picado|(?:credito|puntos) extra|extra credito|para empezar|version|tiras?',
    ],
  },
  handedIn: [
    'analisis|resenas?|comentario|informes?|creacion|cuentos? propios?|borrador(?:es)?|ejercicios?|ensayos?|afiches?|carteles|cartel|resumen|resumenes|guion|reflexion|preguntas|fichas?(?! de lectura)|hojas?',
  ],
  doing: {
    reading: ['lee ', 'leer ', 'lean ', 'lee[lr]\\w{1,3}'],
    lecture: ['mira ', 'ver ', `(?:apuntes|notas|video|pelicula)${joined}`],
    assignment: [
      'completa',
      'tarea',
      'escribe',
      'ejercicios',
      'contest\\w{1,3}(?! (?:el |la |un |una )?(?:quiz|prueba|examen|cuestionario|test))',
      `(?:proyectos?|hojas?|paquete)${joined}`,
      '(?:y|\\+) (?:el |la )?(?:proyecto|hoja|paquete)',
    ],
  },
};
