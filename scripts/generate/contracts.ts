// What the compiler knows about each contract: its ABI, and the NatSpec of it.

import { readFile } from "node:fs/promises";
import hre from "hardhat";
import { type Abi, toFunctionSignature } from "viem";
import { CommandError } from "../command.ts";

export type AbiError = Extract<Abi[number], { type: "error" }>;
export type AbiItem = Extract<Abi[number], { type: "function" | "event" | "error" }>;

/** An ABI item with the first line of its documentation, and for an error what to do about it. */
export interface Documented<T extends AbiItem = AbiItem> {
  item: T;
  signature: string;
  notice: string;
  remedy: string;
}

export interface Contract {
  /** As in Solidity, without the `I` of an interface that stands for its implementation: `Tips`. */
  name: string;
  /** As in TypeScript and in `contracts: { … }`: `tips`. */
  key: string;
  /** False for interfaces and libraries, which nobody deploys by themselves. */
  isDeployable: boolean;
  isAbstract: boolean;
  abi: Abi;
  items: Documented[];
}

interface NatSpec {
  userdoc?: { methods?: Notices; events?: Notices; errors?: Record<string, { notice?: string }[]> };
  devdoc?: { errors?: Record<string, { details?: string }[]> };
}
type Notices = Record<string, { notice?: string }>;

/** Contracts that exist for a moment of the deployment, and that nobody calls later. */
const deploymentSteps = ["CommunityTokenChoice"];

/** The contracts of this project, compiled and in alphabetical order, without mocks. */
export async function readContracts(): Promise<Contract[]> {
  await hre.tasks.getTask("build").run({ quiet: true });
  const names = [...(await hre.artifacts.getAllFullyQualifiedNames())]
    .filter((name) => name.startsWith("contracts/") && !name.startsWith("contracts/mocks/"))
    .sort();
  const contracts = await Promise.all(names.map(readContract));
  // An abstract contract is a part of the one that inherits it.
  const described = contracts.filter(
    ({ abi, isAbstract, name }) =>
      abi.length > 0 && !deploymentSteps.includes(name) && (!isAbstract || isInterfaceName(name)),
  );
  const implemented = new Set(described.map(({ name }) => name));
  return described
    .filter(({ name }) => !(isInterfaceName(name) && implemented.has(name.slice(1))))
    .map((contract) => (isInterfaceName(contract.name) ? rename(contract, contract.name.slice(1)) : contract))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const isInterfaceName = (name: string) => /^I[A-Z][a-z]/.test(name);

function rename(contract: Contract, name: string): Contract {
  return { ...contract, name, key: lowerFirst(name) };
}

/** `VoteToken` becomes `voteToken`. */
export const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

async function readContract(fullName: string): Promise<Contract> {
  const artifact = await hre.artifacts.readArtifact(fullName);
  const natSpec = await readNatSpec(fullName, artifact.contractName);
  const abi = (artifact.abi as Abi).map(concise) as Abi;
  return {
    name: artifact.contractName,
    key: lowerFirst(artifact.contractName),
    isAbstract: artifact.bytecode === "0x",
    isDeployable: artifact.bytecode !== "0x" && abi.some(({ type }) => type === "function"),
    abi,
    items: abi.filter(isItem).map((item) => document(item, natSpec)),
  };
}

const isItem = (item: Abi[number]): item is AbiItem => ["function", "event", "error"].includes(item.type);

async function readNatSpec(fullName: string, name: string): Promise<NatSpec> {
  const id = await hre.artifacts.getBuildInfoId(fullName);
  const path = id && (await hre.artifacts.getBuildInfoOutputPath(id));
  if (!path)
    throw new CommandError(`The compiler's output for ${fullName} is missing: delete artifacts/ and build again.`);
  const { output } = JSON.parse(await readFile(path, "utf8")) as { output: { contracts: Outputs } };
  return output.contracts[`project/${fullName.slice(0, fullName.lastIndexOf(":"))}`]?.[name] ?? {};
}
type Outputs = Record<string, Record<string, NatSpec>>;

/** What an ABI says that nothing reads or that goes without saying, and that every page would pay for. */
const isRedundant = (key: string, value: unknown) =>
  key === "internalType" || ((key === "indexed" || key === "anonymous") && value === false);

function concise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(concise);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key, inner]) => !isRedundant(key, inner));
  return Object.fromEntries(kept.map(([key, inner]) => [key, concise(inner)]));
}

function document(item: AbiItem, { userdoc, devdoc }: NatSpec): Documented {
  const signature = signatureOf(item);
  const details = devdoc?.errors?.[signature]?.[0]?.details ?? "";
  const notice = {
    function: userdoc?.methods?.[signature]?.notice,
    event: userdoc?.events?.[signature]?.notice,
    error: userdoc?.errors?.[signature]?.[0]?.notice,
  }[item.type];
  return { item, signature, notice: notice ?? "", remedy: /^Remedy: (.*)$/s.exec(details)?.[1] ?? "" };
}

/** Functions, events and errors are signed alike: viem has it for functions. */
const signatureOf = ({ name, inputs }: AbiItem) =>
  toFunctionSignature({ type: "function", name, inputs, outputs: [], stateMutability: "view" });
