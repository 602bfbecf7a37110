import {
  lateQuorumVoteExtension,
  proposalThreshold,
  votingDelay,
  votingPeriod,
} from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import type { BautaClient } from "../../core/client.js";
import { defineRead, type ReadOptions } from "../../core/read.js";

const getVotingDelay = defineRead({ contract: "daoGovernor", call: () => call(votingDelay, []) });
const getVotingPeriod = defineRead({ contract: "daoGovernor", call: () => call(votingPeriod, []) });
const getThreshold = defineRead({ contract: "daoGovernor", call: () => call(proposalThreshold, []) });
const getExtension = defineRead({ contract: "daoGovernor", call: () => call(lateQuorumVoteExtension, []) });

/** How proposals to come are voted. Seconds; votes in the smallest unit. */
export interface VotingSettings {
  /** From a proposal to its snapshot, when votes are counted. */
  votingDelay: bigint;
  votingPeriod: bigint;
  /** Votes that a proposer needs. */
  proposalThreshold: bigint;
  /** What a late decisive vote leaves to answer it. */
  lateQuorumVoteExtension: number;
}

/**
 * How proposals to come are voted.
 *
 * @example
 * ```ts
 * import { getVotingSettings } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const { votingPeriod } = await getVotingSettings(client);
 * if (votingPeriod < 60n) throw new Error("unexpected");
 * ```
 */
export async function getVotingSettings(client: BautaClient, parameters: ReadOptions = {}): Promise<VotingSettings> {
  const [votingDelay, votingPeriod, proposalThreshold, lateQuorumVoteExtension] = await Promise.all([
    getVotingDelay(client, parameters),
    getVotingPeriod(client, parameters),
    getThreshold(client, parameters),
    getExtension(client, parameters),
  ]);
  return { votingDelay, votingPeriod, proposalThreshold, lateQuorumVoteExtension };
}
