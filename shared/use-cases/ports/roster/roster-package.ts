import type { CsvTable } from '#shared/domain/tabular.ts';

/** A folder of CSV files, read row by row; one that is not UTF-8 is refused with `not_a_package` on the way. */
export type RosterPackage = {
  /** By name without the ending; undefined when there is no such file. */
  open(file: string): Promise<CsvTable | undefined>;
};

/** How far a long work has come; a door may draw it. */
export type OnProgress = (stage: 'reading' | 'comparing' | 'writing', done: number, total: number) => void;
