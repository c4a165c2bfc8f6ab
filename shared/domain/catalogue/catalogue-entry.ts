export const categories = ['Presentation', 'Response', 'Setting', 'Timing', 'Other'] as const;

/** What a class is doing. `always` means that the accommodation bears on any of them. */
export const activities = ['quiz_test', 'assignment', 'reading', 'lecture', 'lab', 'presentation', 'always'] as const;
export type Activity = (typeof activities)[number];

export type CatalogueEntry = {
  code: string;
  category: (typeof categories)[number];
  name: string;
  instruction: string;
  activities: readonly Activity[];
  parameter?: string;
  pnpTerm?: string;
  source: string;
};
