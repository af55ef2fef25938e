import { CloseProgram, CreateProgram, Programs } from "../../client/admin.ts";
import type { CreateProgramInput } from "../../client/admin.ts";
import type { GraphqlClient } from "../harness/graphql-client.ts";
import { unique } from "../harness/shop.ts";

const TEA = {
  name: "Tiệm Trà",
  currencyCode: "VND",
  timeZone: "Asia/Ho_Chi_Minh",
  locales: ["vi", "en"],
  pointsName: "lá",
};

/** What whoever runs the installation does with its programs. */
export function programsOf(operator: GraphqlClient) {
  const create = async (input: Partial<CreateProgramInput> = {}) => {
    const given = { ...TEA, idempotencyKey: unique("program"), ...input };
    return (await operator.ask(CreateProgram, { input: given })).createProgram;
  };
  /** A new program, with its keys by their kind. */
  const made = async (input: Partial<CreateProgramInput> = {}) => {
    const { program, keys, userErrors } = await create(input);
    if (!program || !keys) throw new Error(JSON.stringify(userErrors));
    const keyOf = (kind: string) => keys.find((key) => key.kind === kind)!.secret!;
    return { ...program, keyOf };
  };
  const close = async (id: string, reason = "Moved", idempotencyKey = unique("close")) =>
    (await operator.ask(CloseProgram, { input: { id, reason, idempotencyKey } })).closeProgram;
  const list = async (page: { first?: number; after?: string } = {}) =>
    (await operator.ask(Programs, page)).programs;
  return { create, made, close, list };
}
