import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import hardhatEthers from "@nomicfoundation/hardhat-ethers";
import hardhatIgnitionViem from "@nomicfoundation/hardhat-ignition-viem";
import hardhatKeystore from "@nomicfoundation/hardhat-keystore";
import hardhatMocha from "@nomicfoundation/hardhat-mocha";
import hardhatNetworkHelpers from "@nomicfoundation/hardhat-network-helpers";
import hardhatTypechain from "@nomicfoundation/hardhat-typechain";
import hardhatVerify from "@nomicfoundation/hardhat-verify";
import hardhatViem from "@nomicfoundation/hardhat-viem";
import hardhatViemAssertions from "@nomicfoundation/hardhat-viem-assertions";
import { configVariable, defineConfig } from "hardhat/config";
import type { HardhatPlugin } from "hardhat/types/plugins";

/** The compiler comes from npm, so that nothing is downloaded; the same settings everywhere, so that bytecode matches. */
const compiler = {
  version: "0.8.34",
  path: fileURLToPath(import.meta.resolve("solc/soljson.js")),
  settings: {
    evmVersion: "cancun",
    viaIR: true,
    optimizer: { enabled: true, runs: 1_000_000 },
    // NatSpec, from which scripts/generate.ts makes docs/errors.md and the remedies of the SDK.
    outputSelection: { "*": { "*": ["userdoc", "devdoc"] } },
  },
};

/** DaoGovernor, all of OpenZeppelin's Governor and more, would outgrow 24,576 bytes with the settings of the others. */
const governorCompiler = {
  ...compiler,
  settings: { ...compiler.settings, optimizer: { enabled: true, runs: 10_000 } },
};

/**
 * Tests, mocks and interfaces go through the compiler's older pipeline, all in one run, which takes a quarter of the time.
 * What is deployed, and so what is measured and what the SDK's tests call, is compiled the same in both profiles.
 */
const quickCompiler = {
  ...compiler,
  settings: { ...compiler.settings, viaIR: false, optimizer: { enabled: true, runs: 200 } },
};

const governor = "contracts/dao/DaoGovernor.sol";
const deployed = [
  "dao/CommunityToken",
  "dao/CommunityTokenChoice",
  "dao/Treasury",
  "dao/VoteToken",
  "files/Files",
  "identity/Personas",
  "tips/Tips",
].map((name) => `contracts/${name}.sol`);

const production = { compilers: [compiler], overrides: { [governor]: governorCompiler } };
const development = {
  compilers: [quickCompiler],
  overrides: { ...Object.fromEntries(deployed.map((path) => [path, compiler])), [governor]: governorCompiler },
};

/** Hardhat leaves one core free, and so would compile one contract at a time on a machine of two. */
const allCores: HardhatPlugin = {
  id: "bauta-all-cores",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        build: (context, files, options, next) =>
          next(context, files, { ...options, concurrency: availableParallelism() }),
      }),
    }),
  },
};

/** A public chain, whose RPC URL and deployer's key the operator keeps in the keystore: `npx hardhat keystore set NAME`. */
const publicChain = (chainId: number, rpcUrlName: string) => ({
  type: "http" as const,
  chainId,
  url: configVariable(rpcUrlName),
  accounts: [configVariable("DEPLOYER_PRIVATE_KEY")],
});

const isDeep = process.env.BAUTA_TEST === "deep";

export default defineConfig({
  plugins: [
    allCores,
    hardhatEthers,
    hardhatIgnitionViem,
    hardhatKeystore,
    hardhatMocha,
    hardhatNetworkHelpers,
    hardhatTypechain,
    hardhatVerify,
    hardhatViem,
    hardhatViemAssertions,
  ],
  solidity: { profiles: { default: development, production } },
  paths: { ignition: ".", tests: { mocha: "test", solidity: "test" } },
  networks: {
    default: { type: "edr-simulated", hardfork: "cancun" },
    local: { type: "http", chainId: 31337, url: "http://127.0.0.1:8545" },
    ethereum: publicChain(1, "ETHEREUM_RPC_URL"),
    sepolia: publicChain(11155111, "SEPOLIA_RPC_URL"),
    base: publicChain(8453, "BASE_RPC_URL"),
    baseSepolia: publicChain(84532, "BASE_SEPOLIA_RPC_URL"),
    polygon: publicChain(137, "POLYGON_RPC_URL"),
    amoy: publicChain(80002, "AMOY_RPC_URL"),
    filecoin: { ...publicChain(314, "FILECOIN_RPC_URL"), timeout: 120_000 },
    calibration: { ...publicChain(314159, "CALIBRATION_RPC_URL"), timeout: 120_000 },
  },
  chainDescriptors: {
    314: {
      name: "Filecoin",
      blockExplorers: {
        blockscout: { url: "https://filecoin.blockscout.com", apiUrl: "https://filecoin.blockscout.com/api" },
      },
    },
    314159: {
      name: "Filecoin Calibration",
      blockExplorers: {
        blockscout: {
          url: "https://filecoin-testnet.blockscout.com",
          apiUrl: "https://filecoin-testnet.blockscout.com/api",
        },
      },
    },
  },
  verify: { etherscan: { apiKey: configVariable("ETHERSCAN_API_KEY") } },
  test: {
    solidity: {
      // Finite, so that shares of it mean something, and enough for a test that is a whole campaign.
      blockGasLimit: 1_000_000_000,
      fuzz: { runs: isDeep ? 10_000 : 256 },
      // Calls are runs times depth: 10,000 in `npm test`, 1,000,000 in `npm run test:deep`.
      invariant: isDeep ? { runs: 2_000, depth: 500 } : { runs: 100, depth: 100 },
    },
    mocha: { timeout: 60_000 },
  },
});
