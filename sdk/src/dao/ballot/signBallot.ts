import {
  type Account,
  type Address,
  compactSignatureToSignature,
  type Hex,
  parseCompactSignature,
  parseSignature,
  serializeSignature,
  size,
} from "viem";
import { parseAccount } from "viem/accounts";
import { signTypedData } from "viem/actions";
import { getAction } from "viem/utils";
import { name as nameFunction } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { addressOf, type BautaClient, type BautaConfig, chainIdOf, withConfig } from "../../core/client.js";
import { BautaError } from "../../core/errors.js";
import { Failure } from "../../core/failure.js";
import { guard } from "../../core/guard.js";
import { defineRead } from "../../core/read.js";
import { voteObstacle } from "../proposal/findObstacle.js";
import { type Ballot, ballotTypes } from "./ballot.js";
import { isBallotSigned } from "./isBallotSigned.js";
import { type Support, supportNumber } from "./support.js";

export interface SignBallotParameters extends BautaConfig {
  proposalId: bigint;
  support: Support;
  /** Who signs; the client's account where it is missing. */
  account?: Account | Address;
  /** Who votes, where it is not who signs: a contract that the signer speaks for (ERC-1271). */
  voter?: Address;
}

const getName = defineRead({ contract: "daoGovernor", call: () => call(nameFunction, []) });

/**
 * Signs a vote without sending it (EIP-712): no transaction, no gas. Whoever gets the ballot can cast it, with many others,
 * by {@link castBallots}; nobody can change it, or use it for anything else. The governor is asked whether it accepts the
 * signature before this returns.
 *
 * @throws ProposalError `GovernorUnexpectedProposalState`, `GovernorAlreadyCastVote`
 * @throws BautaError `BALLOT_NOT_SIGNED` where the wallet signed in a way that the governor does not know; `USER_REJECTED`
 *
 * @example
 * ```ts
 * import { castBallots, signBallot } from "@bauta/sdk/dao";
 * import { client, openVote, proposalId, sponsor } from "bauta:example";
 *
 * await openVote();
 * const ballot = await signBallot(client, { proposalId, support: "for" });
 * const { counted } = await (await castBallots(sponsor, { proposalId, ballots: [ballot] })).wait();
 * if (counted.length !== 1) throw new Error("unexpected");
 * ```
 */
export async function signBallot(client: BautaClient, given: SignBallotParameters): Promise<Ballot> {
  const { contracts, proposalId, support, account = client.account, voter } = withConfig(client, given);
  return guard({ client, contract: "daoGovernor" }, async () => {
    if (!account) throw new Failure("ACCOUNT_MISSING");
    const signer = parseAccount(account);
    const [chainId, governor] = await Promise.all([chainIdOf(client), addressOf(client, "daoGovernor", contracts)]);
    const own = { daoGovernor: governor };
    const member = voter ?? signer.address;
    const [name, obstacle] = await Promise.all([
      getName(client, { contracts: own }),
      voteObstacle(client, { proposalId, voter: member, contracts: own }),
    ]);
    if (obstacle) throw obstacle;
    const request = {
      account: signer,
      // Made here, and not asked for: what is signed must be good for this governor on this chain alone.
      domain: { name, version: "1", chainId, verifyingContract: governor },
      types: ballotTypes,
      primaryType: "MemberBallot",
      message: { proposalId, support: supportNumber(support), voter: member },
    } as const;
    const signature = await getAction(client, signTypedData, "signTypedData")(request);
    const ballot = { chainId, governor, proposalId: proposalId.toString(), voter: member, support };
    for (const candidate of [signature, inFull(signature)]) {
      const signed = { ...ballot, signature: candidate };
      if (await isBallotSigned(client, { ballot: signed, contracts: own })) return signed;
    }
    throw new BautaError("BALLOT_NOT_SIGNED", `The governor does not accept this signature for ${member}.`, {
      remedy: voter ? "Check that the signer speaks for the voter." : "Use another wallet, or vote with castVote.",
    });
  });
}

/** The 65 bytes, with v of 27 or 28, that a key's signature has: some wallets shorten it, or count v from 0. */
function inFull(signature: Hex): Hex {
  try {
    if (size(signature) === 64)
      return serializeSignature(compactSignatureToSignature(parseCompactSignature(signature)));
    const { r, s, yParity } = parseSignature(signature);
    return serializeSignature({ r, s, yParity });
  } catch {
    return signature;
  }
}
