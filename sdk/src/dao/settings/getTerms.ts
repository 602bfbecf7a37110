import { zeroAddress } from "viem";
import { guardian, termsAt } from "../../core/abis/daoGovernor.generated.js";
import { call } from "../../core/call.js";
import { defineRead } from "../../core/read.js";

/** The last second that the contracts can count. */
const LAST_SECOND = 2 ** 48 - 1;

/**
 * What a vote must meet, and when its outcome may be carried out: `executionDelay` and `gracePeriod` in seconds,
 * `quorumPercent` of the wrapped supply, and `quorumFloor` in votes. The terms in force now, or at `timepoint` (Unix seconds).
 *
 * @example
 * ```ts
 * import { getTerms } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * const { quorumPercent } = await getTerms(client, {});
 * if (quorumPercent < 1) throw new Error("unexpected");
 * ```
 */
export const getTerms = defineRead({
  contract: "daoGovernor",
  call: ({ timepoint = LAST_SECOND }: { timepoint?: number }) => call(termsAt, [timepoint]),
});

/**
 * Who may veto, and the first second at which they no longer may; undefined where nobody may.
 *
 * @example
 * ```ts
 * import { getGuardian } from "@bauta/sdk/dao";
 * import { client } from "bauta:example";
 *
 * if (await getGuardian(client, {})) throw new Error("unexpected");
 * ```
 */
export const getGuardian = defineRead({
  contract: "daoGovernor",
  call: () => call(guardian, []),
  result: ([account, until]) => (account === zeroAddress ? undefined : { account, until }),
});
