import { concat, maxUint256, numberToHex } from "viem";
import { addressOf, amount, type Gas, type Setting, wordOf } from "./setting.ts";

/** Single tips, and batches of 100 recipients, who all hold the asset already. */
export async function measureTips({ tips, communityToken, people, gasUsed }: Setting): Promise<Gas> {
  const [sender] = people;
  if (!sender) throw new Error("There is nobody to pay.");
  const recipients = Array.from({ length: 100 }, (_, i) => addressOf(`recipient ${i}`));
  const [recipient = addressOf("")] = recipients;
  for (const to of recipients) {
    await gasUsed(sender.sendTransaction({ to, value: 1n }));
    await gasUsed(communityToken.write.transfer([to, 1n]));
  }
  await gasUsed(communityToken.write.approve([tips.address, maxUint256]));

  const ref = wordOf("post");
  const payments = recipients.map((to) => concat([to, numberToHex(amount, { size: 12 })]));
  const token = communityToken.address;
  const tipNative = () => gasUsed(tips.write.tipNative([recipient, ref], { value: amount }));
  const tip = () => gasUsed(tips.write.tip([token, recipient, amount, ref]));
  // The very first call ever is not measured.
  await tipNative();
  await tip();
  return {
    "tips.native": await tipNative(),
    "tips.erc20": await tip(),
    "tips.batchNative100": await gasUsed(tips.write.batchNative([payments, ref], { value: amount * 100n })),
    "tips.batchErc20x100": await gasUsed(tips.write.batch([token, payments, ref])),
  };
}
