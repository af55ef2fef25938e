import { uuidv7 } from "uuidv7";
import { Refusal, refusal } from "../../writes/refusal.ts";
import type { Work } from "../../writes/work.ts";
import { callerName } from "../access/caller-name.ts";
import { programSnapshot } from "../programs/program.ts";
import { draftDefinition } from "./rules/draft-definition.ts";
import type { RuleInput } from "./rules/draft-definition.ts";
import { ruleToChange } from "./rule-to-change.ts";
import type { RuleToChange } from "./rule-to-change.ts";

export interface SaveEarningRule extends RuleInput {
  /** The public id; none for a new rule. */
  readonly id?: string | null;
  readonly version?: number | null;
}

/** Which version of which rule a write made. */
export interface RuleVersionMade {
  readonly ruleId: string;
  readonly version: number;
}

const CREATE = /* sql */ `insert into earning_rules (id, program_id, created_at) values ($1, $2, $3)`;

// A draft that is saved again gets a new number, so that whoever edited the older one is told.
const REDRAFT = /* sql */ `
  update earning_rule_versions set version = $2, definition = $3, saved_at = $4, saved_by = $5
  where rule_id = $1 and status = 'DRAFT'
  returning version
`;

const DRAFT = /* sql */ `
  insert into earning_rule_versions (rule_id, version, status, definition, saved_at, saved_by)
  values ($1, $2, 'DRAFT', $3, $4, $5)
`;

/**
 * Writes a rule's draft, whole.
 * @throws Refusal as the mutation's description lists.
 */
export async function saveEarningRule(
  work: Work,
  input: SaveEarningRule,
): Promise<RuleVersionMade> {
  await work.changeConfiguration();
  const known = await knownRule(work, input);
  const { currencyCode, locales } = work.configuration.part(programSnapshot);
  const before = known?.versions[0]!.definition ?? null;
  const { conditionFields } = work.configuration;
  const drafting = { currencyCode, conditionFields, locales, locale: work.locale, before };
  const read = draftDefinition(input, drafting);
  if ("reasons" in read) throw new Refusal(...read.reasons);

  const ruleId = known?.rule.id ?? uuidv7();
  if (!known) await work.rows(CREATE, [ruleId, work.programId, work.now]);
  const version = (known?.versions[0]!.version ?? 0) + 1;
  const definition = JSON.stringify(read.definition);
  const draft = [ruleId, version, definition, work.now, await callerName(work)];
  const redrafted = await work.rows(REDRAFT, draft);
  if (redrafted.length === 0) await work.rows(DRAFT, draft);
  work.audit({ subjectId: ruleId });
  work.emit({ type: "earning-rule.saved", payload: { ruleId, version } });
  return { ruleId, version };
}

async function knownRule(
  work: Work,
  { id, version }: SaveEarningRule,
): Promise<RuleToChange | null> {
  if ((id ?? null) === null && (version ?? null) === null) return null;
  if (id && (version ?? null) !== null) return ruleToChange(work, { id, version: version! });
  const missing = id ? "version" : "id";
  throw refusal("REQUIRED", ["input", missing], {
    en: "A rule that exists is saved with its id and the version you edited; a new one has neither.",
    vi: "Quy tắc đã có được lưu kèm mã và phiên bản bạn đã sửa; quy tắc mới thì không có cả hai.",
  });
}
