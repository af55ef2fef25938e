import type { EntityManager } from "@mikro-orm/postgresql";
import { uuidv7 } from "uuidv7";
import type { SandboxPlan } from "../../configuration/program-seeds.ts";
import { sql } from "../../database/sql.ts";
import { transactionRows } from "../../database/transaction-rows.ts";
import { newWebhookSecret } from "../../modules/webhooks/webhook-secret.ts";
import type { KeyRing } from "../../values/key-ring.ts";

/** A table of configuration, whose rows a sandbox begins with. */
interface CopiedTable {
  readonly table: string;
  /** Which rows are those of the program `from`. */
  readonly where: string;
  /** What a row has in the sandbox instead. */
  readonly instead?: Readonly<Record<string, unknown>>;
}

const ofProgram = (table: string): CopiedTable => ({
  table,
  where: "program_id = (select id from copied)",
});

const ofThing = (table: string, key: string, things: string): CopiedTable => ({
  table,
  where: `${key} in (select id from ${things} where program_id = (select id from copied))`,
});

/**
 * The whole configuration of a program, in an order that its foreign keys allow; not what members
 * have or hear of, and nothing that opens or is worth something.
 */
export const COPIED_TABLES: readonly CopiedTable[] = [
  ofProgram("earning_terms_versions"),
  ofProgram("reason_codes"),
  ofProgram("partners"),
  ofProgram("tier_sets"),
  ofProgram("tiers"),
  ofThing("tier_set_versions", "tier_set_id", "tier_sets"),
  ofProgram("earning_rules"),
  ofThing("earning_rule_versions", "rule_id", "earning_rules"),
  ofThing("earning_rule_pauses", "rule_id", "earning_rules"),
  ofProgram("code_pools"),
  {
    ...ofThing("code_pool_counts", "code_pool_id", "code_pools"),
    instead: { added: 0, taken: 0 },
  },
  ofProgram("rewards"),
  ofThing("reward_versions", "reward_id", "rewards"),
  ofProgram("reward_shares"),
  ofProgram("promotion_codes"),
  ofThing("promotion_code_versions", "promotion_code_id", "promotion_codes"),
  ofThing("coupon_codes", "promotion_code_id", "promotion_codes"),
  ofProgram("referral_program_versions"),
  ofProgram("referral_program_ends"),
  ofProgram("message_templates"),
  ofThing("message_template_versions", "template_id", "message_templates"),
  ofProgram("message_switches"),
];

/** Whoever hears of real members hears of no invented ones, until somebody switches it on. */
const WEBHOOKS: CopiedTable = {
  table: "webhook_endpoints",
  where: "status <> 'ARCHIVED' and partner_id is null and program_id = (select id from copied)",
};

// Who changes the configuration has this row, so all that is read is of one moment.
const LOCK = sql.write<{ row: string }>("lock a program that is copied")`
  select to_jsonb(p)::text as row from programs p where id = ${"from"} for update
`;

/**
 * Copies the configuration of a program, with its history and its drafts, into a new sandbox.
 * @returns the sandbox's id.
 */
export async function copyProgram(
  em: EntityManager,
  { from, since, names, pointsNames }: SandboxPlan,
  keyRing: KeyRing,
): Promise<string> {
  const rows = transactionRows(em);
  const [program] = await rows(LOCK, { from });
  const newIds = new Map<string, string>([[from, uuidv7()]]);
  const id = newIds.get(from)!;
  await rows(insertInto("programs"), {
    rows: [program!.row],
    instead: JSON.stringify({
      id,
      is_sandbox: true,
      sandbox_of: from,
      test_now: null,
      catalog_version: 1,
      created_at: since,
      ...(names && { names }),
      ...(pointsNames && { points_names: pointsNames }),
    }),
  });
  for (const { table, where, instead = {} } of [...COPIED_TABLES, webhooksOf(keyRing, since)]) {
    const found = await rows(readFrom(table, where), { from });
    for (const { id: old } of found) if (old) newIds.set(old, uuidv7());
    await rows(insertInto(table), {
      rows: found.map(({ row }) => withNewIds(row, newIds)),
      instead: JSON.stringify(instead),
    });
  }
  return id;
}

/** With a secret of their own: the receiver of one program must not take the other's events. */
function webhooksOf(keyRing: KeyRing, since: Date): CopiedTable {
  const secret = keyRing.encrypt(newWebhookSecret()).toString("hex");
  return {
    ...WEBHOOKS,
    instead: {
      status: "DISABLED",
      disabled_reason: "STAFF",
      disabled_at: since,
      secret: `\\x${secret}`,
      previous_secret: null,
      previous_until: null,
      failing_since: null,
    },
  };
}

const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;

/** Every id that was given a new one, wherever it stands: in a column or in a definition. */
function withNewIds(row: string, newIds: ReadonlyMap<string, string>): string {
  return row.replaceAll(UUID, (old) => newIds.get(old) ?? old);
}

// Rows stay texts: as JSON of JavaScript, large numbers would lose digits.
function readFrom(table: string, where: string) {
  return sql.read<{ id: string | null; row: string }>(`copy the ${table} of a program`)`
    with copied as (select ${"from"}::uuid as id)
    select to_jsonb(t) ->> 'id' as id, to_jsonb(t)::text as row
    from ${sql.raw(table)} t where ${sql.raw(where)}
  `;
}

function insertInto(table: string) {
  const name = sql.raw(table);
  // What the database numbers by itself, such as the places of codes, is numbered again.
  return sql.write(`insert copied ${table}`)`
    insert into ${name} overriding user value
    select r.* from unnest(${"rows"}::text[]) as given (row)
    cross join jsonb_populate_record(null::${name}, given.row::jsonb || ${"instead"}::jsonb) r
  `;
}
