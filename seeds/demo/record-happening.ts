import type { App } from "../../api/app.ts";
import type { Context } from "../../api/graphql/context.ts";
import { enrollMember } from "../../api/modules/enrollment/enroll-member.ts";
import { recordPurchase } from "../../api/modules/purchases/record-purchase.ts";
import { recordInvitation } from "../../api/modules/referrals/record-invitation.ts";
import type { Work } from "../../api/work/work.ts";
import type { Happening } from "./happenings.ts";
import { externalIdOf } from "./people.ts";

interface Call {
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
}

/**
 * Records what happened, as the shop would. Each happening has its idempotency key: recorded before, it changes
 * nothing.
 * @throws Error when the engine refuses it.
 */
export async function recordHappening(
  app: App,
  happening: Happening,
  context: Context,
): Promise<void> {
  const write = async (call: Call, run: (work: Work) => Promise<unknown>) => {
    const { done, userErrors } = await context.write(call, run);
    if (!done) throw new Error(refused(call, userErrors[0]!.message));
  };
  const key = happening.externalId;
  switch (happening.kind) {
    case "JOINED": {
      const { profile, referrer } = happening.person;
      const programId = context.catalog.programId;
      const referralCode = referrer === null ? null : await codeOf(app, programId, referrer);
      const input = { ...profile, referralCode };
      return write({ operation: "enrollMember", key, input }, (work) => enrollMember(work, input));
    }
    case "BOUGHT": {
      const input = happening.purchase;
      const call = { operation: "recordPurchase", key: input.externalId, input };
      return write(call, (work) => recordPurchase(work, input));
    }
    case "INVITED": {
      const input = { member: { externalId: key }, ...happening.invitation };
      const call = {
        operation: "recordInvitation",
        key: `${key} ${happening.at.toISOString()}`,
        input,
      };
      return write(call, (work) => recordInvitation(work, input));
    }
  }
}

const CODE = /* sql */ `
  select r.code from member_identities i join referrers r on r.member_id = i.member_id
  where i.program_id = $1 and i.kind = 'EXTERNAL_ID' and i.value = $2
`;

async function codeOf({ lane }: App, programId: string, referrer: number): Promise<string> {
  const [found] = await lane.rows<{ code: string }>(CODE, [programId, externalIdOf(referrer)]);
  return found!.code;
}

function refused({ operation, key }: Call, message: string): string {
  return (
    `The demo can't be seeded: ${operation} ${key} was refused. ${message} If another version of Quen began with ` +
    "it, start with an empty database (another DATA_DIR), or without the demo (DEMO=off)."
  );
}
