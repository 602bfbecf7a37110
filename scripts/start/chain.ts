// The chain of `npm start`, in a process of its own: compiles, serves JSON-RPC, deploys everything with Ignition, tells
// its parent the addresses, and lives until the parent goes.

import { rm } from "node:fs/promises";
import { join } from "node:path";
import hre from "hardhat";
import Bauta from "../../modules/Bauta.ts";
import { localParameters } from "./parameters.ts";
import type { ChainMessage } from "./startChain.ts";

const say = (message: ChainMessage) => process.send?.(message);

/** Listens on the wanted port or, where it is in use, on one that the system chooses. */
async function serve(wanted: number): Promise<number> {
  try {
    const server = await hre.network.createServer("default", "127.0.0.1", wanted);
    return (await server.listen()).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    const server = await hre.network.createServer("default", "127.0.0.1", 0);
    return (await server.listen()).port;
  }
}

async function main(): Promise<void> {
  const wantedPort = Number(process.argv[2]);
  say({ step: "Compiling the contracts" });
  await hre.tasks.getTask(["build"]).run({ quiet: true, noTests: true });
  say({ step: "Starting the chain" });
  const port = await serve(wantedPort);
  const url = `http://127.0.0.1:${port}`;

  say({ step: "Deploying the contracts" });
  const deploymentId = `local-${port}`;
  const deployment = join(hre.config.paths.ignition, "deployments", deploymentId);
  await rm(deployment, { recursive: true, force: true });
  const { ignition } = await hre.network.create({ network: "local", override: { url } });
  const contracts = await ignition.deploy(Bauta, { parameters: localParameters, deploymentId });
  const addresses = Object.fromEntries(Object.entries(contracts).map(([name, { address }]) => [name, address]));
  say({ ready: { url, port, addresses } });

  process.once("disconnect", async () => {
    await rm(deployment, { recursive: true, force: true });
    process.exit(0);
  });
}

// Ctrl-C reaches the whole process group: the parent decides when the chain ends, by disconnecting.
process.on("SIGINT", () => {});
main().catch((error: Error) => {
  say({ failed: error.message });
  process.exit(1);
});
