import type { ReadInput } from "../../graphql/read-input.ts";
import { hasTooManyValues } from "../../http/json-values.ts";
import { jsonOf } from "../../http/read-lines.ts";
import { text } from "../../locales/text.ts";
import type { Text } from "../../locales/text.ts";
import type { ImportLine } from "./import-purchases.ts";
import type { RecordPurchase } from "./read-purchase.ts";

/** As much as a request may carry that records one purchase. */
export const LINE_CHARACTERS_MAX = 1024 * 1024;

/** Reads lines of an import, each the input of `recordPurchase` as JSON; empty ones are skipped. */
export async function* purchaseLines(
  lines: AsyncIterable<string>,
  read: ReadPurchaseInput,
): AsyncGenerator<ImportLine> {
  let line = 0;
  for await (const json of lines) {
    line += 1;
    if (json.trim() !== "") yield { line, ...lineOf(json, read) };
  }
}

/** Reads a `RecordPurchaseInput`. */
export type ReadPurchaseInput = (value: unknown) => ReadInput<RecordPurchase>;

function lineOf(json: string, read: ReadPurchaseInput): Omit<ImportLine, "line"> {
  if (json.length > LINE_CHARACTERS_MAX) return unreadable(text("purchases.lineTooLong"));
  if (hasTooManyValues(json)) return unreadable(text("purchases.lineTooManyValues"));
  const value = jsonOf(json);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return unreadable(text("purchases.lineNotJson"));
  }
  return lineOfValues(value as Record<string, unknown>, read);
}

/** Reads the fields of a purchase, which lack an idempotency key. */
export function lineOfValues(
  values: Readonly<Record<string, unknown>>,
  read: ReadPurchaseInput,
): Omit<ImportLine, "line"> {
  const named = namesOf(values);
  // A purchase is known by its source and external id: that is all the key an import needs.
  const result = read({ ...values, idempotencyKey: "import" });
  if ("problem" in result) return { ...named, read: result };
  const { idempotencyKey: _, ...input } = result.input as RecordPurchase & {
    idempotencyKey: string;
  };
  return { ...named, read: { input } };
}

/** A line that is no purchase, by the names that it has nevertheless. */
export function unreadable(
  message: Text,
  values: Readonly<Record<string, unknown>> = {},
): Omit<ImportLine, "line"> {
  return { ...namesOf(values), read: { problem: { message, field: [] } } };
}

function namesOf({ source, externalId }: Readonly<Record<string, unknown>>) {
  return {
    source: typeof source === "string" ? source : null,
    externalId: typeof externalId === "string" ? externalId : null,
  };
}
