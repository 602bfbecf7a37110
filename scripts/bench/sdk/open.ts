// What opening a granted file costs, and a look into the middle of it, by a reader who has nothing of it yet.

import { openFile } from "@bauta/sdk/files";
import { httpStore } from "@bauta/sdk/storage";
import { fileSource, localStore, serveStore } from "@bauta/sdk/storage/node";
import { createWorld } from "@bauta/sdk/testing";
import { createPublicClient, custom } from "viem";
import type { Content } from "./content.ts";
import { countRoundTrips } from "./roundTrips.ts";
import { freshFolder } from "./store.ts";

export interface OpenCost {
  /** Round trips to the node, before and until the first byte is there. */
  roundTrips: number;
  /** Bytes of HTTP bodies until the file was open. */
  opened: number;
  /** The same until 64 KiB from its middle were there. */
  sought: number;
}

/** Uploads the content privately, and opens it as somebody to whom it was granted, over real HTTP. */
export async function measureOpen(content: Content): Promise<OpenCost> {
  const world = await createWorld();
  const store = await localStore({ path: await freshFolder(content) });
  const service = await serveStore({ store });
  try {
    const { alice, bob, contracts, provider } = world;
    const source = await fileSource(content.path);
    const upload = {
      store,
      content: source,
      name: "film.mp4",
      access: "private",
      readers: [bob.account.address],
    } as const;
    const { fileId, wait } = await alice.files.upload(upload);
    await wait();

    const counter = countRoundTrips(provider);
    const client = createPublicClient({ transport: custom(counter) });

    let fetched = 0;
    let tripsBefore: number | undefined;
    const counting: typeof fetch = async (...args) => {
      tripsBefore ??= counter.trips;
      const response = await fetch(...args);
      const body = await response.arrayBuffer();
      fetched += body.byteLength;
      return new Response(body, response);
    };
    const gateway = httpStore({ gateways: [service.url], fetch: counting });
    const { keys } = bob.bauta;
    const file = await openFile(client, { contracts, store: gateway, keys, fileId, account: bob.account });
    const opened = fetched;
    const start = Math.floor(content.size / 2) + 12_345;
    for await (const _ of file.stream({ start, end: start + 65_536 }));
    return { roundTrips: tripsBefore ?? counter.trips, opened, sought: fetched };
  } finally {
    await service.close();
    await world.close();
  }
}
