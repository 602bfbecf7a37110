import { type Gas, type Setting, wordOf } from "./setting.ts";

/** A wallet's first encryption key and key ring, on a contract that others have used before. */
export async function measureIdentity({ personas, gasUsed, people }: Setting): Promise<Gas> {
  const [first, second] = people;
  if (!first || !second) throw new Error("There is nobody to register.");
  const register = (account: typeof first.account) =>
    gasUsed(personas.write.register([wordOf("encryption key"), wordOf("key ring")], { account }));
  await register(first.account);
  return { "personas.register": await register(second.account) };
}
