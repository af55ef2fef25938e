import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import { contentHash } from "../../../writes/content-hash.ts";
import { replayDocument } from "../../../writes/document-replay.ts";
import type { StoredDocument, RecordedDocument } from "../../../writes/document-replay.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import { ANY_STORED_NUMBER, storedNumbers } from "../../../writes/erased-number.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { openWalletOf } from "../../ledger/open-wallet.ts";
import type { MemberBy } from "../../members/member-by.ts";
import { pooledMembers, retryIfMerged } from "../../members/merged-members.ts";
import { refusePartnerSource } from "../../partners/partner-source.ts";
import { earnForOccasion } from "../earn-for-occasion.ts";
import type { OccasionEarned } from "../earn-for-occasion.ts";

export interface RecordEvent {
  readonly member: MemberBy;
  readonly name: string;
  readonly source: string;
  readonly externalId: string;
  readonly occurredAt: Date;
}

/** The result of recording an event, as it is kept; instants as RFC 3339 text. */
export interface RecordedEvent extends OccasionEarned {
  readonly memberId: string;
  readonly name: string;
  readonly source: string;
  readonly externalId: string;
  readonly occurredAt: string;
}

interface StoredEvent extends StoredDocument<OccasionEarned> {
  readonly memberId: string;
}

const FIND_EVENT = sql.read<StoredEvent>("find an event by its external id")`
  select k.member_id as "memberId", encode(k.content_hash, 'hex') as "contentHash", o.result
  from event_ids k
  join earning_occasions o on o.member_id = k.member_id and o.id = k.occasion_id
  where k.program_id = ${"programId"} and k.source = ${"source"}
    and k.external_id = ${ANY_STORED_NUMBER}
`;

const CLAIM_EVENT_ID = sql.write("claim an event's external id")`
  insert into event_ids (program_id, source, external_id, member_id, occasion_id, content_hash)
  values (${"programId"}, ${"source"}, ${"externalId"}, ${"memberId"}, ${"occasionId"}, ${"hash"})
  on conflict (program_id, source, external_id) do nothing
  returning 1
`;

// Clocks of apps go wrong by minutes, not more.
const AHEAD_MS = 5 * 60_000;

/**
 * Records an event and gives what rules give for it.
 * @returns what it earned, and whether it had been recorded before.
 * @throws Refusal INVALID, IN_THE_FUTURE, NOT_FOUND, EVENT_DIFFERS, MEMBER_CLOSED
 */
export async function recordEvent(
  work: Work,
  event: RecordEvent,
): Promise<RecordedDocument<RecordedEvent>> {
  const { name, source, externalId, occurredAt } = event;
  refusePartnerSource(work, source);
  if (!/^\S/u.test(name)) {
    throw refusal("INVALID", ["input", "name"], text("earning.leadingSpace"));
  }
  if (occurredAt.getTime() > work.now.getTime() + AHEAD_MS) {
    throw refusal("IN_THE_FUTURE", ["input", "occurredAt"], text("earning.eventInFuture"));
  }
  const { programId } = work;
  const wallet = await openWalletOf(work, { by: event.member, field: ["input", "member"] });
  const { memberId } = wallet;
  const content = { memberId, name, source, externalId, occurredAt: occurredAt.toISOString() };
  const number = { kind: "EVENT", source, number: externalId } as const;
  const numbers = storedNumbers(work.hashes, programId, number);
  const [existing] = await work.rows(FIND_EVENT, { programId, source, numbers });
  if (existing) {
    const pool = await pooledMembers(work.rows, memberId);
    // An account that was merged into the member did it: it is still the same event.
    const sent = pool.includes(existing.memberId)
      ? { ...content, memberId: existing.memberId }
      : content;
    const earned = replayDocument(existing, contentHash(sent), () =>
      refusal("EVENT_DIFFERS", ["input", "externalId"], text("earning.eventDiffers")),
    );
    return { isReplay: true, recorded: { ...content, ...earned } };
  }
  const hash = contentHash(content);
  if (wallet.memberStatus === "CLOSED") {
    await retryIfMerged(work.rows, memberId);
    throw refusal("MEMBER_CLOSED", ["input", "member"], text("earning.memberClosed"));
  }

  const earned = await earnForOccasion(work, wallet, { trigger: "EVENT", name, occurredAt });
  const { occasionId } = earned;
  const claim = { programId, source, externalId, memberId, occasionId, hash };
  const claimed = await work.rows(CLAIM_EVENT_ID, claim);
  // Another member's event took the id since we looked: look again.
  if (claimed.length === 0) throw new RetryableConflict("Another write took the event's id.");
  work.audit({ memberId, subjectId: occasionId });
  work.emit({ type: "event.recorded", memberId, payload: { occasionId, name } });
  return { isReplay: false, recorded: { ...content, ...earned } };
}
