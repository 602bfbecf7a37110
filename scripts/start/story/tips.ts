import { getBalance } from "@bauta/sdk";
import { formatEther, keccak256, parseEther, toHex } from "viem";
import { addressOf } from "../cast.ts";
import type { Stage } from "./tell.ts";

export async function tellTips({ cast, report, token }: Stage): Promise<void> {
  const { operator, alice, bob, carol, dave } = cast;
  report.chapter("Tips");
  const author = addressOf(dave);
  const ref = keccak256(toHex("https://example.org/posts/1"));

  const nativeBefore = await dave.getBalance({ address: author });
  const amount = parseEther("0.1");
  const tip = await (await bob.tips.send({ to: author, amount, ref })).wait();
  const nativeGain = (await dave.getBalance({ address: author })) - nativeBefore;
  report.check(`Bob tips Dave ${formatEther(nativeGain)} ETH for a post`, nativeGain === amount && tip.ref === ref);

  const tokenBefore = await getBalance(dave, { token, owner: author });
  const tokenAmount = parseEther("25");
  await (await operator.tips.sendWithPermit({ to: author, amount: tokenAmount, token, ref })).wait();
  const tokenGain = (await getBalance(dave, { token, owner: author })) - tokenBefore;
  report.check(
    `The operator tips Dave ${formatEther(tokenGain)} MASK in one transaction, with a signature for an allowance`,
    tokenGain === tokenAmount,
  );

  const payments = [alice, bob, carol].map((person) => ({ to: addressOf(person), amount: parseEther("0.01") }));
  const carolBefore = await carol.getBalance({ address: addressOf(carol) });
  const { refused } = await (await dave.tips.sendMany({ payments, ref })).wait();
  const carolGain = (await carol.getBalance({ address: addressOf(carol) })) - carolBefore;
  report.check(
    `Dave shares with Alice, Bob and Carol in one transaction: ${formatEther(carolGain)} ETH each`,
    carolGain === parseEther("0.01") && refused.length === 0,
  );

  const { items } = await alice.tips.list({ ref });
  report.check(`A feed that asks the chain for this post finds all ${items.length} tips`, items.length >= 3);
}
