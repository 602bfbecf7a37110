import type { EIP1193Provider, Hex } from "viem";
import { BautaError } from "../core/errors.js";
import { transactions } from "./deployment.generated.js";

/** A chain in this process. */
export interface Chain {
  provider: EIP1193Provider;
  /** Ends it. */
  close(): Promise<void>;
}

/**
 * Starts a fresh chain in this process, whatever project this is and whether it has a Hardhat configuration or not.
 *
 * @throws BautaError `HARDHAT_MISSING`
 */
export async function startChain(): Promise<Chain> {
  const { createHardhatRuntimeEnvironment } = await import("hardhat/hre").catch((cause: unknown) => {
    throw new BautaError("HARDHAT_MISSING", "A world needs the package hardhat, version 3, and it cannot be loaded.", {
      remedy: "Install it: npm install --save-dev hardhat@3",
      cause,
    });
  });
  const hre = await createHardhatRuntimeEnvironment({
    networks: { world: { type: "edr-simulated", hardfork: "cancun", chainId: 31337 } },
  });
  const connection = await hre.network.create("world");
  return { provider: connection.provider as EIP1193Provider, close: () => connection.close() };
}

/** Does what the deployment did, transaction by transaction, from the same account: so its addresses are the same. */
export async function deploy({ provider }: Chain, from: Hex): Promise<void> {
  for (const { to, data, value } of transactions) {
    const request = { from, data, value, ...(to && { to }) };
    const hash = await provider.request({ method: "eth_sendTransaction", params: [request] });
    const receipt = await provider.request({ method: "eth_getTransactionReceipt", params: [hash] });
    if (receipt?.status !== "0x1") throw new BautaError("DEPLOYMENT_FAILED", `The transaction ${hash} failed.`);
  }
}
