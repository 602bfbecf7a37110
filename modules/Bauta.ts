import { buildModule } from "@nomicfoundation/hardhat-ignition/modules";
import { parseUnits, zeroAddress } from "viem";

const DAY = 86_400;

/**
 * Everything that Bauta is on a chain, deployed in one go:
 * `npx hardhat ignition deploy modules/Bauta.ts --network base --parameters parameters.json5`.
 *
 * Every parameter has a default that suits a community with a new token of a million. A community that has a token names
 * it as `token`, and the two absolute numbers of votes, `proposalThreshold` and `quorumFloor`, in that token's smallest
 * unit. The contracts refuse what would leave the DAO unable to act or to defend itself, with the range that they accept.
 *
 * The last step hands the treasury to the governor: the account that deploys keeps no power but that of the tokens that it
 * holds. Of a new token that is all of it, and so all votes, until it is handed out to the members or `newTokenHolder` is
 * somebody else: a contract that distributes it, say. It must not be the treasury, which acts on a vote alone: without a token
 * outside of it nobody could ever vote.
 */
export default buildModule("Bauta", (m) => {
  const deployer = m.getAccount(0);

  const choice = m.contract("CommunityTokenChoice", [
    m.getParameter("token", zeroAddress),
    m.getParameter("newTokenName", "Community Token"),
    m.getParameter("newTokenSymbol", "COMM"),
    m.getParameter("newTokenSupply", parseUnits("1000000", 18)),
    m.getParameter("newTokenHolder", deployer),
  ]);
  const communityToken = m.contractAt("CommunityToken", m.staticCall(choice, "token"));

  const voteToken = m.contract("VoteToken", [
    communityToken,
    m.getParameter("voteTokenName", "Bauta Votes"),
    m.getParameter("voteTokenSymbol", "VOTE"),
  ]);
  const treasury = m.contract("Treasury", [deployer]);
  const daoGovernor = m.contract("DaoGovernor", [
    {
      name: m.getParameter("daoName", "Bauta DAO"),
      token: voteToken,
      treasury,
      votingDelay: m.getParameter("votingDelay", 1 * DAY),
      votingPeriod: m.getParameter("votingPeriod", 5 * DAY),
      proposalThreshold: m.getParameter("proposalThreshold", parseUnits("1000", 18)),
      lateQuorumVoteExtension: m.getParameter("lateQuorumVoteExtension", 1 * DAY),
      terms: {
        executionDelay: m.getParameter("executionDelay", 2 * DAY),
        gracePeriod: m.getParameter("gracePeriod", 14 * DAY),
        quorumPercent: m.getParameter("quorumPercent", 4),
        quorumFloor: m.getParameter("quorumFloor", parseUnits("20000", 18)),
      },
      guardian: m.getParameter("guardian", zeroAddress),
      guardianUntil: m.getParameter("guardianUntil", 0),
    },
  ]);

  const tips = m.contract("Tips");
  const personas = m.contract("Personas");
  const files = m.contract("Files");

  // The deployer governs the treasury until here, and never again.
  const setGovernor = m.encodeFunctionCall(treasury, "setGovernor", [daoGovernor]);
  m.call(treasury, "execute", [[treasury], [0n], [setGovernor]], { id: "handOver" });

  return { communityToken, voteToken, treasury, daoGovernor, tips, personas, files };
});
