/** What a figure is held against. */
export interface Target {
  /** The most that it should be. */
  goal: number;
  /** What others need for the same, as published or measured. */
  peer: string;
  /** What it cannot be below, by arithmetic over the chain's own prices. */
  floor?: number;
}

/** The goals, peers and floors of the project, by key, in the order of the table. */
export const targets: Record<string, Target> = {
  "tips.native": { goal: 34_600, peer: "plain send 21,000, no record", floor: 33_600 },
  "tips.erc20": { goal: 43_500, peer: "Lens tip 44,244; plain transfer 34,260", floor: 41_300 },
  "tips.batchNative100": { goal: 1_060_000, peer: "disperse.app 1,049,326; 0xSplits 1,113,562", floor: 990_000 },
  "tips.batchErc20x100": { goal: 945_000, peer: "disperse.app 968,679; 0xSplits 1,061,784", floor: 740_000 },
  "dao.propose": { goal: 78_000, peer: "OpenZeppelin 75,700; with 8 KB of Markdown 354,900" },
  "dao.castVote": { goal: 66_500, peer: "OpenZeppelin 66,200; Nouns 88,800 + intrinsic", floor: 57_600 },
  "dao.ballot20": { goal: 46_000, peer: "OpenZeppelin castVoteBySig 97,800 each" },
  "dao.proposeAndExecute": { goal: 168_000, peer: "OpenZeppelin + Timelock 320,900" },
  "files.publish": { goal: 75_000, peer: "", floor: 66_000 },
  "files.add": { goal: 100_000, peer: "", floor: 90_000 },
  "files.grant": { goal: 51_000, peer: "event only 52,700, lost when logs are pruned", floor: 46_000 },
  "files.grantMany100": { goal: 28_500, peer: "event only 29,100, likewise", floor: 25_000 },
  "files.revoke": { goal: 31_000, peer: "", floor: 26_300 },
  "personas.register": { goal: 72_000, peer: "", floor: 66_000 },
};
