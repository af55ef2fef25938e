import {
  CancelScheduledEarningRule,
  CancelScheduledEarningTerms,
  CancelScheduledMessageTemplate,
  CancelScheduledPromotionCode,
  CancelScheduledReferralProgram,
  CancelScheduledReward,
  CancelScheduledTierSet,
  DiscardEarningRuleDraft,
  DiscardEarningTermsDraft,
  DiscardMessageTemplateDraft,
  DiscardPromotionCodeDraft,
  DiscardReferralProgramDraft,
  DiscardRewardDraft,
  DiscardTierSetDraft,
  EarningRuleVersions,
  EarningTermsVersions,
  MessageTemplateVersions,
  PublishEarningRule,
  PublishEarningTerms,
  PublishMessageTemplate,
  PromotionCode,
  PublishPromotionCode,
  PublishReferralProgram,
  PublishReward,
  PublishTierSet,
  ReferralProgram,
  ReferralProgramHistory,
  RevertEarningRule,
  RevertEarningTerms,
  RevertMessageTemplate,
  RevertPromotionCode,
  RevertReferralProgram,
  RevertReward,
  RevertTierSet,
  Reward,
  RewardHistory,
  SaveEarningRule,
  SaveEarningTerms,
  SaveMessageTemplate,
  SavePromotionCode,
  SaveReferralProgram,
  SaveReward,
  SaveTierSet,
  TierSetVersions,
} from "../../client/admin.ts";
import type { TestProgram } from "../harness/open-program.ts";
import { unique } from "../harness/shop.ts";

/** What a list shows of a thing: its version in force, and the numbers of the others. */
export interface Shown {
  readonly version: number;
  readonly says: string;
  readonly draft: number | null;
  readonly scheduled: number | null;
}

export interface Answer {
  readonly replayed?: boolean;
  readonly userErrors: readonly { code: string; field: readonly string[]; message: string }[];
}

export interface HistoryEntry {
  readonly version: number;
  readonly cancelled: boolean;
  readonly changes: readonly { path: string; before?: unknown; after?: unknown }[];
}

/** One thing of a kind that is versioned, by what its mutations and lists have in common. */
export interface DrivenThing {
  /** Saves a draft that says something; without a version as for a thing that nobody knows. */
  save(says: string, version: number | null): Promise<Answer>;
  publish(version: number, at?: Date, key?: string): Promise<Answer>;
  cancel(version: number, key?: string): Promise<Answer>;
  discard(version: number): Promise<Answer>;
  revert(version: number, toVersion: number): Promise<Answer>;
  shown(): Promise<Shown | null>;
  history(): Promise<readonly HistoryEntry[]>;
  /** Whether its version must be given by the schema already. */
  readonly needsVersion?: boolean;
}

/** Makes a thing whose first version says "first", and is published. */
export type Driver = (program: TestProgram) => Promise<DrivenThing>;

