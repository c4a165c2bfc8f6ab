import * as z from 'zod/mini';

const dueDate = z.strictObject({ year: z.int(), month: z.int(), day: z.int() });
const dueTime = z.strictObject({
  hours: z.optional(z.int()),
  minutes: z.optional(z.int()),
  seconds: z.optional(z.int()),
  nanos: z.optional(z.int()),
});
export const due = { dueDate: z.optional(dueDate), dueTime: z.optional(dueTime) };

const material = z.union([
  z.strictObject({
    link: z.strictObject({ url: z.string(), title: z.optional(z.string()), thumbnailUrl: z.optional(z.string()) }),
  }),
  z.strictObject({ form: z.strictObject({ formUrl: z.string(), title: z.optional(z.string()) }) }),
]);

const text = z.optional(z.string());

/** A CourseWork as a client may send it. What Classroom itself fills in may be sent, and is not looked at. */
export const CourseWorkBody = z.strictObject({
  title: text,
  description: text,
  materials: z.optional(z.array(material)),
  state: z.optional(z.enum(['PUBLISHED', 'DRAFT', 'COURSE_WORK_STATE_UNSPECIFIED'])),
  workType: z.optional(z.enum(['ASSIGNMENT', 'SHORT_ANSWER_QUESTION', 'MULTIPLE_CHOICE_QUESTION'])),
  ...due,
  scheduledTime: text,
  maxPoints: z.optional(z.number()),
  assigneeMode: z.optional(z.enum(['ALL_STUDENTS', 'INDIVIDUAL_STUDENTS'])),
  individualStudentsOptions: z.optional(z.strictObject({ studentIds: z.array(z.string()) })),
  submissionModificationMode: text,
  topicId: text,
  gradingPeriodId: text,
  gradeCategory: z.optional(z.looseObject({})),
  multipleChoiceQuestion: z.optional(z.strictObject({ choices: z.array(z.string()) })),
  assignment: z.optional(z.looseObject({})),
  id: text,
  courseId: text,
  alternateLink: text,
  creationTime: text,
  updateTime: text,
  creatorUserId: text,
  associatedWithDeveloper: z.optional(z.boolean()),
});
/** Whom a course work is for from now on. */
export const ModifyAssigneesBody = z.strictObject({
  assigneeMode: z.optional(z.enum(['ALL_STUDENTS', 'INDIVIDUAL_STUDENTS'])),
  modifyIndividualStudentsOptions: z.optional(
    z.strictObject({
      addStudentIds: z.optional(z.array(z.string())),
      removeStudentIds: z.optional(z.array(z.string())),
    }),
  ),
});
export type ModifyAssigneesBody = z.infer<typeof ModifyAssigneesBody>;

export type CourseWorkBody = z.infer<typeof CourseWorkBody>;
