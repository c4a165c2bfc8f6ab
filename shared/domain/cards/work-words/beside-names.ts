/** How a question begins that asks about the work it names. */
export const asksAbout = /^(?:how|did|do|are|is|what|which|when|who|why|[¿]|comment|quel|est-ce)/i;

/** What somebody thinks or feels is talked over, whatever points are given for taking part. Without accents. */
export const asksOpinion =
  /(?<![a-z])(?:discussion|(?<=[?] )discuss|(?:your|tu|su) opinion|discusion|discutir|would you rather|what would you do if|you (?:dis)?agree|agree or disagree|your favou?rite|do you (?:feel|relate|like|wish|prefer)|you'd (?:change|like|rather)|make you feel|(?:thankful|grateful) for|repl(?:y|ies) to|opinas|que harias|agradecid[oa]|prefieres|comparte|favorit[oa]s?|penses-tu|pensez-vous|(?:ton|votre) avis|aimes-tu|preferes-tu)(?![a-z])/;

/** Of a test, and not the test: nobody sits its key. */
export const isAboutTest =
  /(?<![a-z])(?:keys?|answers?|solutions?|rubrics?|formats?|lists?|schedules?|calendar|order|topics?|info\w*|samples?|examples?|exemplars?|scores?|results?|correction|corriges?|grille|bareme|programme|sujets?|exemples?|liste|respuestas|soluciones|pauta|rubrica|temario|horario|calendario|turnos|lista|ejemplos?)(?![a-z])/;

/** Who is asked: a question of what somebody did or wants is no quiz. Without accents. */
export const asksYou =
  /(?<![a-z])(?:you|your|u|ur|r u|we|our|us|vote|pick|choose|which (?:book|topic|day|date|time|song|movie|project|slot|one do)|survey|poll|sign ?up|favou?rite|best day|weekend|feeling|tu|tus|te|ti|ustedes|usted|quieres|nuestr[oa]s?|vosotros|encuesta|vota\w{0,4}|elige|escoge|preferid[oa]|toi|ton|ta|tes|vous|votre|vos|nous|notre|sondage|choisi\w{0,3}|prefere\w{0,2})(?![a-z])/i;

/** How an announcement begins that has no news, but work. Without accents. */
export const tellsToDo =
  /^(?:(?:good morning|hi|hello|hey|ok|please|pls|buenos dias|bonjour|hola|salut)[^.!,]{0,20}[.!,]? ?)?(?:please |pls )?(?:[^.!?]{0,25}[.!] )?(?:join|click|turn in|hand in|submit|fill (?:out|in)|complete|do (?:the |your |workbook|p\.?|pgs?|pages?|#)|unanse|entreg|completen|llenen|hagan|rejoignez|remettez|completez|remplissez|faites|kahoot|blooket|gimkit|speech(?:es)?|presentations?)(?![a-z])/i;

/** An announcement of what is done now: the others tell of it, and are read. Without accents. */
export const asksNow =
  /(?<![a-z])(?:join|click|turn in|hand in|submit|fill (?:out|in)|complete|finish|do (?:the |your |workbook|p\.?|pgs?|pages?|#)|watch|read|play|study|today!?|right now|now|tonight|hoy|ahora|entreguen?|completen?|hagan|llenen|vean|lean|unanse|aujourd'hui|maintenant|ce soir|remettez|completez|regardez|lisez|remplissez|rejoignez|faites)(?![a-z])/i;
