import { folded } from '../roster/people.ts';

/** Words that take away from what is taught or asked, rather than from how it is reached. */
const lowering =
  /\b(modified|alternate|alternative|different|easier|simplified|simpler|lower[- ]level|reduced|below grade[- ]level|adapted) (curriculum|content|standards?|grading|grades|tests?|assessments?|exams?|questions|texts?|objectives|rubric|expectations)\b|\bbelow grade[- ]level\b|\b(exempt|excused?|waived?|omit(ted)?|skip(ped)?|drop(ped)?|remove)\b.*\b(tests?|quiz(zes)?|exams?|finals?|essays?|units?|questions|items|homework|assignments?|requirement|standards?|lowest)\b|\bpass[ /-]?fail\b|\bgraded? (on|for) (effort|participation|completion)\b|\b(only|just) (the )?(even|odd|first|easiest)\b|\blower(ed)? (expectations|standards|passing)\b|\bword bank on tests\b|\bopen[- ]book\b|\bno (essays?|homework|finals?)\b|\b(fewer|less) (standards|concepts|topics|objectives|content)\b|\bhalf (the )?(credit|content|standards)\b/;

export const lowersContent = (text: string) => lowering.test(folded(text));
