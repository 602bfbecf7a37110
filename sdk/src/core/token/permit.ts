import { type Account, type Address, domainSeparator, type Hex, parseSignature, type TypedDataDomain } from "viem";
import { getEip712Domain, signTypedData } from "viem/actions";
import { getAction } from "viem/utils";
import { call } from "../call.js";
import { type BautaClient, chainIdOf } from "../client.js";
import { BautaError } from "../errors.js";
import { defineRead } from "../read.js";

/** A signed EIP-2612 permit, as contracts take it. */
export interface Permit {
  /** The last second, in Unix time, at which it is valid. */
  deadline: bigint;
  v: number;
  r: Hex;
  s: Hex;
}

export interface SignPermitParameters {
  /** The ERC-20 token with EIP-2612. */
  token: Address;
  /** Who may take the tokens. */
  spender: Address;
  /** In the token's smallest unit. */
  amount: bigint;
  /** Who owns the tokens and signs. */
  account: Account;
  /** The last second, in Unix time, at which the permit is valid. Defaults to an hour from now. */
  deadline?: bigint;
}

const view = { type: "function", stateMutability: "view" } as const;
const tokenRead = <const N extends string, const T extends string>(name: N, type: T) =>
  defineRead({
    contract: ({ token }: { token: Address }) => token,
    call: () => call({ ...view, name, inputs: [], outputs: [{ type }] }, []),
  });
const getName = /* @__PURE__ */ tokenRead("name", "string");
const getVersion = /* @__PURE__ */ tokenRead("version", "string");
const getSeparator = /* @__PURE__ */ tokenRead("DOMAIN_SEPARATOR", "bytes32");
const getNonce = /* @__PURE__ */ defineRead({
  contract: ({ token }: { token: Address; owner: Address }) => token,
  call: ({ owner }) =>
    call({ ...view, name: "nonces", inputs: [{ name: "owner", type: "address" }], outputs: [{ type: "uint256" }] }, [
      owner,
    ]),
});

const permitTypes = {
  Permit: [
    { name: "owner", type: "address" },
    { name: "spender", type: "address" },
    { name: "value", type: "uint256" },
    { name: "nonce", type: "uint256" },
    { name: "deadline", type: "uint256" },
  ],
} as const;

/**
 * Builds and signs an EIP-2612 permit. The token's domain comes from `eip712Domain` (ERC-5267) where it has that, and
 * else from `name` and `version`; nothing is signed unless its hash is the token's own `DOMAIN_SEPARATOR`.
 *
 * @throws BautaError `PERMIT_UNSUPPORTED` where the token knows no permits, or another kind of them.
 */
export async function signPermit(client: BautaClient, parameters: SignPermitParameters): Promise<Permit> {
  const { token, spender, amount, account, deadline = BigInt(Math.floor(Date.now() / 1000) + 3600) } = parameters;
  const owner = account.address;
  const [domain, nonce] = await Promise.all([domainOf(client, token), orUndefined(getNonce(client, { token, owner }))]);
  if (!domain || nonce === undefined) {
    throw new BautaError("PERMIT_UNSUPPORTED", `The token ${token} does not take EIP-2612 permits.`, {
      remedy: "Use an allowance instead: ensureAllowance.",
    });
  }
  const message = { owner, spender, value: amount, nonce, deadline };
  const request = { account, domain, types: permitTypes, primaryType: "Permit", message } as const;
  const { r, s, v, yParity } = parseSignature(await getAction(client, signTypedData, "signTypedData")(request));
  return { deadline, v: Number(v ?? yParity + 27), r, s };
}

/**
 * The domain whose hash the token confirms; undefined where none is found. It names this token on this chain, whatever
 * the token says: a signature must never be good for another one.
 */
async function domainOf(client: BautaClient, token: Address): Promise<TypedDataDomain | undefined> {
  const [chainId, standard, name, version, separator] = await Promise.all([
    chainIdOf(client),
    orUndefined(getEip712Domain(client, { address: token })),
    orUndefined(getName(client, { token })),
    orUndefined(getVersion(client, { token })),
    orUndefined(getSeparator(client, { token })),
  ]);
  const own = { chainId, verifyingContract: token };
  const unversioned = { ...own, name: standard?.domain.name ?? name ?? "" };
  const versions = [standard?.domain.version, version, "1", "2"].filter((version) => version !== undefined);
  const candidates = [...versions.map((version) => ({ ...unversioned, version })), unversioned];
  return candidates.find((domain) => domainSeparator({ domain }) === separator);
}

/** Tokens refuse what they do not know in many ways; a node that fails is another matter. */
async function orUndefined<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof BautaError && error.retryable) throw error;
    return undefined;
  }
}
