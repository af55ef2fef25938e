import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { sql } from "../../../database/sql.ts";
import type { Work } from "../../../writes/work.ts";

/**
 * A trial run imports nobody, so that a later line would not meet an earlier one. Therefore it writes
 * down, in hashes, what each line would have taken; all of it is deleted at its end.
 */
export interface Trial {
  readonly runId: string;
}

const CLEAR = sql.write("forget a trial run, and those that broke off")`
  delete from import_claims
  where run_id = ${"runId"} or claimed_at < now() - interval '2 days'
`;

const FIND_CLAIMS = sql.read<{ hash: string; owner: string }>("find what a trial run has taken")`
  select encode(hash, 'hex') as hash, encode(owner, 'hex') as owner from import_claims
  where run_id = ${"runId"}
    and hash in (select decode(h, 'hex') from unnest(${"hashes"}::text[]) as g (h))
`;

const CLAIM = sql.write("write down what a trial run takes")`
  insert into import_claims (run_id, hash, owner, claimed_at)
  select "runId", decode(hash, 'hex'), decode(owner, 'hex'), now()
  from jsonb_to_recordset(${"claims"}) as c ("runId" uuid, hash text, owner text)
  on conflict do nothing
`;

/** Begins a trial run; `endTrial` follows, whatever becomes of it. */
export function startTrial(): Trial {
  return { runId: uuidv7() };
}

/** Deletes what a trial run wrote down. */
export async function endTrial({ rows }: Work, { runId }: Trial): Promise<void> {
  await rows(CLEAR, { runId });
}

/** Which of some texts an earlier line has taken, and the external id of that line, hashed. */
export async function findClaims(
  { rows }: Work,
  { runId }: Trial,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const byHash = new Map(texts.map((text) => [hashOf(runId, text), text]));
  const found = await rows(FIND_CLAIMS, { runId, hashes: [...byHash.keys()] });
  return new Map(found.map(({ hash, owner }) => [byHash.get(hash)!, owner]));
}

/** Takes texts for a line. */
export function claim(
  work: Work,
  { runId }: Trial,
  { texts, owner }: { texts: readonly string[]; owner: string },
): void {
  const of = ownerOf({ runId }, owner);
  const claims = texts.map((text) => ({ runId, hash: hashOf(runId, text), owner: of }));
  work.sendLists(CLAIM, { claims });
}

/** What stands for the external id of a line. */
export function ownerOf({ runId }: Trial, externalId: string): string {
  return hashOf(runId, externalId);
}

function hashOf(runId: string, text: string): string {
  return createHash("sha256").update(`${runId} ${text}`).digest("hex");
}
