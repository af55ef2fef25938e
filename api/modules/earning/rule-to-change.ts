import { decodeId } from "../../values/id.ts";
import { refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { EarningRuleVersion, StoredEarningRule } from "./stored-earning-rule.ts";

/** A rule and its versions, the newest first, as they stand under the configuration's lock. */
export interface RuleToChange {
  readonly rule: StoredEarningRule;
  readonly versions: readonly EarningRuleVersion[];
}

/**
 * Finds the rule that a write is to change. The write must hold the configuration (`work.changeConfiguration`).
 * @throws Refusal NOT_FOUND, ARCHIVED, and EDITED_MEANWHILE when `version` is not its newest.
 */
export async function ruleToChange(
  { em, programId }: Work,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<RuleToChange> {
  const rule = await usableRule({ em, programId }, id);
  const versions = await em.find(
    EarningRuleVersion,
    { ruleId: rule.id },
    { orderBy: { version: "desc" } },
  );
  if (versions[0]!.version !== version) {
    throw refusal("EDITED_MEANWHILE", ["input", "version"], {
      en: `Somebody saved version ${versions[0]!.version} meanwhile. Load the rule again and repeat your change.`,
      vi: `Đã có người lưu phiên bản ${versions[0]!.version} trong lúc đó. Hãy tải lại quy tắc và sửa lại.`,
    });
  }
  return { rule, versions };
}

type Place = Pick<Work, "em" | "programId">;

/**
 * The rule of a public id, if it has not been put away.
 * @throws Refusal NOT_FOUND, ARCHIVED
 */
export async function usableRule(place: Place, id: string): Promise<StoredEarningRule> {
  const rule = await knownRule(place, id);
  if (!rule.archivedAt) return rule;
  throw refusal("ARCHIVED", ["input", "id"], {
    en: "This rule was put away. Write a new one.",
    vi: "Quy tắc này đã được lưu trữ. Hãy tạo quy tắc mới.",
  });
}

/**
 * The rule of a public id, put away or not.
 * @throws Refusal NOT_FOUND
 */
export async function knownRule({ em, programId }: Place, id: string): Promise<StoredEarningRule> {
  const ruleId = decodeId("rule", id);
  const rule = ruleId && (await em.findOne(StoredEarningRule, { id: ruleId, programId }));
  if (rule) return rule;
  throw refusal("NOT_FOUND", ["input", "id"], {
    en: "There is no such earning rule.",
    vi: "Không có quy tắc tích điểm này.",
  });
}
