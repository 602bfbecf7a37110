/** A line that no test can reach, or whose branches forge counts wrongly. */
export interface Exclusion {
  file: string;
  /** The line's code, without its indentation: an exclusion ends when the line changes. */
  code: string;
  /** Why. */
  because: string;
}

export const exclusions: Exclusion[] = [];
