import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** The wanted port, or one that the system chooses where somebody listens there. */
export async function freePort(wanted: number, host: string): Promise<number> {
  const server = createServer();
  try {
    await once(server.listen(wanted, host), "listening");
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    return freePort(0, host);
  } finally {
    server.close();
  }
}
