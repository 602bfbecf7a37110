import { DossierError } from "../errors.js";
import { checkDossier } from "./checkDossier.js";
import { type Dossier, MAX_DOSSIER_SIZE } from "./dossier.js";

/**
 * Writes a dossier in its one form: the same dossier always gives the same bytes, and so the same CID.
 *
 * @throws DossierError naming the field that breaks a rule, or the size where there is too much.
 *
 * @example
 * ```ts
 * import { type Dossier, decodeDossier, encodeDossier } from "@bauta/sdk/dao";
 * import { bob } from "bauta:example";
 *
 * const action = { description: "Pay Bob 1 wei", to: bob.address, value: 1n, data: "0x", codeHash: `0x${"0".repeat(64)}` } as const;
 * const dossier: Dossier = {
 *   version: 1, chainId: 1, governor: bob.address, title: "Pay Bob", body: "He earned it.", attachments: [], actions: [action],
 * };
 * if (decodeDossier(encodeDossier(dossier)).title !== "Pay Bob") throw new Error("unexpected");
 * ```
 */
export function encodeDossier(dossier: Dossier): Uint8Array {
  checkDossier(dossier);
  const { version, chainId, governor, title, body, attachments, actions } = dossier;
  const document = {
    type: "bauta/dossier",
    version,
    chainId,
    governor,
    title,
    body,
    attachments: attachments.map(({ name, cid, type, size }) => ({ name, cid, type, size })),
    // Where there is no implementation, JSON leaves the field out.
    actions: actions.map(({ description, to, value, data, codeHash, implementation }) => ({
      description,
      to,
      value: value.toString(),
      data,
      codeHash,
      implementation,
    })),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  if (bytes.length > MAX_DOSSIER_SIZE) {
    throw new DossierError(`The dossier takes ${bytes.length} bytes, ${MAX_DOSSIER_SIZE} are allowed.`, {
      remedy: "Move a part of the text into an attachment.",
    });
  }
  return bytes;
}
