/** How a question begins that asks about the work it names. */
export const asksAbout = /^(?:how|did|do|are|is|what|which|when|who|why|[¿]|comment|quel|est-ce)/i;

/** What somebody thinks or feels is talked over, whatever points are given for taking part. Without accents. */
export const asksOpinion =
  /(?<![a-z])(?:discussion|(?<=[?] )discuss|(?:your|tu|su) opinion|discusion|discutir|would you rather|what would you do if|you (?:dis)?agree|agree or disagree|your favou?rite|do you (?:feel|relate|like|wish|prefer)|you'd (?:change|like|rather)|make you feel|(?:thankful|grateful) for|repl(?:y|ies) to|opinas|que harias|agradecid[oa]|prefieres|comparte|favorit[oa]s?|penses-tu|pensez-vous|(?:ton|votre) avis|aimes-tu|preferes-tu)(?![a-z])/;

/** Of a test, and not the test: nobody sits its key. */
export const isAboutTest =
  /(?<![a-z])(?:keys?|answers?|solutions?|rubrics?|formats?|lists?|schedules?|calendar|order|topics?|info\w*|samples?|examples?|exemplars?|scores?|results?|correction|corriges?|grille|bareme|programme|sujets?|exemples?|liste|respuestas|soluciones|pauta|rubrica|temario|horario|calendario|turnos|lista|ejemplos?)(?![a-z])/;
