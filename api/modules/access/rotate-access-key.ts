import { sql } from "../../database/sql.ts";
import { text } from "../../locales/text.ts";
import { later } from "../../values/calendar.ts";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { programSnapshot } from "../programs/program.ts";
import { keyToChange } from "./key-to-change.ts";
import { insertAccessKey, looserLimits, makerOf, scopeProblems } from "./insert-access-key.ts";
import type { KeyGrants, StoredKey } from "./insert-access-key.ts";

export interface RotateAccessKey {
  /** The public id. */
  readonly id: string;
  /** ISO 8601: how long the old key works. */
  readonly overlap: string;
}

const DAYS_MAX = 30;

// A key that ends earlier by itself does so.
const END_OLD_KEY = sql.write<{ previousUntil: Date }>("let an access key end by its rotation")`
  update access_keys set successor_id = ${"successorId"},
    expires_at = least(expires_at, ${"until"}::timestamptz)
  where id = ${"keyId"} returning expires_at as "previousUntil"
`;

/**
 * Makes a key in the place of another, for the same owner: repeats stay repeats.
 * @throws Refusal NOT_FOUND, ENDED, INVALID, SCOPE_NOT_HELD.
 */
export async function rotateAccessKey(
  work: Work,
  { id, overlap }: RotateAccessKey,
  { stored, grants }: { readonly stored: StoredKey; readonly grants: KeyGrants },
): Promise<{ keyId: string; previousUntil: string }> {
  const old = await keyToChange(work, id);
  if (!old.isCurrent) throw refusal("ENDED", ["input", "id"], text("access.keyEnded"));
  // Whoever holds the answer could do what the key can.
  const beyond = scopeProblems(old, grants).filter(({ code }) => code === "SCOPE_NOT_HELD");
  if (beyond.length > 0) {
    throw new Refusal(...beyond.map((reason) => ({ ...reason, field: ["input", "id"] })));
  }
  if (looserLimits(work, old).length > 0) {
    throw refusal("SCOPE_NOT_HELD", ["input", "id"], text("access.limitBeyondOwn"));
  }
  const now = new Date();
  const until = later(now, overlap, work.configuration.part(programSnapshot).timeZone);
  if (!(until >= now && until.getTime() <= now.getTime() + DAYS_MAX * 86_400_000)) {
    const message = text("access.overlapTooLong", { max: DAYS_MAX });
    throw refusal("INVALID", ["input", "overlap"], message);
  }
  const { kind, title, ownerId, scopes, origins, partnerId, expiresAt, limits } = old;
  const { allowedAddresses, costPerSecond } = old;
  const use = { allowedAddresses, costPerSecond };
  const same = { kind, title, ownerId, scopes, origins, partnerId, expiresAt, limits, ...use };
  // Whoever rotates it holds it from now on.
  await insertAccessKey(work, { ...stored, ...same, makerId: makerOf(work) });
  const [ended] = await work.rows(END_OLD_KEY, { keyId: old.id, successorId: stored.id, until });
  return { keyId: stored.id, previousUntil: ended!.previousUntil.toISOString() };
}
