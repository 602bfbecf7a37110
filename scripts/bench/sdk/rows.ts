// What `npm run bench` measures, and what each figure stands beside.

/** A row of the table. */
export interface Row {
  key: string;
  /** The file of the measurement. */
  name: string;
  title: string;
  /** Rows of the same run that it is compared with. */
  beside?: string[];
  /** How many times the content's size it works on. */
  times?: number;
  /** What to reach: MiB/s at least, MiB of memory at most. */
  goal?: { speed?: number; memory?: number };
  /** Somebody else's: that it cannot be measured here is no failure. */
  optional?: true;
  /** It runs in a process of its own, whose memory is not seen. */
  command?: true;
}

export const rows: Row[] = [
  { key: "limit.cipher", name: "opensslCipher", title: "ChaCha20-Poly1305 by OpenSSL, one pass in memory" },
  { key: "limit.sha256", name: "opensslHash", title: "SHA-256 by OpenSSL, one pass in memory" },
  { key: "peer.importer", name: "importer", title: "ipfs-unixfs-importer: CID of a file, nothing stored" },
  {
    key: "peer.age",
    name: "ageCommand",
    title: "age command: encrypts a file, nothing stored",
    optional: true,
    command: true,
  },
  {
    key: "peer.lighthouse",
    name: "lighthouse",
    title: "Lighthouse's package: encrypts a file in memory",
    optional: true,
  },
  { key: "encrypt", name: "encrypt", title: "encrypt a file", beside: ["limit.cipher", "peer.age", "peer.lighthouse"] },
  {
    key: "encrypt.portable",
    name: "encryptPortable",
    title: "encrypt a file without OpenSSL, as in browsers",
    beside: ["encrypt", "peer.lighthouse"],
  },
  { key: "cid", name: "cid", title: "CID of a file", beside: ["limit.sha256", "peer.importer"] },
  {
    key: "store",
    name: "store",
    title: "encrypt + CID + store, two passes",
    beside: ["limit.sha256", "peer.age", "peer.lighthouse"],
    goal: { speed: 250, memory: 200 },
  },
  { key: "read", name: "read", title: "read back, verify, decrypt", beside: ["limit.sha256"], goal: { memory: 200 } },
  {
    key: "store.8x",
    name: "store",
    title: "encrypt + CID + store, 8 times the size",
    beside: ["store"],
    times: 8,
    goal: { memory: 200 },
  },
  {
    key: "read.8x",
    name: "read",
    title: "read back, 8 times the size",
    beside: ["read"],
    times: 8,
    goal: { memory: 200 },
  },
];

/** A row as it came out. */
export interface Figures {
  /** MiB a second, in the best of the runs. */
  speed: number;
  /** The process's peak in MiB, in the worst of the runs. */
  memory?: number;
  /** How many times as fast as the rows beside it. */
  ratios: Record<string, number>;
}
