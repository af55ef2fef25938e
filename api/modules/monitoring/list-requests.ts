import { containing } from "../../database/like.ts";
import type { Context } from "../../graphql/context.ts";
import { Conditions, countTimed, timedRows } from "../../graphql/timed-list.ts";
import type { InstantRange, TimedList, TimedListArgs } from "../../graphql/timed-list.ts";
import { decodeId, encodeId } from "../../values/id.ts";

/** Which requests, in which order, and which page of them. */
export interface ListRequests extends TimedListArgs {
  readonly search?: string | null;
  readonly where?: RequestFilter | null;
}

interface RequestFilter {
  readonly apis?: readonly string[] | null;
  readonly callerKinds?: readonly string[] | null;
  readonly keyId?: string | null;
  readonly failed?: boolean | null;
  readonly codes?: readonly string[] | null;
  readonly answeredAt?: InstantRange | null;
}

interface RequestRow {
  readonly id: string;
  readonly at: Date;
  readonly requestId: string;
  readonly api: string;
  readonly operation: string | null;
  readonly type: string | null;
  readonly method: string;
  readonly status: number;
  readonly codes: readonly string[];
  readonly milliseconds: number;
  readonly callerKind: string;
  readonly keyId: string | null;
  readonly keyName: string | null;
}

const REQUESTS: TimedList = {
  columns: `r.id, r.answered_at as at, r.request_id as "requestId", r.api, r.operation, r.type,
    r.method, r.status, r.codes, r.milliseconds, r.caller_kind as "callerKind",
    k.id as "keyId", k.name as "keyName"`,
  rows: `from requests r left join access_keys k on k.id = r.credential_id
    where r.program_id = $1`,
  at: "r.answered_at",
  id: "r.id",
  prefix: "req",
};

const FAILED = "(r.status >= 400 or r.codes <> '{}')";

/** A page of the program's request log: one statement whatever its length. */
export async function listRequests(context: Context, input: ListRequests) {
  const { apis, callerKinds, keyId, failed, codes, answeredAt } = input.where ?? {};
  const matching = new Conditions(context)
    .add(
      apis?.map((api) => api.toLowerCase()),
      (wanted) => `r.api = any (${wanted}::text[])`,
    )
    .add(callerKinds, (wanted) => `r.caller_kind = any (${wanted}::text[])`)
    .add(codes, (wanted) => `r.codes && ${wanted}::text[]`)
    .within("r.answered_at", answeredAt);
  if (keyId != null) {
    matching.clauses.push(`r.credential_id = ${matching.put(decodeId("key", keyId))}::uuid`);
  }
  if (failed != null) matching.clauses.push(failed ? FAILED : `not ${FAILED}`);
  const search = input.search?.trim().toLowerCase();
  if (search) {
    const [like, whole] = [matching.put(containing(search)), matching.put(search)];
    matching.clauses.push(`(lower(r.operation) like ${like} or lower(r.request_id) = ${whole})`);
  }
  const { connect } = await timedRows<RequestRow>(context, REQUESTS, { args: input, matching });
  return Object.assign(connect(requestView), {
    count: () => countTimed(context, REQUESTS, matching),
  });
}

function requestView({ id, at, api, type, method, keyId, keyName, ...request }: RequestRow) {
  return {
    ...request,
    id: encodeId("req", id),
    answeredAt: at,
    api: api.toUpperCase(),
    isWrite: api === "http" ? method === "POST" : type === "mutation",
    method,
    key: keyId && { id: encodeId("key", keyId), name: keyName },
  };
}
