import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { sql } from "../../database/sql.ts";
import type { Work } from "../work.ts";

interface SystemWrites {
  writeAsSystem(
    programId: string,
    call: { readonly operation: string; run(work: Work): Promise<void> },
  ): Promise<void>;
}

const CLEAR = sql.write("forget a trial run, and those that broke off")`
  delete from import_claims
  where run_id = ${"runId"} or claimed_at < now() - interval '2 days'
`;

const FIND_CLAIMS = sql.read<{ hash: string; owner: string }>("find what a trial run has taken")`
  select g.h as hash, encode(c.owner, 'hex') as owner
  from unnest(${"hashes"}::text[]) as g (h)
  cross join lateral (
    select owner from import_claims
    where run_id = ${"runId"} and hash = decode(g.h, 'hex')
    -- One by one, whatever was known of the table when this was planned: it was empty then.
    limit 1
  ) c
`;

const CLAIM = sql.write("write down what a trial run takes")`
  insert into import_claims (run_id, hash, owner, claimed_at)
  select "runId", decode(hash, 'hex'), decode(owner, 'hex'), now()
  from jsonb_to_recordset(${"claims"}) as c ("runId" uuid, hash text, owner text)
  on conflict do nothing
`;

/**
 * A run that imports nothing, so that a later line would not meet an earlier one. Therefore it
 * writes down, in hashes, what each line would have taken, and forgets it at its end.
 */
export class TrialRun implements AsyncDisposable {
  readonly #runId = uuidv7();

  /** @param write runs something in a transaction of its own */
  constructor(readonly write: (run: (work: Work) => Promise<void>) => Promise<unknown>) {}

  /** A trial run of the engine's own: whoever asks for it may write nothing. */
  static of(programId: string, { writeAsSystem }: SystemWrites): TrialRun {
    return new TrialRun((run) => writeAsSystem(programId, { operation: "trialRun", run }));
  }

  /** Which of some texts an earlier line has taken, and who that line is of (`ownerOf`). */
  async find(
    { rows }: Pick<Work, "rows">,
    texts: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const byHash = new Map(texts.map((text) => [this.ownerOf(text), text]));
    const found = await rows(FIND_CLAIMS, { runId: this.#runId, hashes: [...byHash.keys()] });
    return new Map(found.map(({ hash, owner }) => [byHash.get(hash)!, owner]));
  }

  /** Takes texts for a line, which is known by an id. */
  claim(work: Work, id: string, texts: readonly string[]): void {
    const [runId, owner] = [this.#runId, this.ownerOf(id)];
    const claims = texts.map((text) => ({ runId, hash: this.ownerOf(text), owner }));
    work.sendLists(CLAIM, { claims });
  }

  /** What stands for the id of a line. */
  ownerOf(id: string): string {
    return createHash("sha256").update(`${this.#runId} ${id}`).digest("hex");
  }

  /** Deletes what it wrote down. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.write(async ({ rows }) => void (await rows(CLEAR, { runId: this.#runId })));
  }
}
