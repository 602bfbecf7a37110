import { type Address, encodeFunctionData, type Hex, keccak256, parseEther, toHex } from "viem";
import { perEach } from "./files.ts";
import { addressOf, amount, type Gas, type Setting } from "./setting.ts";

const FOR = 1;
const DAY = 86_400;

/** A proposal of one ERC-20 transfer, described by a CID: proposed, voted on and executed, after one like it. */
export async function measureDao(setting: Setting): Promise<Gas> {
  const { communityToken, daoGovernor, people, gasUsed, time } = setting;
  const recipient = addressOf("recipient");
  await joinAll(setting);
  await gasUsed(communityToken.write.transfer([recipient, 1n]));
  await gasUsed(communityToken.write.transfer([setting.treasury.address, parseEther("1000")]));
  const [proposer, second, ...others] = people;
  if (!proposer || !second) throw new Error("There is nobody to vote.");

  const transfer = encodeFunctionData({
    abi: communityToken.abi,
    functionName: "transfer",
    args: [recipient, amount],
  });
  const actions = [[communityToken.address], [0n], [transfer]] satisfies [Address[], bigint[], Hex[]];
  const propose = async (description: string) => {
    const gas = await gasUsed(daoGovernor.write.propose([...actions, description]));
    const descriptionHash = keccak256(toHex(description));
    const id = await daoGovernor.read.getProposalId([...actions, descriptionHash]);
    await time.increase(DAY + 1);
    const execute = async () => {
      await time.increase(8 * DAY);
      return gasUsed(daoGovernor.write.execute([...actions, descriptionHash]));
    };
    return { gas, id, execute };
  };
  const castVote = (id: bigint, account: typeof proposer.account) =>
    gasUsed(daoGovernor.write.castVote([id, FOR], { account }));

  // The very first proposal is not measured.
  const first = await propose("ipfs://bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku");
  await castVote(first.id, proposer.account);
  const castVoteGas = await castVote(first.id, second.account);
  for (const { account } of others) await castVote(first.id, account);
  await first.execute();

  const measured = await propose("ipfs://bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy");
  const ballots = await signBallots(setting, measured.id);
  const ballotsGas = await gasUsed(daoGovernor.write.castVotesBySig([measured.id, ballots]));
  return {
    "dao.propose": measured.gas,
    "dao.castVote": castVoteGas,
    "dao.ballot20": perEach(ballotsGas, BigInt(ballots.length)),
    "dao.proposeAndExecute": measured.gas + (await measured.execute()),
  };
}

/** Has everybody wrap tokens, which the first of them holds, and so become a member. */
async function joinAll({ communityToken, voteToken, people, gasUsed, time }: Setting): Promise<void> {
  const each = parseEther("10000");
  for (const { account } of people) {
    await gasUsed(communityToken.write.transfer([account.address, each]));
    await gasUsed(communityToken.write.approve([voteToken.address, each], { account }));
    await gasUsed(voteToken.write.depositFor([account.address, each], { account }));
  }
  await time.increase(1);
}

/** A ballot for the proposal from each of twenty members. */
function signBallots({ daoGovernor, people }: Setting, proposalId: bigint) {
  return Promise.all(
    people.slice(0, 20).map(async (person) => {
      const voter = person.account.address;
      const signature = await person.signTypedData({
        domain: {
          name: "Bauta DAO",
          version: "1",
          chainId: person.chain.id,
          verifyingContract: daoGovernor.address,
        },
        types: {
          MemberBallot: [
            { name: "proposalId", type: "uint256" },
            { name: "support", type: "uint8" },
            { name: "voter", type: "address" },
          ],
        },
        primaryType: "MemberBallot",
        message: { proposalId, support: FOR, voter },
      });
      return { voter, support: FOR, signature };
    }),
  );
}
