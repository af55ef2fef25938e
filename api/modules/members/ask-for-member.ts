import type { Context } from "../../graphql/context.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { inLocale } from "../../values/localized.ts";
import { Refusal } from "../../writes/refusal.ts";
import type { Words } from "../../values/localized.ts";
import { programSnapshot } from "../programs/program.ts";
import { findMember } from "./member-by.ts";
import type { MemberBy } from "./member-by.ts";
import { MemberReading } from "./member-reading.ts";

/**
 * A member that a query names.
 * @returns null when there is none, or it belongs to another program.
 * @throws BAD_USER_INPUT when it is not named in exactly one way.
 */
export async function askForMember(
  context: Context,
  by: MemberBy,
  field: readonly string[] = ["by"],
): Promise<MemberReading | null> {
  const { programId } = context.configuration;
  const { countryCode } = context.configuration.part(programSnapshot);
  const scope = { programId, countryCode };
  const memberId = await findMember(context.lane.rows, scope, { by, field }).catch((error) => {
    if (!(error instanceof Refusal)) throw error;
    const [reason] = error.reasons;
    throw badUserInput(inLocale({ ...(reason!.message as Words) }, context.locale), reason!.field);
  });
  return memberId === null ? null : new MemberReading(memberId, context);
}
