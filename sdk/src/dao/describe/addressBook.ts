import type { Address } from "viem";
import { addresses, type ContractName } from "../../core/addresses.generated.js";
import { type BautaClient, type Contracts, chainIdOf } from "../../core/client.js";

/** The rooms of the SDK. */
export type Room = "dao" | "tips" | "files" | "identity";

/** In which room each contract is at home. */
const rooms: Partial<Record<ContractName, Room>> = {
  communityToken: "dao",
  voteToken: "dao",
  daoGovernor: "dao",
  treasury: "dao",
  tips: "tips",
  files: "files",
  personas: "identity",
};

/** Tells our contracts from other addresses. */
export interface AddressBook {
  contractAt(address: Address): { name: ContractName; room: Room } | undefined;
}

export async function addressBookOf(client: BautaClient, contracts: Contracts = {}): Promise<AddressBook> {
  const all = { ...addresses[await chainIdOf(client)], ...contracts };
  const names = new Map<string, ContractName>();
  for (const [name, address] of Object.entries(all)) names.set(address.toLowerCase(), name as ContractName);
  return {
    contractAt(address) {
      const name = names.get(address.toLowerCase());
      const room = name && rooms[name];
      return room && { name, room };
    },
  };
}
