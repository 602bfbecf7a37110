import { addressOf, type Gas, type Setting, wordOf } from "./setting.ts";

const RAW = 0;

/** Publishing, adding and granting by an owner who has done it before. */
export async function measureFiles({ files, gasUsed, people }: Setting): Promise<Gas> {
  const [owner] = people;
  if (!owner) throw new Error("There is nobody to own a file.");
  const publish = (salt: bigint) => gasUsed(files.write.publish([salt, RAW, wordOf(`content ${salt}`)]));
  const add = (salt: bigint) =>
    gasUsed(files.write.add([salt, RAW, wordOf(`content ${salt}`), wordOf(`version key ${salt}`), []]));
  await publish(0n);
  await add(1n);
  const published = await publish(2n);
  const added = await add(3n);

  const fileId = await files.read.fileIdOf([owner.account.address, 3n]);
  const grant = (name: string) => gasUsed(files.write.grant([fileId, 1, addressOf(name), wordOf(`grant to ${name}`)]));
  await grant("alice");
  const granted = await grant("bob");
  const hundred = Array.from({ length: 100 }, (_, i) => ({
    reader: addressOf(`reader ${i}`),
    expiry: 0,
    body: wordOf(`grant to reader ${i}`),
  }));
  const grantedMany = await gasUsed(files.write.grantMany([fileId, 1, hundred]));
  return {
    "files.publish": published,
    "files.add": added,
    "files.grant": granted,
    "files.grantMany100": perEach(grantedMany, 100n),
    "files.revoke": await gasUsed(files.write.revoke([fileId, addressOf("bob")])),
  };
}

/** A share of the whole, rounded up. */
export const perEach = (gas: bigint, count: bigint): bigint => (gas + count - 1n) / count;
