import { defineEntity, p } from "@mikro-orm/core";
import type { CatalogPart } from "../../work/catalog.ts";
import type { ReferralTexts } from "./referral-messages.ts";

const schema = defineEntity({
  name: "ReferralProgram",
  tableName: "referral_programs",
  properties: {
    programId: p.uuid().primary(),
    /** The page a friend lands on; `{code}` stands for the referral code. */
    urlTemplate: p.text(),
    messages: p.json<ReferralTexts>(),
    /** How many days after its own an invitation stays open. */
    invitationDays: p.integer().default(30),
  },
});

/** How a program's members bring friends. */
export class ReferralProgram extends schema.class {}
schema.setClass(ReferralProgram);

/** The program's referrals in the catalog; null when it has none. */
export const referralProgramPart: CatalogPart<ReferralProgram | null> = {
  name: "referralProgram",
  load: (em, programId) => em.findOne(ReferralProgram, { programId }),
};
