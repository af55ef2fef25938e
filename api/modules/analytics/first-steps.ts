import type { ConfigurationSnapshot } from "../../configuration/configuration-snapshot.ts";
import { sql } from "../../database/sql.ts";
import type { RunStatement } from "../../database/sql.ts";
import { earningRulesSnapshot } from "../earning/earning-rules-snapshot.ts";
import { rewardsSnapshot } from "../rewards/rewards-snapshot.ts";
import { primaryTierSet } from "../tiers/tiers-snapshot.ts";

interface Begun {
  readonly shop: boolean;
  readonly member: boolean;
  readonly purchase: boolean;
  readonly colleague: boolean;
}

const BEGUN = sql.read<Begun>("read what a program has begun with")`
  select exists (
      select from access_keys k join access_key_uses u on u.key_id = k.id
      where k.program_id = ${"programId"} and k.kind = 'SECRET'
    ) as shop,
    exists (select from members where program_id = ${"programId"}) as member,
    exists (select from purchases where program_id = ${"programId"}) as purchase,
    (select count(*) > 1 from staff
      where program_id = ${"programId"} and removed_at is null) as colleague
`;

type Step = "EARNING_RULE" | "TIERS" | "REWARD" | "SHOP" | "MEMBER" | "PURCHASE" | "COLLEAGUE";

/** What a new program needs, in the order in which people do it, and what of it is done. */
export async function firstSteps(
  run: RunStatement,
  configuration: ConfigurationSnapshot,
): Promise<{ step: Step; done: boolean }[]> {
  const [begun] = await run(BEGUN, { programId: configuration.programId });
  const tierSet = primaryTierSet(configuration);
  return [
    {
      step: "EARNING_RULE",
      done: configuration.part(earningRulesSnapshot).published.length > 0,
    },
    {
      step: "TIERS",
      done: tierSet?.versions.some(({ status }) => status === "PUBLISHED") === true,
    },
    { step: "REWARD", done: configuration.part(rewardsSnapshot).published.size > 0 },
    { step: "SHOP", done: begun!.shop },
    { step: "MEMBER", done: begun!.member },
    { step: "PURCHASE", done: begun!.purchase },
    { step: "COLLEAGUE", done: begun!.colleague },
  ];
}
