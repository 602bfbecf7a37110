/** What never ran in a file: lines by number, and branches by the line that they leave from. */
export interface FileCoverage {
  file: string;
  lines: number;
  branches: number;
  missedLines: number[];
  missedBranches: number[];
}

/** Reads an lcov report: one record a file, `DA:line,hits` for lines and `BRDA:line,block,branch,hits` for branches. */
export function parseLcov(report: string): FileCoverage[] {
  return report
    .split("end_of_record")
    .filter((record) => record.includes("SF:"))
    .map((record) => {
      const entries = (tag: string) =>
        [...record.matchAll(new RegExp(`^${tag}:(.+)$`, "gm"))].map(([, rest = ""]) => rest);
      const [file = ""] = entries("SF");
      const lines = entries("DA").map((entry) => entry.split(","));
      const branches = entries("BRDA").map((entry) => entry.split(","));
      const missed = (of: string[][]) =>
        of.filter((entry) => !(Number(entry.at(-1)) > 0)).map(([line]) => Number(line));
      return {
        file,
        lines: lines.length,
        branches: branches.length,
        missedLines: missed(lines),
        missedBranches: missed(branches),
      };
    });
}
