import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { TypedDocument } from "../../../client/create-client.ts";
import { api } from "../api.ts";

/** Why a write was refused, as the API answers it. */
export interface UserError {
  readonly code: string;
  readonly field: readonly string[];
  readonly message: string;
}

interface WriteOptions<Result> {
  /** Whether it takes an idempotency key. */
  readonly isRepeatable?: boolean;
  /** Is given the answer of what was done, such as a secret that is shown once. */
  onDone?(result: Result): void;
}

/**
 * Runs a mutation with an idempotency key that stays the same until it is done: a request whose
 * answer was lost is sent again without a second effect. What is shown is read again afterwards.
 * @returns why it was refused; empty when it was done
 */
export function useWrite<Result extends object, Input extends object>(
  document: TypedDocument<Result, { input: Input }>,
  { isRepeatable = true, onDone }: WriteOptions<Result> = {},
): (input: Omit<Input, "idempotencyKey">) => Promise<readonly UserError[]> {
  const queries = useQueryClient();
  const sent = useRef<{ content: string; key: string }>(undefined);
  return async (input) => {
    const content = JSON.stringify(input);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    const complete = isRepeatable ? { ...input, idempotencyKey: sent.current.key } : input;
    const result = await api.query(document, { input: complete as Input });
    const [payload] = Object.values(result) as { userErrors: readonly UserError[] }[];
    if (payload!.userErrors.length > 0) return payload!.userErrors;
    sent.current = undefined;
    onDone?.(result);
    // Not whether one is signed in: the page would be drawn anew, and forget its state.
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "auth" });
    return [];
  };
}
