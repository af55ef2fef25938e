import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import type { AnsweredRequest } from "../../http/route.ts";

/** Writes down what programs were asked and what they answered, for their request log. */
export interface RequestWriter {
  /** @param about as what it is listed: the API, and the operation or the path. */
  note(request: AnsweredRequest, about: ListedAs): void;
  /** Writes down what was noted. */
  close(): Promise<void>;
}

interface ListedAs {
  readonly api: string;
  readonly operation: string | undefined;
  /** Whether it may have changed something. */
  readonly isWrite: boolean;
  readonly type?: string | undefined;
}

interface RequestWriterOptions {
  readonly rows: RunStatement;
  /** Called when requests could not be written: they are left out of the log. */
  onFailure(error: unknown): void;
}

/** How long requests wait for others, to be written with one statement. */
const COLLECT_MS = 1_000;
/** What each program has in the log of these, whatever reaches it. */
const KEPT_MAX = 100;
/** Of the queries that a key is answered without errors, one is kept of this time. */
const SAMPLE_MS = 1_000;
const REQUEST_ID_MAX = 100;

const WRITE_REQUESTS = sql.write("write the request log")`
  insert into requests (program_id, request_id, answered_at, api, operation, type, method, status,
    codes, milliseconds, caller_kind, credential_id)
  select "programId", "requestId", "answeredAt", api, operation, type, method, status,
    codes, milliseconds, "callerKind", "credentialId"
  from jsonb_to_recordset(${"requests"}) as r ("programId" uuid, "requestId" text,
    "answeredAt" timestamptz, api text, operation text, type text, method text, status int,
    codes text[], milliseconds int, "callerKind" text, "credentialId" uuid)
`;

/** One statement a second at most: for the answers themselves nothing waits. */
export function openRequestWriter({ rows, onFailure }: RequestWriterOptions): RequestWriter {
  let waiting: object[] = [];
  let ofPrograms = new Map<string, number>();
  const sampled = new Map<string, number>();
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    timer = null;
    ofPrograms = new Map();
    const requests = waiting;
    if (requests.length === 0) return;
    waiting = [];
    await rows(WRITE_REQUESTS, { requests: JSON.stringify(requests) }).catch(onFailure);
  };
  const isSampled = (credentialId: string) => {
    const now = Date.now();
    if (now - (sampled.get(credentialId) ?? 0) < SAMPLE_MS) return false;
    sampled.set(credentialId, now);
    return true;
  };
  const isListed = (request: AnsweredRequest, { isWrite }: ListedAs) => {
    const { caller } = request.exchange;
    if (codesOf(request).length > 0 || request.status >= 400) return true;
    // What staff does is in the audit log.
    if (isWrite) return caller!.kind !== "STAFF";
    return SERVERS.has(caller!.kind) && isSampled(caller!.credentialId);
  };

  return {
    note(request, about) {
      const { caller, requestId } = request.exchange;
      if (!caller || caller.kind === "OPERATOR" || !isListed(request, about)) return;
      const { programId, kind, credentialId } = caller;
      const kept = ofPrograms.get(programId) ?? 0;
      if (kept >= KEPT_MAX) return;
      ofPrograms.set(programId, kept + 1);
      const { api, operation, type } = about;
      waiting.push({
        programId,
        requestId: requestId.slice(0, REQUEST_ID_MAX),
        answeredAt: new Date(),
        api,
        operation,
        type,
        method: request.method ?? "",
        status: request.status,
        codes: codesOf(request),
        milliseconds: Math.round(request.milliseconds),
        callerKind: kind,
        credentialId: kind === "MEMBER" ? null : credentialId,
      });
      timer ??= setTimeout(() => (writing = write()), COLLECT_MS).unref();
    },
    async close() {
      if (timer) clearTimeout(timer);
      await writing;
      await write();
    },
  };
}

/** Callers that are programs of the shop or of a partner. */
const SERVERS: ReadonlySet<string> = new Set(["BACKEND", "AUTOMATION", "PARTNER"]);

/** Why it was refused: codes of errors, and of the refusals of a mutation. */
function codesOf({ exchange: { errorCodes, details } }: AnsweredRequest): string[] {
  return [...errorCodes, ...((details.refusals as string[] | undefined) ?? [])];
}
