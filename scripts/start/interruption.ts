/** Ctrl-C, or a terminal or a supervisor that ends us, or nobody left to read what we print. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** As a shell reports it. */
  readonly exitCode: number;

  constructor(exitCode: number) {
    super("Interrupted.");
    this.exitCode = exitCode;
  }
}

export interface Interruption {
  /** Waits for `work`, or fails with {@link Interrupted} as soon as that happens. */
  unless<T>(work: Promise<T>): Promise<T>;
  /** Waits until it happens. */
  happened(): Promise<void>;
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Listens for interruptions from now on. Later ones are ignored: one Ctrl-C arrives twice under npm, from the terminal and
 * from npm, and the second must not end what the first has started to tidy up.
 */
export function listenForInterruption(): Interruption {
  const interrupted = new Promise<never>((_, reject) => {
    for (const [signal, number] of Object.entries(signals)) {
      process.on(signal, () => reject(new Interrupted(128 + number)));
    }
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => reject(new Interrupted(1)));
  });
  interrupted.catch(() => {});
  return {
    unless: (work) => Promise.race([work, interrupted]),
    happened: () => interrupted.catch(() => {}),
  };
}
