import { expect } from "chai";

/** Waits until something holds, for two seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds(), "in time").to.equal(true);
}
