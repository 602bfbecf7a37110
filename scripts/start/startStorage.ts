import { StorageError } from "@bauta/sdk/storage";
import { localStore, serveStore } from "@bauta/sdk/storage/node";

/** A running local storage service. */
export interface Storage {
  /** Serves the Kubo RPC and a gateway. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Serves a folder of blocks on the wanted port or, where it is in use, on another one.
 *
 * @throws StorageError where the folder cannot be written.
 */
export async function startStorage(path: string, wanted: number): Promise<Storage> {
  const store = await localStore({ path });
  const listen = async (port: number) => {
    const service = await serveStore({ store, port });
    return { url: service.url, port: service.port, stop: () => service.close() };
  };
  try {
    return await listen(wanted);
  } catch (error) {
    if (error instanceof StorageError && error.code === "PORT_IN_USE") return listen(0);
    throw error;
  }
}
