import type { AccommodationCode } from '#shared/domain/catalogue/catalogue.ts';

/**
 * What an accommodation is called in Spanish, and what the school does, for families. No amount stands in it: that is
 * said beside it, in Spanish too.
 */
export const spanishCatalogue: Record<AccommodationCode, { name: string; does: string }> = {
  'TIM-EXT': {
    name: 'Más tiempo en trabajos con límite',
    does: 'Da más tiempo que a la clase, como se acordó. No quita tiempo del recreo ni del almuerzo.',
  },
  'TIM-EXT-DUE': {
    name: 'Más días para entregar',
    does: 'Da más días para entregar. No baja la nota si llega en esos días.',
  },
  'TIM-EXT-READ': {
    name: 'Más tiempo para leer',
    does: 'Da más tiempo para leer antes de las preguntas, o da el texto antes.',
  },
  'TIM-WAIT': { name: 'Tiempo para pensar', does: 'Hace la pregunta y espera unos segundos antes de pasar a otro.' },
  'TIM-BRK-SCH': { name: 'Pausas a horas fijas', does: 'Ofrece una pausa corta cada cierto tiempo, como se acordó.' },
  'TIM-BRK-REQ': {
    name: 'Pausas cuando las pide',
    does: 'Dice que sí cuando el estudiante pide una pausa. No pide motivo.',
  },
  'TIM-BRK-MED': {
    name: 'Salida inmediata por salud',
    does: 'Deja salir al estudiante enseguida, sin pedir permiso, y le devuelve el tiempo.',
  },
  'TIM-MULTI': { name: 'Examen en varias partes', does: 'Divide el examen en partes y da una parte cada vez.' },
  'TIM-TOD': { name: 'Mejor hora del día', does: 'Pone los exámenes en las horas acordadas.' },
  'TIM-COUNT': { name: 'Reloj a la vista', does: 'Muestra cuánto tiempo queda y avisa antes del final.' },
  'TIM-NOTICE': {
    name: 'Aviso antes de exámenes y proyectos',
    does: 'Avisa unos días antes la fecha, la forma y los temas.',
  },
  'TIM-STAGE': {
    name: 'Trabajos largos por pasos',
    does: 'Divide el trabajo largo en pasos con fecha y revisa cada uno.',
  },
  'TIM-MAKEUP': { name: 'Tiempo para ponerse al día', does: 'Da días para entregar lo que faltó, sin bajar la nota.' },
  'TIM-PASS': {
    name: 'Salir o llegar a otra hora',
    does: 'Deja salir antes o llegar después. No lo cuenta como llegada tarde.',
  },
  'PRE-READ-HUMAN': {
    name: 'Alguien lee en voz alta',
    does: 'Lee las partes acordadas palabra por palabra. No explica ni da pistas.',
  },
  'PRE-READ-TTS': {
    name: 'La computadora lee en voz alta',
    does: 'Da el trabajo como texto para que la computadora lo lea con audífonos.',
  },
  'PRE-READ-SELF': {
    name: 'Leer en voz baja',
    does: 'Deja que el estudiante lea en voz baja donde no moleste a otros.',
  },
  'PRE-SCREENREADER': {
    name: 'Archivos para lector de pantalla',
    does: 'Da archivos que el lector de pantalla puede leer, antes de la clase.',
  },
  'PRE-AUDIO': { name: 'Textos en audio', does: 'Da el audio junto con el texto y deja escucharlo.' },
  'PRE-LARGE': { name: 'Letra grande', does: 'Da el material con letra del tamaño acordado o más grande.' },
  'PRE-MAGNIFY': { name: 'Aumento', does: 'Deja usar la lupa y agrandar la pantalla.' },
  'PRE-CONTRAST': { name: 'Mucho contraste', does: 'Usa material con mucho contraste y sin texto sobre fotos.' },
  'PRE-COLOR': {
    name: 'Fondo o lámina de color',
    does: 'Usa el color acordado en papel o pantalla, o deja usar la lámina.',
  },
  'PRE-LAYOUT': {
    name: 'Páginas despejadas',
    does: 'Pone menos ejercicios en cada página, con espacio y sin adornos.',
  },
  'PRE-LINE': { name: 'Guía para leer', does: 'Deja usar una regla o una guía de lectura.' },
  'PRE-MASK': {
    name: 'Cubrir partes de la página',
    does: 'Deja tapar partes de la página hasta que el estudiante esté listo.',
  },
  'PRE-BRAILLE': {
    name: 'Material en braille',
    does: 'Manda el material con tiempo para que esté en braille a la vez que el de la clase.',
  },
  'PRE-TACTILE': {
    name: 'Dibujos y modelos para tocar',
    does: 'Da los dibujos en relieve o un modelo que se puede tocar.',
  },
  'PRE-ALT': { name: 'Imágenes con palabras', does: 'Describe con palabras cada imagen, gráfica y dibujo.' },
  'PRE-CAPTION': { name: 'Subtítulos', does: 'Pone subtítulos en cada video y mira antes que estén bien.' },
  'PRE-TRANSCRIPT': { name: 'Texto de audio y video', does: 'Da por escrito lo que se dice en el audio o el video.' },
  'PRE-AUDIODESC': {
    name: 'Videos con descripción',
    does: 'Usa videos que cuentan lo que se ve, o lo cuenta en las pausas.',
  },
  'PRE-SIGN': {
    name: 'Lengua de señas',
    does: 'Habla de frente y directo al estudiante. Da el material antes al intérprete.',
  },
  'PRE-AMPLIFY': { name: 'Micrófono', does: 'Usa el micrófono y repite lo que dicen los compañeros.' },
  'PRE-DIR-SIMPLE': {
    name: 'Instrucciones en pasos cortos',
    does: 'Da un paso cada vez con frases cortas. La tarea es la misma.',
  },
  'PRE-DIR-REPEAT': {
    name: 'Instrucciones repetidas',
    does: 'Repite las instrucciones y pide que diga el primer paso.',
  },
  'PRE-DIR-WRITTEN': {
    name: 'Instrucciones por escrito',
    does: 'Da por escrito lo que dice de tareas, fechas y notas.',
  },
  'PRE-NOTES': { name: 'Notas antes de la clase', does: 'Da las notas o las láminas antes de la clase.' },
  'PRE-GUIDED': { name: 'Notas para completar', does: 'Da un esquema con huecos para las ideas clave.' },
  'PRE-VISUAL': { name: 'Apoyos visuales', does: 'Usa una imagen, un modelo o un horario y lo deja a la vista.' },
  'PRE-GLOSS': { name: 'Lista de palabras', does: 'Da una lista de palabras que no son parte de lo que se evalúa.' },
  'PRE-DICT': { name: 'Diccionario', does: 'Deja usar un diccionario si no se evalúan las palabras.' },
  'PRE-BILING': { name: 'Diccionario en dos idiomas', does: 'Deja usar un diccionario en el idioma acordado.' },
  'PRE-TRANSLATE': { name: 'Material traducido', does: 'Da las instrucciones o preguntas en el idioma acordado.' },
  'PRE-REPLAY': { name: 'Repetir audio y video', does: 'Deja repetir las grabaciones, también en exámenes.' },
  'PRE-KEY': { name: 'Palabras clave marcadas', does: 'Marca las palabras clave antes de dar la hoja.' },
  'PRE-CHUNK': { name: 'Trabajo en partes pequeñas', does: 'Da una parte cada vez y la revisa antes de dar otra.' },
  'PRE-HILITE': { name: 'Marcador', does: 'Deja usar marcadores en textos y exámenes.' },
  'RES-SCRIBE': {
    name: 'Alguien escribe por el estudiante',
    does: 'Escribe justo lo que dice el estudiante. No agrega nada.',
  },
  'RES-STT': { name: 'Dictar a la computadora', does: 'Deja dictar a la computadora y califica el texto corregido.' },
  'RES-ORAL': { name: 'Respuestas habladas', does: 'Acepta respuestas habladas y las anota o graba.' },
  'RES-TYPE': { name: 'Escribir con teclado', does: 'Deja escribir con teclado en clase y en exámenes.' },
  'RES-INPUT': {
    name: 'Otro teclado, mouse o botón',
    does: 'Deja usar el equipo acordado y lo prueba antes del examen.',
  },
  'RES-AAC': {
    name: 'Dispositivo para hablar',
    does: 'Espera a que el estudiante use su dispositivo. Eso es la respuesta.',
  },
  'RES-SPELL': {
    name: 'Corrector, sin bajar por ortografía',
    does: 'Deja usar el corrector. No baja la nota por ortografía o letra.',
  },
  'RES-PREDICT': { name: 'Predicción de palabras', does: 'Deja usar un programa que sugiere palabras.' },
  'RES-CALC': { name: 'Calculadora', does: 'Deja usar la calculadora, si no se evalúa el cálculo a mano.' },
  'RES-CALC-AD': {
    name: 'Calculadora adaptada',
    does: 'Deja usar una calculadora que habla, de teclas grandes o en braille.',
  },
  'RES-REF': { name: 'Hoja de consulta', does: 'Da la hoja de consulta acordada.' },
  'RES-MANIP': { name: 'Objetos para contar', does: 'Deja usar fichas u otros objetos.' },
  'RES-BOOKLET': {
    name: 'Responder en la misma hoja',
    does: 'Deja marcar las respuestas en el examen. Un adulto las copia.',
  },
  'RES-NOTE': {
    name: 'Ayuda con las notas',
    does: 'Da una copia de las notas, sin decir a la clase para quién es.',
  },
  'RES-RECORD': { name: 'Grabar la clase', does: 'Deja grabar la clase para estudiar y dice cuándo parar.' },
  'RES-ORG': { name: 'Esquema antes de escribir', does: 'Da un esquema antes de empezar a escribir.' },
  'RES-THES': { name: 'Diccionario de sinónimos', does: 'Deja usar un diccionario de sinónimos.' },
  'RES-ALT': {
    name: 'Otra forma de mostrar lo que sabe',
    does: 'Ofrece otro producto y lo califica con la misma meta.',
  },
  'RES-PRESENT': {
    name: 'Presentar en privado o grabado',
    does: 'Deja presentar a solas, ante pocos o en una grabación.',
  },
  'RES-REDUCE': {
    name: 'Menos ejercicios, misma meta',
    does: 'Da menos ejercicios que cubren todo y califica sobre esos.',
  },
  'RES-CHOICES': {
    name: 'Menos opciones de respuesta',
    does: 'Quita opciones equivocadas en las preguntas de elegir.',
  },
  'RES-REREC': { name: 'Grabar otra vez', does: 'Deja grabar otra vez la respuesta antes de entregar.' },
  'RES-STRIKE': { name: 'Tachar opciones', does: 'Deja tachar opciones en papel o pantalla.' },
  'SET-SEAT': { name: 'Asiento elegido', does: 'Sienta al estudiante en el lugar acordado en cada salón.' },
  'SET-SEPARATE': {
    name: 'Salón aparte para exámenes',
    does: 'Reserva el salón antes y manda el examen con sus instrucciones.',
  },
  'SET-SMALL': { name: 'Examen en grupo pequeño', does: 'Da el examen en un grupo del tamaño acordado o menor.' },
  'SET-INDIV': { name: 'Examen individual', does: 'Da el examen al estudiante solo.' },
  'SET-NOISE': { name: 'Menos ruido', does: 'Deja usar audífonos o tapones en el trabajo y en exámenes.' },
  'SET-CALM': { name: 'Sonido tranquilo', does: 'Deja escuchar el sonido acordado con audífonos.' },
  'SET-LIGHT': {
    name: 'Luz adecuada',
    does: 'Sienta al estudiante lejos del reflejo. Deja usar gorra, lentes o lámpara.',
  },
  'SET-FURN': { name: 'Mueble adaptado', does: 'Ve que el mueble acordado esté en el salón y se use.' },
  'SET-LABSTATION': {
    name: 'Lugar de trabajo y paso libres',
    does: 'Da un lugar que se alcanza y deja libre el paso.',
  },
  'SET-MOVE': {
    name: 'Moverse o usar algo en la mano',
    does: 'Deja estar de pie, moverse o usar algo en la mano, sin comentar.',
  },
  'SET-ADMIN': { name: 'Examen con alguien conocido', does: 'Ve que la persona acordada dé el examen.' },
  'SET-REFOCUS': {
    name: 'Señal discreta',
    does: 'Usa la señal acordada. No llama al estudiante por su nombre ante otros.',
  },
  'SET-HOME': {
    name: 'Trabajo en casa u hospital',
    does: 'Manda el mismo trabajo el mismo día y lo recibe por la vía acordada.',
  },
  'OTH-CHECK': {
    name: 'Ver si entendió',
    does: 'Va con el estudiante al empezar y le pide que explique qué hay que hacer.',
  },
  'OTH-FEEDBACK': { name: 'Comentarios seguidos', does: 'Da comentarios cortos y claros tan a menudo como se acordó.' },
  'OTH-PEER': { name: 'Compañero de trabajo', does: 'Pone al estudiante con un compañero. No dice por qué.' },
  'OTH-PLANNER': { name: 'Revisar la agenda', does: 'Ve que las tareas y fechas estén en la agenda antes de salir.' },
  'OTH-CHECKIN': { name: 'Charla corta', does: 'Manda o saluda al estudiante para la charla acordada.' },
  'OTH-QUIETPASS': {
    name: 'Pase a un lugar tranquilo',
    does: 'Deja ir al lugar acordado cuando muestra el pase. No pregunta ante otros.',
  },
  'OTH-NOCOLD': {
    name: 'Sin preguntas de sorpresa',
    does: 'No pregunta al estudiante sin la señal acordada. Le da la pregunta antes.',
  },
  'OTH-SUPPLY': {
    name: 'Comida, bebida o equipo en la mesa',
    does: 'Deja tener lo acordado en la mesa, también en exámenes.',
  },
  'OTH-ACTION': {
    name: 'Tarjeta de acción de salud',
    does: 'Sabe dónde está la tarjeta, sigue sus pasos y llama a la oficina.',
  },
  'OTH-POSITIVE': { name: 'Rutina acordada', does: 'Usa la rutina acordada siempre, también en los días buenos.' },
  'OTH-BOOKS': { name: 'Otro juego de libros', does: 'Ve que haya otro juego de libros en casa.' },
  'TIM-RESTROOM': {
    name: 'Ir al baño sin pedir permiso',
    does: 'Deja que el estudiante vaya al baño enseguida y sin pedirlo. No lo comenta ante otros.',
  },
  'TIM-NURSE': {
    name: 'Ir a la enfermería enseguida',
    does: 'Deja que el estudiante vaya a la enfermería cuando lo dice. No hace preguntas.',
  },
  'TIM-TIMEBACK': {
    name: 'Devolver el tiempo perdido',
    does: 'Anota cuánto tiempo estuvo fuera el estudiante y suma esos minutos al final.',
  },
  'TIM-NOTESTS': {
    name: 'Sin exámenes por ahora',
    does: 'No da exámenes hasta el día indicado y no pone cero por eso.',
  },
  'TIM-ONETEST': {
    name: 'Pocos exámenes al día',
    does: 'Acuerda con los otros maestros que ningún día tenga más exámenes que los acordados.',
  },
  'TIM-POSTPONE': {
    name: 'El examen puede esperar',
    does: 'Si el estudiante se siente mal, le da el examen otro día.',
  },
  'TIM-NOCOUNT': {
    name: 'Sin reloj a la vista',
    does: 'No pone un reloj de cuenta atrás a la vista. Avisa en voz baja cuando queda poco tiempo.',
  },
  'TIM-ATTEND': {
    name: 'Faltas por salud',
    does: 'No baja la nota por faltas de salud. Entrega lo que faltó con sus fechas.',
  },
  'TIM-DAY': {
    name: 'Día escolar más corto',
    does: 'Planea según las horas en que el estudiante está. No baja la nota por lo que falta.',
  },
  'TIM-TRANSITION': {
    name: 'Aviso antes de los cambios',
    does: 'Avisa al estudiante unos minutos antes de un cambio y le dice qué sigue.',
  },
  'PRE-PAPER': { name: 'En papel y no en pantalla', does: 'Da en papel lo que la clase hace en pantalla.' },
  'PRE-SCREEN': {
    name: 'Poco tiempo de pantalla',
    does: 'Corta el trabajo en pantalla tras los minutos acordados y da otra forma de seguir.',
  },
  'PRE-CART': {
    name: 'Subtítulos en vivo',
    does: 'Usa el micrófono y repite lo que otros dicen para que salga por escrito.',
  },
  'PRE-REPEAT-PEERS': {
    name: 'Repetir lo que dicen otros',
    does: 'Repite o escribe lo que dicen los compañeros antes de seguir.',
  },
  'PRE-PREVIEW': {
    name: 'Palabras o textos antes de la clase',
    does: 'Da las palabras nuevas o el texto unos días antes de la clase.',
  },
  'PRE-STUDY': {
    name: 'Guía de estudio antes del examen',
    does: 'Da una guía con ejemplos unos días antes del examen.',
  },
  'PRE-MODEL': {
    name: 'Ejemplo y forma de calificar',
    does: 'Da con la tarea un ejemplo terminado y cómo se califica.',
  },
  'PRE-LANG-SIMPLE': {
    name: 'Preguntas en palabras sencillas',
    does: 'Escribe las preguntas con palabras cortas y comunes, sin cambiar lo que piden.',
  },
  'PRE-ONLINE': {
    name: 'Tareas en un solo lugar',
    does: 'Publica cada tarea con su fecha en el mismo lugar antes de que termine la clase.',
  },
  'PRE-FACE': {
    name: 'Hablar de frente',
    does: 'Habla de frente al estudiante y no habla mientras escribe en el pizarrón.',
  },
  'PRE-INT-AHEAD': {
    name: 'Material para el intérprete antes',
    does: 'Manda las palabras y láminas al intérprete antes de la clase.',
  },
  'PRE-PICTURE': {
    name: 'Imagen, modelo o gráfica',
    does: 'Muestra una imagen o un modelo junto a lo que dice y lo deja a la vista.',
  },
  'PRE-MIC': {
    name: 'Micrófono de la clase',
    does: 'Usa el micrófono cuando habla a la clase y lo apaga para hablar en privado.',
  },
  'RES-ABACUS': { name: 'Ábaco', does: 'Permite usar un ábaco donde otros cuentan por escrito.' },
  'RES-POINT': {
    name: 'Responder señalando o mirando',
    does: 'Pone las respuestas a la vista para que el estudiante señale o mire una, y la anota.',
  },
  'RES-NOTECARD': {
    name: 'Tarjeta de notas en exámenes',
    does: 'Permite una tarjeta de notas propia en el examen y la revisa el día antes.',
  },
  'RES-RETAKE': {
    name: 'Repetir el examen',
    does: 'Ofrece repetir el examen dentro de los días acordados y cuenta la mejor nota.',
  },
  'RES-GRAPHPAPER': {
    name: 'Papel con líneas o cuadros',
    does: 'Prepara el papel o el apoyo para el lápiz antes de empezar.',
  },
  'RES-GRADE-HAND': {
    name: 'La letra no se califica',
    does: 'No baja la nota por la letra. Si no puede leer algo, pide al estudiante que lo lea.',
  },
  'RES-NOREAD': {
    name: 'No leer en voz alta ante la clase',
    does: 'No pide al estudiante leer en voz alta ante la clase.',
  },
  'RES-HOMECAP': {
    name: 'Tarea con tiempo límite',
    does: 'Da por hecha la tarea cuando el estudiante trabajó los minutos acordados.',
  },
  'RES-GROUP': {
    name: 'Papel en el trabajo en grupo',
    does: 'Acuerda con el estudiante su papel antes de formar los grupos.',
  },
  'RES-SPELL-TOOL': { name: 'Corrector ortográfico', does: 'Permite el corrector en los trabajos escritos.' },
  'RES-SPELL-GRADE': { name: 'La ortografía no se califica', does: 'No baja la nota por la ortografía.' },
  'SET-ACCESS': {
    name: 'Elevador o camino sin escalones',
    does: 'Planea el lugar y la hora para que el estudiante llegue sin escalones.',
  },
  'SET-EVAC': {
    name: 'Ayuda para salir en una alarma',
    does: 'Se queda con el estudiante hasta que llega quien lo ayuda, y va al lugar acordado.',
  },
  'SET-AIR': {
    name: 'Temperatura, aire o distancia',
    does: 'Prepara el lugar como se acordó antes de que entre el estudiante.',
  },
  'SET-FOODRULE': {
    name: 'Regla de comida del salón',
    does: 'Dice a toda la clase la regla de comida, sin dar nombres.',
  },
  'SET-LOCKER': { name: 'Casillero cercano', does: 'Permite usar el casillero acordado entre clases.' },
  'SET-LUNCH': {
    name: 'Lugar o compañía en el almuerzo',
    does: 'Manda al estudiante a almorzar al lugar o con la persona acordados.',
  },
  'SET-PE': {
    name: 'Educación física adaptada',
    does: 'Ofrece otra actividad por la misma nota. No deja al estudiante solo mirando.',
  },
  'SET-TRIP': {
    name: 'Excursiones y clubes',
    does: 'Dice quién va con el estudiante y lleva lo necesario. Nadie se queda en casa por esto.',
  },
  'SET-BUS': {
    name: 'Lugar y ayuda en el autobús',
    does: 'Dice al chofer el lugar y la parada antes del primer viaje.',
  },
  'SET-ALARM': {
    name: 'Aviso antes de los simulacros',
    does: 'Avisa al estudiante en voz baja antes de un simulacro.',
  },
  'OTH-PROMPTER': {
    name: 'Ayuda para seguir en el examen',
    does: 'Un adulto ayuda al estudiante a volver al examen, sin dar respuestas.',
  },
  'OTH-ADULT': { name: 'Un adulto al lado', does: 'Un adulto trabaja junto al estudiante y lo deja intentar primero.' },
  'OTH-ESCORT': {
    name: 'Nunca solo a la enfermería',
    does: 'Manda a alguien con el estudiante a la enfermería. Si no hay nadie, llama a la oficina.',
  },
  'OTH-PHONE': {
    name: 'Teléfono por salud',
    does: 'Permite mirar el teléfono por salud en todo momento, también en exámenes.',
  },
  'OTH-HOMELOG': { name: 'Nota diaria a casa', does: 'Escribe cada día una línea a casa: qué se hizo y qué falta.' },
  'OTH-PROGRESS': { name: 'Informe de avance', does: 'Escribe a la familia cómo funcionan los apoyos y qué falta.' },
  'OTH-SCHEDULE': { name: 'Horario a la vista', does: 'Deja el horario del día a la vista y marca los cambios antes.' },
  'OTH-ORGANIZE': {
    name: 'Revisar carpeta o mochila',
    does: 'Revisa la carpeta o mochila con el estudiante y lo deja guardar sus cosas.',
  },
  'OTH-CALMPLAN': {
    name: 'Qué ayuda cuando se altera',
    does: 'Hace los pasos acordados en orden, con pocas palabras, y da espacio.',
  },
  'OTH-SUBFOLDER': {
    name: 'Aviso a los suplentes',
    does: 'Deja lo que dice esta tarjeta en el lugar acordado para los suplentes.',
  },
};
