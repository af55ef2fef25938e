import { sql } from "../../database/sql.ts";
import { encodeId } from "../../values/id.ts";
import type { Context } from "../../graphql/context.ts";
import { expiryHorizon, memberWallet } from "../ledger/member-wallet.ts";
import { MemberReading } from "../members/member-reading.ts";
import type { MemberPart } from "../members/member-reading.ts";

/** The household a member belongs to; null for none. */
export const householdOfMember: MemberPart<string | null> = {
  name: "household",
  statement: sql.read<{ householdId: string }>("read a member's household")`
    select household_id as "householdId" from household_memberships
    where member_id = ${"memberId"} and left_at is null
  `,
  values: ({ memberId }) => ({ memberId }),
  take: ([row]: { householdId: string }[]) => row?.householdId ?? null,
};

export interface HouseholdMember {
  readonly memberId: string;
  readonly displayName: string;
  readonly joinedAt: Date;
}

/** The members of a household, in the order in which they joined. */
export const householdMembers: MemberPart<readonly HouseholdMember[]> = {
  name: "householdMembers",
  statement: sql.read<HouseholdMember>("read the members of a household")`
    select h.member_id as "memberId",
      coalesce(p.display_name, '') as "displayName", h.joined_at as "joinedAt"
    from household_memberships h join members m on m.id = h.member_id
    left join member_profiles p on p.member_id = m.id
    where h.household_id = ${"memberId"} and h.left_at is null
    order by h.joined_at, h.id limit 100
  `,
  values: ({ memberId }) => ({ memberId }),
  take: (rows: HouseholdMember[]) => rows,
};

/** A household during one request: its wallet is read like a member's. */
export class HouseholdReading {
  readonly holder: MemberReading;

  constructor(
    readonly householdId: string,
    context: Context,
    /** The member who reads it; null for staff. */
    readonly seenBy: string | null = null,
  ) {
    this.holder = new MemberReading(householdId, context);
  }

  get id(): string {
    return encodeId("hhd", this.householdId);
  }
}

/** A household's points. */
export function walletOf({ holder }: Pick<HouseholdReading, "holder">) {
  return holder.part(memberWallet, { until: expiryHorizon(holder.now, "P365D") });
}

const HOUSEHOLD = sql.read("find a household by id")`
  select id from members
  where program_id = ${"programId"} and id = ${"householdId"} and kind = 'HOUSEHOLD'
`;

/** A household by its uuid; null when the program has none of that id. */
export async function readHousehold(
  context: Context,
  householdId: string,
): Promise<HouseholdReading | null> {
  const { lane, configuration } = context;
  const { programId } = configuration;
  const [household] = await lane.rows(HOUSEHOLD, { programId, householdId });
  return household ? new HouseholdReading(householdId, context) : null;
}
