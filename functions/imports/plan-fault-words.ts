/** Of what a row of a plans file says beside its accommodation or goal. */
export const planFaultWords = {
  bad_parameter: 'does not fit this accommodation',
  bad_service:
    'must say how often, like minutes=30;times=2;per=week (or day, twoWeeks, month, quarter, term, year), or per=asNeeded',
  bad_resource:
    'must say what it is, who supplies it and whether it is there, like what=laptop;supplier=library;inPlace=yes (or onTheWay, no); several stand between strokes',
  belongs_elsewhere:
    'says something of an accommodation, a goal or a service, and this row has none that it could belong to',
  two_in_one: 'stands in the row of an accommodation: give the service a row of its own',
  names_condition: 'must say where or in what, and not what the student has: every teacher reads it',
  day_to_come: 'is a day to come: only what was agreed can be brought in',
} as const;
