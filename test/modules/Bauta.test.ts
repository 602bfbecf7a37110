import { expect } from "chai";
import hre from "hardhat";
import { getAddress, parseEventLogs, parseUnits, zeroAddress } from "viem";
import Bauta from "../../modules/Bauta.ts";

const governorOnly = (treasury: { address: `0x${string}` }) => [[treasury.address], [0n], ["0x"]] as const;

describe("modules/Bauta", () => {
  async function deploy(parameters: Record<string, string | bigint | number> = {}) {
    const connection = await hre.network.create();
    const [deployer, stranger] = await connection.viem.getWalletClients();
    const contracts = await connection.ignition.deploy(Bauta, { parameters: { Bauta: parameters } });
    return { ...connection, ...contracts, deployer: deployer!, stranger: stranger! };
  }

  describe("without a token", () => {
    it("deploys a fixed-supply token, all of it in the deployer's hands", async () => {
      const { communityToken, deployer } = await deploy();
      expect(await communityToken.read.totalSupply()).to.equal(parseUnits("1000000", 18));
      expect(await communityToken.read.balanceOf([deployer.account.address])).to.equal(parseUnits("1000000", 18));
    });

    it("wraps it into votes, which the governor counts", async () => {
      const { communityToken, voteToken, daoGovernor } = await deploy();
      expect(await voteToken.read.underlying()).to.equal(getAddress(communityToken.address));
      expect(await daoGovernor.read.token()).to.equal(getAddress(voteToken.address));
    });
  });

  it("wraps the community's own token where one is named, and deploys none", async () => {
    const connection = await hre.network.create();
    const [, holder] = await connection.viem.getWalletClients();
    const mask = await connection.viem.deployContract("CommunityToken", [
      "Mask",
      "MASK",
      10n ** 24n,
      holder!.account.address,
    ]);
    const { communityToken, voteToken } = await connection.ignition.deploy(Bauta, {
      parameters: { Bauta: { token: mask.address } },
    });
    expect(communityToken.address.toLowerCase()).to.equal(mask.address.toLowerCase());
    expect(await voteToken.read.underlying()).to.equal(getAddress(mask.address));
  });

  describe("the deployer", () => {
    it("keeps no role: no contract knows its address", async () => {
      const { deployer, networkHelpers, treasury, daoGovernor, voteToken, tips, personas, files } = await deploy();
      const needle = deployer.account.address.slice(2).toLowerCase();
      for (const contract of [treasury, daoGovernor, voteToken, tips, personas, files]) {
        for (let slot = 0; slot < 64; slot++) {
          const word = await networkHelpers.getStorageAt(contract.address, slot);
          expect(word, `slot ${slot} of ${contract.address}`).not.to.include(needle);
        }
      }
    });

    it("cannot make the treasury act, nor change who governs it", async () => {
      const { viem, deployer, treasury, daoGovernor } = await deploy();
      expect(await treasury.read.governor()).to.equal(getAddress(daoGovernor.address));
      await viem.assertions.revertWithCustomErrorWithArgs(
        treasury.write.execute(governorOnly(treasury), { account: deployer.account }),
        treasury,
        "TreasuryNotGovernor",
        [getAddress(deployer.account.address), getAddress(daoGovernor.address)],
      );
      await viem.assertions.revertWithCustomError(
        treasury.write.setGovernor([deployer.account.address], { account: deployer.account }),
        treasury,
        "TreasuryNotSelf",
      );
    });

    it("cannot change the governor's settings, nor veto", async () => {
      const { viem, deployer, daoGovernor } = await deploy();
      const account = deployer.account;
      const terms = { executionDelay: 0, gracePeriod: 86_400, quorumPercent: 1, quorumFloor: 1n };
      for (const attempt of [
        daoGovernor.write.setTerms([terms], { account }),
        daoGovernor.write.setGuardian([account.address, 2_000_000_000], { account }),
        daoGovernor.write.setVotingPeriod([60], { account }),
        daoGovernor.write.relay([account.address, 0n, "0x"], { account }),
      ]) {
        await viem.assertions.revertWithCustomError(attempt, daoGovernor, "GovernorOnlyExecutor");
      }
      const [guardian] = await daoGovernor.read.guardian();
      expect(guardian).to.equal(zeroAddress);
    });

    it("gave the treasury away in a transaction that everybody can see", async () => {
      const { viem, treasury, deployer, daoGovernor } = await deploy();
      const client = await viem.getPublicClient();
      const logs = await client.getLogs({ address: treasury.address, fromBlock: 0n });
      const changes = parseEventLogs({ abi: treasury.abi, logs, eventName: "GovernorSet" }).map(({ args }) => args);
      expect(changes).to.deep.equal([
        { previous: zeroAddress, governor: getAddress(deployer.account.address) },
        { previous: getAddress(deployer.account.address), governor: getAddress(daoGovernor.address) },
      ]);
    });
  });

  describe("refuses parameters that would leave the DAO helpless", () => {
    const cases: [string, Record<string, string | bigint | number>, RegExp][] = [
      ["a quorum floor above half the supply", { quorumFloor: parseUnits("600000", 18) }, /quorumFloor/],
      [
        "a proposal threshold that nobody reaches",
        { proposalThreshold: parseUnits("600000", 18) },
        /proposalThreshold/,
      ],
      ["a vote of no length", { votingPeriod: 0 }, /votingPeriod/],
      [
        "a token that is none",
        { token: "0x00000000000000000000000000000000000000aa" },
        /VoteTokenUnderlyingWithoutCode/,
      ],
    ];
    for (const [what, parameters, message] of cases) {
      it(what, async () => {
        const error = await deploy(parameters).then(
          () => undefined,
          (reason: Error) => reason,
        );
        expect(error?.message).to.match(message);
      });
    }
  });
});
