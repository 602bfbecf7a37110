import { defineChain } from "viem";

/** The chain of `npm start`. */
export const localChain = defineChain({
  id: 31337,
  name: "Bauta on this machine",
  nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
  rpcUrls: { default: { http: ["http://127.0.0.1:8545"] } },
});
