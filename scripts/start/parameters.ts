import { parseUnits } from "viem";

/** What the local DAO is deployed with: a new token in the hands of the first account, and votes that last minutes. */
export const localParameters = {
  Bauta: {
    newTokenName: "Mask Network",
    newTokenSymbol: "MASK",
    voteTokenName: "Mask Votes",
    voteTokenSymbol: "vMASK",
    daoName: "MaskDAO",
    votingDelay: 60,
    votingPeriod: 600,
    lateQuorumVoteExtension: 60,
    executionDelay: 300,
    proposalThreshold: parseUnits("1000", 18),
  },
};
