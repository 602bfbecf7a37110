import { composeWrite } from "./composeWrite.js";
import { toEncryptableAgain } from "./content/reencrypt.js";
import { FilesError } from "./errors.js";
import { type NewVersionParameters, stageVersion } from "./newVersion.js";
import { openFile } from "./openFile.js";
import { addFileVersion } from "./registry/addFileVersion.js";

export type RotateFileParameters = NewVersionParameters;

/**
 * Encrypts a private file's content anew, under a new key, and grants it to the remaining readers, each until the same time as
 * before, in one transaction. The content streams from the store, through this process, and back.
 *
 * A removed reader cannot open the new version, and is refused by the chain at once. What they have read, or copied, they
 * keep: and they can still decrypt the earlier version's stored bytes wherever these are, unless `removeFile` took them
 * out of every store first.
 *
 * @throws FilesError `FILE_PUBLIC`, `NOT_OWNER`, and what {@link openFile} and {@link uploadFile} throw; ContractRevertError
 * `FilesVersionMismatch` where another device was faster: repeat the call.
 *
 * @example
 * ```ts
 * import { createKeyRing } from "@bauta/sdk/crypto";
 * import { rotateFile, uploadFile } from "@bauta/sdk/files";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { bob, client } from "bauta:example";
 *
 * const options = { store: memoryStore(), keys: createKeyRing() };
 * const { fileId, wait } = await uploadFile(client, { ...options, content: "secret", access: "private" });
 * await wait();
 * const { version } = await rotateFile(client, { ...options, fileId, remove: [bob.address] });
 * if (version !== 2) throw new Error("unexpected");
 * ```
 */
export const rotateFile = /* @__PURE__ */ composeWrite(addFileVersion, (client, parameters: RotateFileParameters) =>
  stageVersion(client, parameters, async ({ fileId, version, versionKey }) => {
    if (!versionKey) {
      throw new FilesError("FILE_PUBLIC", `The file ${fileId} is public: there is no key to rotate.`, {
        remedy: 'Make it private with `updateFile` and `access: "private"`; what was public cannot be taken back.',
      });
    }
    const opened = await openFile(client, { ...parameters, minVersion: version });
    return { access: "private", content: toEncryptableAgain(opened) };
  }),
);
