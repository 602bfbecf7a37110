import { isAddress, isHex } from "viem";
import { parseCid } from "../../storage/cid.js";
import { assertName } from "../../storage/names.js";
import { DossierError } from "../errors.js";
import type { Dossier } from "./dossier.js";
import { isPlainBody, isPlainLine, quoted } from "./text.js";

type Rule = (value: unknown) => boolean;

const line =
  (length: number): Rule =>
  (value) =>
    typeof value === "string" && [...value].length <= length && isPlainLine(value);
const count: Rule = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const address: Rule = (value) => typeof value === "string" && isAddress(value);
const bytes: Rule = (value) => isHex(value) && value.length % 2 === 0 && value === value.toLowerCase();
const wei: Rule = (value) => typeof value === "bigint" && value >= 0n && value < 2n ** 256n;
const passes =
  (check: (text: string) => unknown): Rule =>
  (value) => {
    try {
      return typeof value === "string" && check(value) !== undefined;
    } catch {
      return false;
    }
  };

const rules = {
  dossier: {
    version: (value) => value === 1,
    chainId: (value) => count(value) && value !== 0,
    governor: address,
    title: line(200),
    body: (value) => typeof value === "string" && isPlainBody(value),
    attachments: (value) => Array.isArray(value) && value.length <= 100,
    actions: (value) => Array.isArray(value) && value.length > 0 && value.length <= 100,
  },
  attachment: {
    name: (value) => line(255)(value) && passes(assertName)(value),
    cid: passes(parseCid),
    type: (value) => typeof value === "string" && value.length <= 127 && /^[\w.+-]+\/[\w.+-]+$/.test(value),
    size: count,
  },
  action: {
    description: line(1000),
    to: address,
    value: wei,
    data: bytes,
    codeHash: (value) => bytes(value) && (value as string).length === 66,
    implementation: (value) => value === undefined || address(value),
  },
} satisfies Record<string, Record<string, Rule>>;

/**
 * Checks every field of a dossier, whoever wrote it.
 *
 * @throws DossierError naming the field.
 */
export function checkDossier(dossier: unknown): asserts dossier is Dossier {
  check(dossier, rules.dossier, "");
  const { attachments, actions } = dossier as unknown as Dossier;
  for (const [index, attachment] of attachments.entries()) {
    check(attachment, rules.attachment, `attachments[${index}].`);
  }
  for (const [index, action] of actions.entries()) check(action, rules.action, `actions[${index}].`);
}

function check(value: unknown, fields: Record<string, Rule>, path: string): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new DossierError(`${path ? path.slice(0, -1) : "The dossier"} must be an object.`);
  }
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
  if (unknown !== undefined) throw new DossierError(`The field ${quoted(path + unknown)} is unknown.`);
  for (const [name, rule] of Object.entries(fields)) {
    const field = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    if (!rule(field)) throw new DossierError(`${path}${name} is ${shown(field)}: ${expected[name] ?? "not allowed"}.`);
  }
}

const shown = (value: unknown) =>
  typeof value === "string" ? quoted(value) : Array.isArray(value) ? `a list of ${value.length}` : String(value);

/** What each field must be, by its name. */
const expected: Record<string, string> = {
  version: "only version 1 is known",
  chainId: "a chain's id is needed",
  governor: "an address with its checksum is needed",
  title: "one line of 1 to 200 characters is needed, without control characters or changes of direction",
  body: "text without control characters or overrides of direction is needed",
  attachments: "a list of at most 100 is needed",
  actions: "a list of 1 to 100 is needed",
  name: "a plain file name of at most 255 bytes is needed",
  cid: "a CIDv1 in base32 is needed, raw or dag-pb, with sha2-256",
  type: "a media type such as application/pdf is needed",
  size: "a number of bytes is needed",
  description: "one line of 1 to 1000 characters is needed, without control characters or changes of direction",
  to: "an address with its checksum is needed",
  value: "an amount in wei is needed",
  data: "bytes in lower-case hex are needed",
  codeHash: "32 bytes in lower-case hex are needed",
  implementation: "an address with its checksum is needed",
};
