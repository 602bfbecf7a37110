// `npm start`: brings everything up on this machine, plays the story, and stays up to be played with.

import { runCommand } from "./command.ts";
import { Interrupted, listenForInterruption } from "./start/interruption.ts";
import { command, readOptions } from "./start/options.ts";
import { createReport } from "./start/report.ts";

const interruption = listenForInterruption();

await runCommand(command, async (values) => {
  const options = readOptions(values);
  const report = createReport();
  try {
    // All that it needs takes a second to load: bad input is answered before.
    const { run } = await import("./start/run.ts");
    await run(options, report, interruption);
    if (report.failed > 0) process.exitCode = 1;
  } catch (error) {
    report.end();
    if (!(error instanceof Interrupted)) throw error;
    process.exitCode = error.exitCode;
  }
});
// What was interrupted may still be waiting for answers that nobody gives any more.
process.exit();
