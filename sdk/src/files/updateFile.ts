import { composeWrite } from "./composeWrite.js";
import { type NewVersionParameters, stageVersion } from "./newVersion.js";
import { addFileVersion } from "./registry/addFileVersion.js";
import { assertAccess, buildPublic, type ContentParameters, toEncryptable } from "./uploadFile.js";

export interface UpdateFileParameters extends ContentParameters, NewVersionParameters {
  /**
   * Whether the new version is public or private; as the current one where it is missing. Say `private` of what must never
   * be public: which one is current is what the node says.
   */
  access?: "public" | "private";
}

/**
 * Gives a file new content, as a new version. A private version has a key of its own: whoever is not granted it cannot
 * read it. The current readers are, in the same transaction, unless `readers` or `remove` say otherwise. Earlier
 * versions stay in storage, and stay readable to whoever could read them.
 *
 * @throws FilesError `NOT_OWNER`, `FILE_UNKNOWN`, `FILE_PUBLIC` where a public version is given readers, and what {@link uploadFile} throws; ContractRevertError `FilesVersionMismatch` where
 * another device was faster: repeat the call.
 *
 * @example
 * ```ts
 * import { openFile, updateFile, uploadFile } from "@bauta/sdk/files";
 * import { memoryStore } from "@bauta/sdk/storage";
 * import { client } from "bauta:example";
 *
 * const store = memoryStore();
 * const { fileId, wait } = await uploadFile(client, { store, content: "draft", access: "public" });
 * await wait();
 * await (await updateFile(client, { store, fileId, content: "final" })).wait();
 * const file = await openFile(client, { store, fileId });
 * if (file.version !== 2 || (await file.text()) !== "final") throw new Error("unexpected");
 * ```
 */
export const updateFile = /* @__PURE__ */ composeWrite(addFileVersion, (client, parameters: UpdateFileParameters) =>
  stageVersion(client, parameters, async ({ versionKey }) => {
    const { access = versionKey ? "private" : "public", content, readers = [] } = parameters;
    assertAccess(access, readers);
    if (access === "private") return { access, content: toEncryptable(parameters) };
    return { access, build: (options) => buildPublic(content, options) };
  }),
);
