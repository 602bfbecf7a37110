// OpenZeppelin documents its errors for Solidity authors; this says the same to whoever meets one in a wallet.

export const openZeppelinErrors: Readonly<Record<string, { why: string; remedy: string }>> = {
  SafeERC20FailedOperation: {
    why: "The token refused a transfer or an approval, and did not say why.",
    remedy: "Check the token's balance and allowance, and whether the token has paused or blocked one of the accounts.",
  },
};
