import { styleText } from "node:util";

/** Prints the story as it goes, and counts the claims that did not hold. */
export interface Report {
  /** Starts a chapter. */
  chapter(title: string): void;
  /**
   * Shows what is being done, and how far it is: on a terminal until the next line replaces it, elsewhere one line for each
   * thing done.
   */
  progress(doing: string, howFar?: string): void;
  /** Prints a claim with a mark that says whether it held. */
  check(claim: string, held: boolean): void;
  /** Prints a line that claims nothing. */
  note(text: string): void;
  /** Leaves the cursor at the beginning of an empty line, for what somebody else prints. */
  end(): void;
  /** How many claims held, and how many did not. */
  readonly held: number;
  readonly failed: number;
}

/** Makes a report that writes to `out`. */
export function createReport(out: NodeJS.WriteStream = process.stdout): Report {
  let held = 0;
  let failed = 0;
  let lastDone = "";
  const canRewrite = out.isTTY && process.env.TERM !== "dumb";
  const clear = () => {
    if (canRewrite) out.write("\r\x1b[K");
  };
  const line = (text: string) => {
    clear();
    out.write(`${text}\n`);
  };
  return {
    chapter: (title) => line(`\n${styleText("bold", title)}`),
    progress: (doing, howFar = "") => {
      const text = `${doing} ${howFar}`.slice(0, (out.columns || 80) - 4);
      if (canRewrite) out.write(`\r\x1b[K  ${styleText("dim", text)}`);
      else if (doing !== lastDone) out.write(`  ... ${doing}\n`);
      lastDone = doing;
    },
    check: (claim, ok) => {
      if (ok) held++;
      else failed++;
      line(`  ${ok ? styleText("green", "✔") : styleText("red", "✘ FAILED:")} ${claim}`);
    },
    note: (text) => line(`  ${text}`),
    end: clear,
    get held() {
      return held;
    },
    get failed() {
      return failed;
    },
  };
}
