import type { DomainEvent } from "../../writes/event.ts";

export const MESSAGE_KINDS = [
  "WELCOME",
  "POINTS_EXPIRING",
  "TIER_REACHED",
  "COUPON_ISSUED",
  "REFERRAL_REWARDED",
  "IDENTITY_CODE",
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export type MessagePurpose = "SERVICE" | "MARKETING";

/** Why a message is not sent. */
export type SkipReason = "NO_ADDRESS" | "NO_CONSENT" | "NOT_ACTIVE" | "OUTDATED" | "SWITCHED_OFF";

/** The payload of the event that a message is about. */
export type About = Readonly<Record<string, unknown>>;

interface KindOfMessage {
  readonly purpose: MessagePurpose;
  /** The event that it follows. */
  readonly event: string;
  /** Whether it follows this one: not every event is worth an e-mail. */
  follows(about: About): boolean;
}

// A tier may rise for these reasons; whether it did is checked when the message is composed.
const UPWARD = new Set(["REACHED", "GRANTED", "POLICY"]);

/**
 * A service message answers an action of the member, or warns of a loss; marketing needs consent.
 */
export const KINDS: Readonly<Record<MessageKind, KindOfMessage>> = {
  WELCOME: { purpose: "SERVICE", event: "member.enrolled", follows: () => true },
  POINTS_EXPIRING: { purpose: "SERVICE", event: "points.expiring", follows: () => true },
  TIER_REACHED: {
    purpose: "MARKETING",
    event: "tier.changed",
    follows: ({ toTierId, reason }) => Boolean(toTierId) && UPWARD.has(String(reason)),
  },
  COUPON_ISSUED: { purpose: "SERVICE", event: "coupon.issued", follows: () => true },
  REFERRAL_REWARDED: {
    purpose: "MARKETING",
    event: "referral.rewarded",
    // The friend's half may be given where the referrer's is not.
    follows: ({ referrerWithheld }) => !referrerWithheld,
  },
  IDENTITY_CODE: {
    purpose: "SERVICE",
    event: "member.identity-code-requested",
    follows: () => true,
  },
};

const BY_EVENT = new Map(MESSAGE_KINDS.map((kind) => [KINDS[kind].event, kind]));

/** The message that follows an event; null when none does. */
export function kindFollowing({ type, payload, memberId }: DomainEvent): MessageKind | null {
  const kind = BY_EVENT.get(type);
  return kind && memberId && KINDS[kind].follows(payload) ? kind : null;
}
