import { text } from "../../../locales/text.ts";
import { isDurationUpTo } from "../../../values/calendar.ts";
import { decodeId } from "../../../values/id.ts";
import { amountMinorMax } from "../../../values/money.ts";
import type { ConditionFields } from "../../../values/conditions/condition-fields.ts";
import { readAmount } from "../../../values/read-amount.ts";
import type { RefuseField } from "../../../values/read-amount.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { kindNamed, readTerms } from "../../coupons/reward-kind.ts";
import type { RewardKind } from "../../coupons/reward-kind.ts";
import { isPictureAddress } from "../../files/picture-address.ts";
import type { RewardDefinition, RewardLimit } from "../reward.ts";
import { conditionProblems } from "./compile-reward.ts";
import { readRewardTexts } from "./read-reward-texts.ts";
import type { TextsInput, TextsReading } from "./read-reward-texts.ts";

/** A reward as it is sent; the terms of its kind stand beside these fields. */
export interface RewardInput extends TextsInput {
  readonly kind: RewardKind;
  readonly imageUrl?: string | null;
  readonly link?: string | null;
  readonly cost: number;
  readonly copay?: { readonly amount: string; readonly currencyCode: string } | null;
  readonly limits?: readonly RewardLimit[] | null;
  readonly minTierId?: string | null;
  readonly partnerId?: string | null;
  readonly conditions?: unknown;
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
  readonly couponValidity?: string | null;
  readonly codePoolId?: string | null;
}

/**
 * What a reward is read against: the program, the caller's language and the version that was
 * edited.
 */
export interface RewardReading extends TextsReading {
  readonly currencyCode: string;
  readonly conditionFields: ConditionFields;
  /** The ids of what a reward may point to. */
  readonly knownTiers: ReadonlySet<string>;
  readonly knownPartners: ReadonlySet<string>;
  readonly knownPools: ReadonlySet<string>;
}

const LIMIT_MAX = 1_000_000_000;
const VALIDITY_DAYS_MAX = 3_660;

/** Reads a reward. All that is wrong is returned at once, each reason at its field of the input. */
export function readReward(
  input: RewardInput,
  reading: RewardReading,
): { definition: RewardDefinition } | { reasons: RefusalReason[] } {
  const reasons: RefusalReason[] = [];
  const refuse: RefuseField = (code, field, message) => {
    // The mutation's own code for amounts that no reward can have.
    const isOutOfRange = code === "NEGATIVE_AMOUNT" || code === "AMOUNT_TOO_LARGE";
    reasons.push({ code: isOutOfRange ? "INVALID" : code, field, message });
  };
  const { currencyCode } = reading;
  const { kind, cost } = input;
  if (cost < 1 || cost > amountMinorMax) {
    refuse("INVALID", ["input", "cost"], text("rewards.costOutOfRange", { max: amountMinorMax }));
  }
  const copayField = ["input", "copay"];
  const definition: RewardDefinition = {
    ...readRewardTexts(input, reading, refuse),
    ...readTerms(input, { currencyCode, field: ["input"], refuse, isAlone: false }),
    kind,
    cost,
    imageUrl: addressOf("imageUrl", input, { reading, refuse }),
    link: addressOf("link", input, { reading, refuse }),
    copayMinor: input.copay
      ? readAmount(input.copay, { currencyCode, field: copayField, refuse })
      : null,
    minTierId: referenceOf("minTierId", input, { known: reading.knownTiers, refuse }),
    partnerId: mayHavePartner(input, refuse)
      ? referenceOf("partnerId", input, { known: reading.knownPartners, refuse })
      : null,
    codePoolId: referenceOf("codePoolId", input, { known: reading.knownPools, refuse }),
    conditions: (input.conditions ?? null) as RewardDefinition["conditions"],
    limits: limitsOf(input, refuse),
    validFrom: input.validFrom?.toISOString() ?? null,
    validUntil: input.validUntil?.toISOString() ?? null,
    couponValidity: input.couponValidity ?? null,
  };
  checkTimes(input, refuse);
  reasons.push(...conditionProblems(definition.conditions, reading.conditionFields));
  return reasons.length > 0 ? { reasons } : { definition };
}

const ADDRESS_INVALID = {
  imageUrl: text("rewards.imageUrlInvalid"),
  link: text("rewards.linkInvalid"),
};

function addressOf(
  name: "imageUrl" | "link",
  { [name]: address }: RewardInput,
  { reading: { before }, refuse }: { reading: RewardReading; refuse: RefuseField },
): string | null {
  // One that is there already stays: it may have been seeded in another form.
  if (address == null || address === before?.[name]) return address ?? null;
  const isFit = name === "imageUrl" ? isPictureAddress(address) : isPageAddress(address);
  if (!isFit) refuse("INVALID", ["input", name], ADDRESS_INVALID[name]);
  return address;
}

function isPageAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === "https:" && url.username === "" && url.password === "";
}

const REFERENCES = {
  minTierId: { prefix: "tier", unknown: "rewards.tierUnknown" },
  partnerId: { prefix: "ptn", unknown: "rewards.partnerUnknown" },
  codePoolId: { prefix: "pool", unknown: "rewards.poolUnknown" },
} as const;

/**
 * The stored id of what a reward points to; null for nothing, and for what is not known, which is
 * refused.
 */
function referenceOf(
  name: keyof typeof REFERENCES,
  input: RewardInput,
  { known, refuse }: { known: ReadonlySet<string>; refuse: RefuseField },
): string | null {
  const publicId = input[name];
  if (publicId == null) return null;
  const { prefix, unknown } = REFERENCES[name];
  const id = decodeId(prefix, publicId);
  if (id && known.has(id)) return id;
  refuse("NOT_FOUND", ["input", name], text(unknown));
  return null;
}

function mayHavePartner({ kind, partnerId }: RewardInput, refuse: RefuseField): boolean {
  const { mayHavePartner: may = false, name } = kindNamed(kind);
  if (!may && partnerId != null) {
    const message = text("coupons.termOfOtherKind", { kind: name });
    refuse("INVALID", ["input", "partnerId"], message);
  }
  return may;
}

function limitsOf({ limits }: RewardInput, refuse: RefuseField): RewardLimit[] {
  const seen = new Set<string>();
  return (limits ?? []).map(({ per, period, max }, position) => {
    const field = ["input", "limits", String(position)];
    if (seen.has(`${per} ${period}`)) refuse("INVALID", field, text("rewards.limitTwice"));
    if (max < 1 || max > LIMIT_MAX) {
      refuse("INVALID", [...field, "max"], text("rewards.limitOutOfRange", { max: LIMIT_MAX }));
    }
    seen.add(`${per} ${period}`);
    return { per, period, max };
  });
}

function checkTimes(
  { validFrom, validUntil, couponValidity }: RewardInput,
  refuse: RefuseField,
): void {
  if (validFrom && validUntil && validUntil <= validFrom) {
    refuse("INVALID", ["input", "validUntil"], text("rewards.endsBeforeItBegins"));
  }
  if (couponValidity != null && !isDurationUpTo(couponValidity, VALIDITY_DAYS_MAX)) {
    refuse("INVALID", ["input", "couponValidity"], text("rewards.couponValidityInvalid"));
  }
}