export const DRIVERS: Readonly<Record<string, Driver>> = {
  reward: async ({ admin }) => {
    const plain = { kind: "FREE_PRODUCT", cost: 10 } as const;
    const { id } = await admin.addReward({ ...plain, title: "first" });
    return {
      save: async (title, version) =>
        (await admin.ask(SaveReward, { input: { ...plain, id, title, version } })).saveReward,
      publish: async (version, at, idempotencyKey = unique("publish")) => {
        const input = { id, version, at: at?.toISOString(), idempotencyKey };
        return (await admin.ask(PublishReward, { input })).publishReward;
      },
      cancel: async (version, idempotencyKey = unique("cancel")) => {
        const input = { id, version, idempotencyKey };
        return (await admin.ask(CancelScheduledReward, { input })).cancelScheduledReward;
      },
      discard: async (version) =>
        (await admin.ask(DiscardRewardDraft, { input: { id, version } })).discardRewardDraft,
      revert: async (version, toVersion) =>
        (await admin.ask(RevertReward, { input: { id, version, toVersion } })).revertReward,
      shown: async () => {
        const { version, title, draft, scheduled } = (await admin.ask(Reward, { id })).program
          .reward!;
        return numbers({ version, says: title, draft, scheduled });
      },
      history: async () => (await admin.ask(RewardHistory, { id })).program.reward!.history.nodes,
    };
  },

  "promotion code": async ({ admin }) => {
    const plain = { kind: "FREE_SHIPPING", code: "TET-2027" } as const;
    const { id } = await admin.addPromotionCode({ ...plain, title: "first" });
    const promotionCode = async () => (await admin.ask(PromotionCode, { id })).promotionCode!;
    return {
      save: async (title, version) => {
        const input = { ...plain, id, title, version };
        return (await admin.ask(SavePromotionCode, { input })).savePromotionCode;
      },
      publish: async (version, at, idempotencyKey = unique("publish")) => {
        const input = { id, version, at: at?.toISOString(), idempotencyKey };
        return (await admin.ask(PublishPromotionCode, { input })).publishPromotionCode;
      },
      cancel: async (version, idempotencyKey = unique("cancel")) => {
        const input = { id, version, idempotencyKey };
        const answer = await admin.ask(CancelScheduledPromotionCode, { input });
        return answer.cancelScheduledPromotionCode;
      },
      discard: async (version) => {
        const input = { id, version };
        return (await admin.ask(DiscardPromotionCodeDraft, { input })).discardPromotionCodeDraft;
      },
      revert: async (version, toVersion) => {
        const input = { id, version, toVersion };
        return (await admin.ask(RevertPromotionCode, { input })).revertPromotionCode;
      },
      shown: async () => {
        const { version, title, draft, scheduled } = await promotionCode();
        return numbers({ version, says: title, draft, scheduled });
      },
      history: async () => (await promotionCode()).history.nodes,
    };
  },

  "earning rule": async ({ admin }) => {
    const plain = { trigger: "PURCHASE", effects: [{ kind: "FIXED", points: 1 }] } as const;
    const { id } = await admin.addRule({ ...plain, effects: [...plain.effects], title: "first" });
    const rule = async () => {
      const { program } = await admin.ask(EarningRuleVersions);
      return program.earningRules.find((other) => other.id === id)!;
    };
    return {
      save: async (title, version) => {
        const input = { ...plain, effects: [...plain.effects], id, title, version };
        return (await admin.ask(SaveEarningRule, { input })).saveEarningRule;
      },
      publish: async (version, at, idempotencyKey = unique("publish")) => {
        const input = { id, version, at: at?.toISOString(), idempotencyKey };
        return (await admin.ask(PublishEarningRule, { input })).publishEarningRule;
      },
      cancel: async (version, idempotencyKey = unique("cancel")) => {
        const input = { id, version, idempotencyKey };
        return (await admin.ask(CancelScheduledEarningRule, { input })).cancelScheduledEarningRule;
      },
      discard: async (version) => {
        const input = { id, version };
        return (await admin.ask(DiscardEarningRuleDraft, { input })).discardEarningRuleDraft;
      },
      revert: async (version, toVersion) => {
        const input = { id, version, toVersion };
        return (await admin.ask(RevertEarningRule, { input })).revertEarningRule;
      },
      shown: async () => {
        const { version, title, draft, scheduled } = await rule();
        return numbers({ version, says: title, draft, scheduled });
      },
      history: async () => (await rule()).history.nodes,
    };
  },

  "tier set": async ({ admin }) => {
    const policy = { metric: "ORDERS", window: { kind: "LIFETIME" } } as const;
    const tiers = [{ name: "One", level: 1, threshold: "1" }];
    const begin = { name: "first", primary: false, policy, tiers };
    const { tierSet } = (await admin.ask(SaveTierSet, { input: begin })).saveTierSet;
    const { id } = tierSet!;
    await admin.ask(PublishTierSet, { input: { id, version: 1, idempotencyKey: unique("begin") } });
    const set = async () => {
      const { program } = await admin.ask(TierSetVersions);
      return program.tierSets.find((other) => other.id === id)!;
    };
    return {
      save: async (name, version) =>
        (await admin.ask(SaveTierSet, { input: { id, name, version, tiers } })).saveTierSet,
      publish: async (version, at, idempotencyKey = unique("publish")) => {
        const input = { id, version, at: at?.toISOString(), idempotencyKey };
        return (await admin.ask(PublishTierSet, { input })).publishTierSet;
      },
      cancel: async (version, idempotencyKey = unique("cancel")) => {
        const input = { id, version, idempotencyKey };
        return (await admin.ask(CancelScheduledTierSet, { input })).cancelScheduledTierSet;
      },
      discard: async (version) =>
        (await admin.ask(DiscardTierSetDraft, { input: { id, version } })).discardTierSetDraft,
      revert: async (version, toVersion) =>
        (await admin.ask(RevertTierSet, { input: { id, version, toVersion } })).revertTierSet,
      shown: async () => {
        const { version, name, draft, scheduled } = await set();
        return numbers({ version, says: name!, draft, scheduled });
      },
      history: async () => (await set()).history.nodes,
    };
  },

  "referral program": async ({ admin }) => {
    const plain = { referrerOffer: { points: 1 }, refereeOffer: { points: 1 } };
    const landingUrl = (says: string) => `https://tea.example/${says}/{code}`;
    const begin = { ...plain, landingUrl: landingUrl("first"), version: 1 };
    await admin.ask(SaveReferralProgram, { input: begin });
    await admin.ask(PublishReferralProgram, { input: { version: 2, idempotencyKey: unique("") } });
    return {
      save: async (says, version) => {
        const input = { ...plain, landingUrl: landingUrl(says), version };
        return (await admin.ask(SaveReferralProgram, { input })).saveReferralProgram;
      },
      publish: async (version, at, idempotencyKey = unique("publish")) => {
        const input = { version, at: at?.toISOString(), idempotencyKey };
        return (await admin.ask(PublishReferralProgram, { input })).publishReferralProgram;
      },
      cancel: async (version, idempotencyKey = unique("cancel")) => {
        const input = { version, idempotencyKey };
        const answer = await admin.ask(CancelScheduledReferralProgram, { input });
        return answer.cancelScheduledReferralProgram;
      },
      discard: async (version) => {
        const input = { version };
        return (await admin.ask(DiscardReferralProgramDraft, { input }))
          .discardReferralProgramDraft;
      },
      revert: async (version, toVersion) => {
        const input = { version, toVersion };
        return (await admin.ask(RevertReferralProgram, { input })).revertReferralProgram;
      },
      shown: async () => {
        const shown = (await admin.ask(ReferralProgram)).program.referralProgram!;
        const { version, draft, scheduled } = shown;
        const says = shown.landingUrl.split("/")[3]!;
        return numbers({ version, says, draft, scheduled });
      },
      history: async () =>
        (await admin.ask(ReferralProgramHistory)).program.referralProgram!.history.nodes,
    };
  },

  "earning terms": async ({ admin }) => {
    const days = (says: string) => WORDS.indexOf(says);
    await admin.ask(SaveEarningTerms, { input: { version: 1, retroDays: days("first") } });
    const terms = async () => (await admin.ask(EarningTermsVersions)).program.earningTerms;
    return {
      save: async (says, version) => {
        const input = { version: version ?? 0, retroDays: days(says), publish: false };
        return (await admin.ask(SaveEarningTerms, { input })).saveEarningTerms;
      },
      publish: async (version, at, idempotencyKey = unique("publish")) => {
        const input = { version, at: at?.toISOString(), idempotencyKey };
        return (await admin.ask(PublishEarningTerms, { input })).publishEarningTerms;
      },
      cancel: async (version, idempotencyKey = unique("cancel")) => {
        const input = { version, idempotencyKey };
        return (await admin.ask(CancelScheduledEarningTerms, { input }))
          .cancelScheduledEarningTerms;
      },
      discard: async (version) => {
        const input = { version };
        return (await admin.ask(DiscardEarningTermsDraft, { input })).discardEarningTermsDraft;
      },
      revert: async (version, toVersion) => {
        const input = { version, toVersion };
        return (await admin.ask(RevertEarningTerms, { input })).revertEarningTerms;
      },
      shown: async () => {
        const { version, retroDays, draft, scheduled } = await terms();
        return numbers({ version, says: WORDS[retroDays]!, draft, scheduled });
      },
      history: async () => (await terms()).history.nodes,
      needsVersion: true,
    };
  },

  "message template": async ({ admin }) => {
    const which = { kind: "WELCOME", locale: "en" } as const;
    const content = (says: string) => ({ subject: says, html: says, text: says });
    const begin = { ...which, version: 0, content: content("first"), publish: true };
    await admin.ask(SaveMessageTemplate, { input: begin });
    const template = async () =>
      (await admin.ask(MessageTemplateVersions, which)).messageTemplates[0]!;
    return {
      save: async (says, version) => {
        const input = { ...which, version: version ?? 0, content: content(says) };
        return (await admin.ask(SaveMessageTemplate, { input })).saveMessageTemplate;
      },
      publish: async (version, at, idempotencyKey = unique("publish")) => {
        const input = { ...which, version, at: at?.toISOString(), idempotencyKey };
        return (await admin.ask(PublishMessageTemplate, { input })).publishMessageTemplate;
      },
      cancel: async (version, idempotencyKey = unique("cancel")) => {
        const input = { ...which, version, idempotencyKey };
        return (await admin.ask(CancelScheduledMessageTemplate, { input }))
          .cancelScheduledMessageTemplate;
      },
      discard: async (version) => {
        const input = { ...which, version };
        return (await admin.ask(DiscardMessageTemplateDraft, { input }))
          .discardMessageTemplateDraft;
      },
      revert: async (version, toVersion) => {
        const input = { ...which, version, toVersion };
        return (await admin.ask(RevertMessageTemplate, { input })).revertMessageTemplate;
      },
      shown: async () => {
        const { version, published, draft, scheduled, history } = await template();
        const now = history.nodes.find(({ cancelled, inForceFrom }) => {
          return !cancelled && inForceFrom !== scheduled?.inForceFrom;
        });
        return numbers({
          version: now!.version,
          says: published!.subject,
          draft: draft && { version },
          scheduled,
        });
      },
      history: async () => (await template()).history.nodes,
      needsVersion: true,
    };
  },
};

const WORDS = ["", "first", "second", "third", "fourth"];

interface Numbered {
  readonly version: number;
}

function numbers(shown: {
  version: number;
  says: string;
  draft: Numbered | null;
  scheduled: Numbered | null;
}): Shown {
  const { draft, scheduled } = shown;
  return { ...shown, draft: draft?.version ?? null, scheduled: scheduled?.version ?? null };
}
