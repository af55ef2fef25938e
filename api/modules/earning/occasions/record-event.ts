import { contentHash } from "../../../writes/content-hash.ts";
import { replayDocument } from "../../../writes/document-replay.ts";
import type { StoredDocument, RecordedDocument } from "../../../writes/document-replay.ts";
import { RetryableConflict } from "../../../writes/retryable-conflict.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { openWalletOf } from "../../ledger/open-wallet.ts";
import type { MemberBy } from "../../members/member-by.ts";
import { pooledMembers, refuseMergedMeanwhile } from "../../members/merged-members.ts";
import { earnForOccasion } from "../earn-for-occasion.ts";
import type { OccasionEarned } from "../earn-for-occasion.ts";

export interface RecordEvent {
  readonly member: MemberBy;
  readonly name: string;
  readonly source: string;
  readonly externalId: string;
  readonly occurredAt: Date;
}

/** What recording an event answered, kept for ever; instants as RFC 3339 text. */
export interface RecordedEvent extends OccasionEarned {
  readonly memberId: string;
  readonly name: string;
  readonly source: string;
  readonly externalId: string;
  readonly occurredAt: string;
}

interface KnownEvent extends StoredDocument<OccasionEarned> {
  readonly memberId: string;
}

const KNOWN = /* sql */ `
  select k.member_id as "memberId", encode(k.content_hash, 'hex') as "contentHash", o.result
  from event_ids k join earning_occasions o on o.member_id = k.member_id and o.id = k.occasion_id
  where k.program_id = $1 and k.source = $2 and k.external_id = $3
`;

const CLAIM = /* sql */ `
  insert into event_ids (program_id, source, external_id, member_id, occasion_id, content_hash)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (program_id, source, external_id) do nothing
  returning 1
`;

// Clocks of apps go wrong by minutes, not more.
const AHEAD_MS = 5 * 60_000;

/**
 * Records an event and gives what rules give for it.
 * @returns what it earned, and whether it had been recorded before.
 * @throws Refusal as the mutation's description lists.
 */
export async function recordEvent(
  work: Work,
  event: RecordEvent,
): Promise<RecordedDocument<RecordedEvent>> {
  const { name, source, externalId, occurredAt } = event;
  if (!/^\S/u.test(name)) throw unnamed();
  if (occurredAt.getTime() > work.now.getTime() + AHEAD_MS) throw inTheFuture();
  const { programId } = work;
  const wallet = await openWalletOf(work, { by: event.member, field: ["input", "member"] });
  const { memberId } = wallet;
  const told = { memberId, name, source, externalId, occurredAt: occurredAt.toISOString() };
  const [known] = await work.rows<KnownEvent>(KNOWN, [programId, source, externalId]);
  if (known) {
    const pool = await pooledMembers(work.rows, memberId);
    // One who was merged into the member did it: it is the same event still.
    const sent = pool.includes(known.memberId) ? { ...told, memberId: known.memberId } : told;
    const earned = replayDocument(known, contentHash(sent), differs);
    return { isReplay: true, recorded: { ...told, ...earned } };
  }
  const hash = contentHash(told);
  if (wallet.memberStatus === "CLOSED") {
    await refuseMergedMeanwhile(work.rows, memberId);
    throw closed();
  }

  const earned = await earnForOccasion(work, wallet, { trigger: "EVENT", name, occurredAt });
  const { occasionId } = earned;
  const id = [programId, source, externalId, memberId, occasionId, hash];
  const claimed = await work.rows(CLAIM, id);
  // Another member's event took the id since we looked: look again.
  if (claimed.length === 0) throw new RetryableConflict("Another write took the event's id.");
  work.audit({ memberId, subjectId: occasionId });
  work.emit({ type: "event.recorded", memberId, payload: { occasionId, name } });
  return { isReplay: false, recorded: { ...told, ...earned } };
}

function unnamed() {
  return refusal("INVALID", ["input", "name"], {
    en: "An event's name does not begin with a space.",
    vi: "Tên sự kiện không bắt đầu bằng khoảng trắng.",
  });
}

function inTheFuture() {
  return refusal("IN_THE_FUTURE", ["input", "occurredAt"], {
    en: "The event lies in the future. Send the moment it happened, at most five minutes ahead.",
    vi: "Sự kiện nằm trong tương lai. Hãy gửi thời điểm xảy ra thực tế, sớm hơn không quá năm phút.",
  });
}

function differs() {
  return refusal("EVENT_DIFFERS", ["input", "externalId"], {
    en: "An event with this source and external id was recorded before, with other content. Send it as it was, or give the new event its own id.",
    vi: "Sự kiện với nguồn và mã này đã được ghi nhận với nội dung khác. Hãy gửi đúng như cũ, hoặc đặt mã riêng cho sự kiện mới.",
  });
}

function closed() {
  return refusal("MEMBER_CLOSED", ["input", "member"], {
    en: "This account is closed; it can't earn any more.",
    vi: "Tài khoản này đã đóng; không thể tích điểm nữa.",
  });
}
