import { DossierError } from "../errors.js";
import { type Dossier, MAX_DOSSIER_SIZE } from "./dossier.js";
import { encodeDossier } from "./encodeDossier.js";
import { quoted } from "./text.js";

/**
 * Reads a dossier that anybody may have written. Every field is checked, and the bytes must be the ones that
 * {@link encodeDossier} gives: no field twice, none unknown, nothing that another program might read in another way.
 *
 * @throws DossierError saying which rule it breaks.
 */
export function decodeDossier(bytes: Uint8Array): Dossier {
  if (bytes.length > MAX_DOSSIER_SIZE) {
    throw new DossierError(`The dossier has ${bytes.length} bytes, ${MAX_DOSSIER_SIZE} are allowed.`);
  }
  const { type, ...fields } = parse(bytes);
  if (type !== "bauta/dossier")
    throw new DossierError(`The document's type is ${quoted(String(type))}, not a dossier.`);
  const dossier = { ...fields, actions: list(fields.actions).map(withValue) } as unknown as Dossier;
  const written = encodeDossier(dossier);
  if (written.length !== bytes.length || written.some((byte, index) => byte !== bytes[index])) {
    throw new DossierError("The dossier is not written in its one form: its fields are doubled, or in another order.");
  }
  return dossier;
}

function parse(bytes: Uint8Array): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (cause) {
    throw new DossierError("The dossier is not JSON in UTF-8.", { cause });
  }
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    throw new DossierError("The dossier must be an object.");
  }
  return document as Record<string, unknown>;
}

/** What is not a list is refused with its name later. */
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);

/** Amounts are decimal strings in JSON, whose numbers are too small for them. */
function withValue(action: unknown): unknown {
  const value = (action as { value?: unknown } | null)?.value;
  if (typeof value !== "string" || !/^(0|[1-9]\d{0,77})$/.test(value)) return action;
  return { ...(action as object), value: BigInt(value) };
}
