import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { RuleFields } from "../../../../client/admin.ts";
import type { RuleFieldsQuery } from "../../../../client/admin.ts";
import { api } from "../../api.ts";
import type { ConditionField } from "./rule-json.ts";

type WholeField = RuleFieldsQuery["program"]["ruleFields"][number];

/** What conditions are about: a purchase, a moment of a member, or a line of a cart. */
type Subject = "PURCHASE" | "MOMENT" | "LINE";

/** Conditions as a person says them; null for rule JSON that can't be read. */
export type ConditionWords = (json: unknown, about: Subject) => string | null;

/** Says conditions in the words in which the builder asks for them. */
export function useConditionWords(): ConditionWords {
  const { t, i18n } = useTranslation();
  const purchase = useQuery({
    queryKey: ["rule-fields", i18n.language],
    queryFn: () => api.query(RuleFields, { about: "PURCHASE" }),
  });
  const moment = useQuery({
    queryKey: ["rule-fields-of-moments", i18n.language],
    queryFn: () => api.query(RuleFields, { about: "MOMENT" }),
  });
  const ofPurchase = purchase.data?.program.ruleFields ?? [];
  const fields: Record<Subject, readonly (ConditionField | WholeField)[]> = {
    PURCHASE: ofPurchase,
    MOMENT: moment.data?.program.ruleFields ?? [],
    LINE: ofPurchase.find(({ name }) => name === "lines")?.lineFields ?? [],
  };
  return (json, about) => conditionInWords(json, fields[about], t);
}

interface Group {
  readonly combinator: "and" | "or";
  readonly not?: boolean;
  readonly rules: readonly Node[];
}
interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly value: unknown;
}
type Node = Group | Condition;

/** "Weekday is one of Saturday, Sunday; and Language is English" */
function conditionInWords(
  json: unknown,
  fields: readonly ConditionField[],
  t: TFunction,
): string | null {
  const node = json as Node | null;
  if (!node) return null;
  if (!("rules" in node)) return ruleInWords(node, fields, t);
  const parts = node.rules.map((it) => {
    const words = conditionInWords(it, fields, t);
    return words && "rules" in it ? `(${words})` : words;
  });
  if (parts.length === 0 || parts.some((it) => it === null)) return null;
  const joined = parts.join(`; ${t(`versions.conditions.joined.${node.combinator}`)} `);
  return node.not ? `${t("versions.conditions.not")} (${joined})` : joined;
}

function ruleInWords(rule: Condition, fields: readonly ConditionField[], t: TFunction) {
  const field = fields.find(({ name }) => name === rule.field);
  const operator = field?.operators.find(({ name }) => name === rule.operator);
  if (!field || !operator) return null;
  const value = valueInWords(rule.value, field, t);
  return value === null ? null : `${field.label} ${operator.label} ${value}`;
}

function valueInWords(value: unknown, field: ConditionField, t: TFunction): string | null {
  if (Array.isArray(value)) {
    const parts = value.map((it) => valueInWords(it, field, t));
    return parts.some((it) => it === null) ? null : parts.join(", ");
  }
  if (typeof value === "boolean") return t(`versions.conditions.${value ? "true" : "false"}`);
  if (typeof value !== "object") {
    const chosen = field.choices.find((it) => it.value === String(value));
    return chosen?.label ?? String(value);
  }
  return value && sumInWords(value as Sum, field, t);
}

/** What of a cart's lines is asked: their conditions, and what they come to. */
type Sum = Partial<Group & Condition> & {
  readonly amount?: unknown;
  readonly units?: unknown;
  readonly lines?: unknown;
};

function sumInWords(sum: Sum, field: ConditionField, t: TFunction): string | null {
  const lineFields = field.lineFields ?? [];
  if ("field" in sum || "rules" in sum) return conditionInWords(sum, lineFields, t);
  const figure = sum.amount ?? sum.units;
  if (figure === undefined) return null;
  if (!sum.lines) return String(figure);
  const lines = conditionInWords(sum.lines, lineFields, t);
  return lines && `${String(figure)} (${lines})`;
}
