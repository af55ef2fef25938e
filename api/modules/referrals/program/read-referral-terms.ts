import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import { amountMinorMax } from "../../../values/money.ts";
import { readAmount } from "../../../values/read-amount.ts";
import type { ConfigurationSnapshot } from "../../../configuration/configuration-snapshot.ts";
import type { RefusalReason } from "../../../writes/refusal.ts";
import { programSnapshot } from "../../programs/program.ts";
import { offerOf } from "./read-referral-offer.ts";
import type { ReferralOfferInput, AddRefusal } from "./read-referral-offer.ts";
import { readReferralWords } from "./read-referral-words.ts";
import type { ReferralWordsInput } from "./read-referral-words.ts";
import type { ReferralBudget, ReferralCap, ReferralTerms } from "../referral-terms.ts";

/** The terms of the referral program, as staff enters them. */
export interface ReferralTermsInput {
  readonly landingUrl: string;
  readonly invitationDays: number;
  readonly qualificationDays: number;
  readonly minimumBase?: { readonly amount: string; readonly currencyCode: string } | null;
  readonly returnDays?: number | null;
  readonly referrerOffer: ReferralOfferInput;
  readonly refereeOffer: ReferralOfferInput;
  readonly cap?: ReferralCap | null;
  readonly budget?: ReferralBudget | null;
  readonly joinsPerDayMax: number;
  readonly messages: readonly ReferralWordsInput[];
}

/** Reads terms; returns all problems together, each at its field of the input. */
export function readReferralTerms(
  input: ReferralTermsInput,
  {
    configuration,
    locale,
  }: { readonly configuration: ConfigurationSnapshot; readonly locale: string },
): { terms: ReferralTerms } | { reasons: RefusalReason[] } {
  const reasons: RefusalReason[] = [];
  const refuse: AddRefusal = (code, path, message) =>
    void reasons.push({ code, field: ["input", ...path], message });
  const within = (name: keyof typeof BOUNDS) => {
    const [least, most] = BOUNDS[name];
    const value = input[name];
    if (value == null || (value >= least && value <= most)) return;
    refuse("INVALID", [name], text("referrals.outOfRange", { min: least, max: most }));
  };
  for (const name of Object.keys(BOUNDS) as (keyof typeof BOUNDS)[]) within(name);
  checkUrl(input.landingUrl, refuse);
  checkLimit("cap", input.cap, refuse);
  checkLimit("budget", input.budget, refuse);
  const words = readReferralWords(input, configuration);
  reasons.push(...words.reasons);

  const { landingUrl, invitationDays, qualificationDays, returnDays, joinsPerDayMax } = input;
  const terms: ReferralTerms = {
    landingUrl,
    invitationDays,
    qualificationDays,
    joinsPerDayMax,
    returnDays: returnDays ?? null,
    minimumBaseMinor: minimumOf(input, configuration, refuse),
    referrer: offerOf("referrerOffer", input.referrerOffer, { configuration, locale, refuse }),
    referee: offerOf("refereeOffer", input.refereeOffer, { configuration, locale, refuse }),
    cap: input.cap ? { ...input.cap } : null,
    budget: input.budget ? { ...input.budget } : null,
    messages: words.messages,
  };
  return reasons.length > 0 ? { reasons } : { terms };
}

const BOUNDS = {
  invitationDays: [1, 365],
  qualificationDays: [1, 365],
  returnDays: [0, 365],
  joinsPerDayMax: [1, 1_000],
} as const;

/** The problem of a landing page's address; null for none. */
export function landingUrlProblem(landingUrl: string): Text | null {
  const url = URL.parse(landingUrl.replaceAll("{code}", "CODE"));
  if (url && /^https?:$/.test(url.protocol) && landingUrl.includes("{code}")) return null;
  return text("referrals.landingUrlInvalid");
}

function checkUrl(landingUrl: string, refuse: AddRefusal): void {
  const problem = landingUrlProblem(landingUrl);
  if (problem) refuse("INVALID", ["landingUrl"], problem);
}

function checkLimit(
  name: string,
  limit: { max: number } | null | undefined,
  refuse: AddRefusal,
): void {
  if (!limit || (limit.max >= 1 && limit.max <= amountMinorMax)) return;
  const range = { min: 1, max: amountMinorMax };
  refuse("INVALID", [name, "max"], text("referrals.outOfRange", range));
}

function minimumOf(
  { minimumBase }: ReferralTermsInput,
  configuration: ConfigurationSnapshot,
  refuse: AddRefusal,
): number {
  if (!minimumBase) return 0;
  const { currencyCode } = configuration.part(programSnapshot);
  const field = ["minimumBase"];
  return readAmount(minimumBase, { currencyCode, field, refuse, mayBeZero: true }) ?? 0;
}
