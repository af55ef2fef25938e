import { sql } from "../../../database/sql.ts";
import { text } from "../../../locales/text.ts";
import type { Text } from "../../../locales/text.ts";
import type { Work } from "../../../writes/work.ts";

const COUNT_SPEAKERS = sql.read<{ locale: string; count: number }>("count members by language")`
  select locale, count(*) as count from members
  where program_id = ${"programId"} and locale = any(${"removed"}) and status <> 'CLOSED'
  group by locale order by locale
`;

/** The versions that members see, will see, or that staff work on. */
const LIVE = sql`status = 'DRAFT' or (status = 'PUBLISHED' and version = (
  select max(version) from versions v
  where v.thing = versions.thing and v.id = versions.id and v.status = 'PUBLISHED'
))`;

const FIND_TEXTS = sql.read<{ locale: string; words: string }>("find texts of one language alone")`
  with versions as (
    select 'REWARD' as thing, r.id, v.version, v.status, v.definition from reward_versions v
    join rewards r on r.id = v.reward_id
    where r.program_id = ${"programId"} and r.archived_at is null
    union all
    select 'RULE', r.id, v.version, v.status, v.definition from earning_rule_versions v
    join earning_rules r on r.id = v.rule_id
    where r.program_id = ${"programId"} and r.archived_at is null
    union all
    select 'TIERS', s.id, v.version, v.status, v.definition from tier_set_versions v
    join tier_sets s on s.id = v.tier_set_id
    where s.program_id = ${"programId"} and s.archived_at is null
    union all
    select 'CODE', c.id, v.version, v.status, v.definition from promotion_code_versions v
    join promotion_codes c on c.id = v.promotion_code_id
    where c.program_id = ${"programId"} and c.archived_at is null
    union all
    select 'REFERRALS', v.program_id, v.version, v.status, v.definition
    from referral_program_versions v where v.program_id = ${"programId"}
  )
  select removed.locale, words ->> removed.locale as words
  from versions
  cross join unnest(${"removed"}::text[]) as removed (locale)
  cross join lateral jsonb_path_query(definition, 'strict $.**') as words
  where (${LIVE}) and jsonb_typeof(words) = 'object'
    and jsonb_typeof(words -> removed.locale) = 'string' and words ->> removed.locale <> ''
    and not words ?| ${"remaining"}::text[]
  limit 1
`;

/** Languages that are to go, and those that stay. */
export interface LanguageChange {
  readonly removed: readonly string[];
  readonly remaining: readonly string[];
}

/**
 * Who needs one of the languages that are to go: its members, and texts that are in no language
 * that stays. Null when nobody does.
 */
export async function languageUse(work: Work, change: LanguageChange): Promise<Text | null> {
  const { programId } = work;
  const { removed, remaining } = change;
  if (removed.length === 0) return null;
  const [speakers] = await work.rows(COUNT_SPEAKERS, { programId, removed });
  if (speakers) return text("programs.languageOfMembers", { ...speakers });
  const [found] = await work.rows(FIND_TEXTS, { programId, removed, remaining });
  return found ? text("programs.languageOfText", { ...found }) : null;
}
