import type { Hex } from "viem";
import type { ContractErrorName } from "./abis/errors.generated.js";
import { BautaError } from "./errors.js";

/** What a contract said when it refused. */
export interface Revert {
  /** The error's own name; `Error` and `Panic` are Solidity's. */
  code: ContractErrorName | "Error" | "Panic" | "RevertUnknown" | "RevertWithoutReason" | (string & {});
  message: string;
  remedy?: string;
  contract: string;
  args: Readonly<Record<string, unknown>>;
  data: Hex;
  cause: unknown;
}

/**
 * A contract refused. `code` is the name of its error and `args` holds the values by name; docs/errors.md lists them.
 * Where a contract passed on what another one said, `cause` is the other one's `ContractRevertError`.
 *
 * @example
 * ```ts
 * import { ContractRevertError } from "@bauta/sdk";
 * import { sendTip } from "@bauta/sdk/tips";
 * import { bob, client } from "bauta:example";
 *
 * const error = await sendTip(client, { to: bob.address, amount: 0n }).catch((error: unknown) => error);
 * if (!(error instanceof ContractRevertError) || error.code !== "TipsAmountZero") throw new Error("unexpected");
 * ```
 */
export class ContractRevertError extends BautaError {
  override readonly name = "ContractRevertError";
  /** The contract that refused: its Solidity name, or its address where it is not one of ours. */
  readonly contract: string;
  /** The values that the error carries, by name. */
  readonly args: Readonly<Record<string, unknown>>;
  /** The revert data, as it came. */
  readonly data: Hex;

  constructor({ code, message, remedy = "", contract, args, data, cause }: Revert) {
    super(code, message, { remedy, cause });
    this.contract = contract;
    this.args = args;
    this.data = data;
  }
}
