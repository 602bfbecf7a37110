import { type Address, getAddress, type Hex, isAddress, isHex } from "viem";
import { BautaError } from "../../core/errors.js";
import { isSupport, type Support, supportNumber } from "./support.js";

/**
 * A signed vote on its way to somebody who casts it: plain JSON, made to be sent around. It counts once, on one proposal of
 * one governor on one chain, as long as the vote lasts.
 */
export interface Ballot {
  readonly chainId: number;
  readonly governor: Address;
  /** In decimal. */
  readonly proposalId: string;
  readonly voter: Address;
  readonly support: Support;
  readonly signature: Hex;
}

/** The EIP-712 type that members sign. */
export const ballotTypes = {
  MemberBallot: [
    { name: "proposalId", type: "uint256" },
    { name: "support", type: "uint8" },
    { name: "voter", type: "address" },
  ],
} as const;

/** A ballot as the governor takes it. */
export const packBallot = ({ voter, support, signature }: Ballot) => ({
  voter,
  support: supportNumber(support),
  signature,
});

/** Bytes: a contract's signature may be long, and not endless. */
const MAX_SIGNATURE = 8192;

/**
 * Checks a ballot that came from elsewhere: its form, and that it is for this proposal, governor and chain.
 *
 * @throws BautaError `BALLOT_INVALID`, `BALLOT_MISMATCH`
 */
export function checkBallot(ballot: Ballot, at: { chainId: number; governor: Address; proposalId: bigint }): void {
  if (!isBallot(ballot)) {
    throw new BautaError("BALLOT_INVALID", "This is not a ballot.", { remedy: "Use what signBallot returned, whole." });
  }
  const demand = (what: string, said: unknown, wanted: unknown) => {
    if (said === wanted) return;
    throw new BautaError(
      "BALLOT_MISMATCH",
      `The ballot of ${ballot.voter} is for ${what} ${said}, not for ${wanted}.`,
      {
        remedy: "Cast it there, or ask its voter for another one.",
      },
    );
  };
  demand("chain", ballot.chainId, at.chainId);
  demand("governor", getAddress(ballot.governor), getAddress(at.governor));
  demand("proposal", BigInt(ballot.proposalId), at.proposalId);
}

function isBallot(value: unknown): boolean {
  const { chainId, governor, proposalId, voter, support, signature } = Object(value) as Record<string, unknown>;
  return (
    Number.isSafeInteger(chainId) &&
    [governor, voter].every((address) => typeof address === "string" && isAddress(address)) &&
    typeof proposalId === "string" &&
    /^(0|[1-9]\d{0,77})$/.test(proposalId) &&
    isSupport(support) &&
    isHex(signature) &&
    signature.length % 2 === 0 &&
    signature.length <= 2 + 2 * MAX_SIGNATURE
  );
}
