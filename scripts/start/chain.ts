// The chain of `npm start`, in a process of its own: compiles, serves JSON-RPC, deploys everything with Ignition, tells
// its parent the addresses, and lives until the parent goes.

import hre from "hardhat";
import Bauta from "../../modules/Bauta.ts";
import { freePort } from "./freePort.ts";
import { localParameters } from "./parameters.ts";
import type { ChainMessage } from "./startChain.ts";

const host = "127.0.0.1";
const say = (message: ChainMessage) => process.send?.(message);

/** Ends this process at once, and with it the compiler that it may be running. */
function end(): void {
  try {
    process.kill(-process.pid, "SIGKILL");
  } catch {
    process.exit(0);
  }
}

/** Serves JSON-RPC. Hardhat's server crashes where its port is in use, so a free one is looked for before. */
async function serve(wanted: number): Promise<number> {
  const server = await hre.network.createServer("default", host, await freePort(wanted, host));
  return (await server.listen()).port;
}

async function main(wantedPort: number, folder: string): Promise<void> {
  process.once("disconnect", end);
  if (!process.connected) return end();
  say({ step: "Compiling the contracts" });
  await hre.tasks.getTask(["build"]).run({ quiet: true, noTests: true });
  say({ step: "Starting the chain" });
  const port = await serve(wantedPort);
  const url = `http://${host}:${port}`;

  say({ step: "Deploying the contracts" });
  // Ignition's journal of a chain that is gone tomorrow does not belong in deployments/.
  hre.config.paths.ignition = folder;
  const { ignition } = await hre.network.create({ network: "local", override: { url } });
  const contracts = await ignition.deploy(Bauta, { parameters: localParameters, deploymentId: "local" });
  const addresses = Object.fromEntries(Object.entries(contracts).map(([name, { address }]) => [name, address]));
  say({ ready: { url, port, addresses } });
}

const [, , port, folder] = process.argv;
main(Number(port), String(folder)).catch((error: Error) => {
  say({ failed: error.message });
  end();
});
