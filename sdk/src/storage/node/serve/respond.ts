import type { ServerResponse } from "node:http";
import { StorageError, type StorageErrorCode } from "../../errors.js";

/** A refusal with its HTTP status. */
export class HttpError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const statusOf: Partial<Record<StorageErrorCode, number>> = {
  BLOCK_NOT_FOUND: 404,
  PATH_NOT_FOUND: 404,
  BLOCK_INVALID: 400,
  BLOCK_TOO_LARGE: 413,
  CAR_INVALID: 400,
  CID_INVALID: 400,
  DAG_INCOMPLETE: 400,
  DAG_INVALID: 422,
  DAG_LIMIT: 422,
  NAME_INVALID: 400,
  NOT_A_FILE: 400,
  NOT_A_FOLDER: 400,
  STORE_NOT_WRITABLE: 507,
};

/** Answers with JSON, one line for each value. */
export function sendJson(response: ServerResponse, status: number, ...values: unknown[]): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
}

/** Answers with an error in Kubo's form. What was not foreseen is not told to strangers. */
export function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    // Too late for a status: cutting the connection keeps the reader from taking a part for the whole.
    response.destroy();
    return;
  }
  const status =
    error instanceof HttpError ? error.status : error instanceof StorageError ? (statusOf[error.code] ?? 500) : 500;
  const known = error instanceof HttpError || error instanceof StorageError;
  response.setHeader("connection", "close");
  sendJson(response, status, { Message: known ? error.message : "Internal error", Code: 0, Type: "error" });
}
