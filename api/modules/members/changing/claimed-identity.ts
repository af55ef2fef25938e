import { text } from "../../../locales/text.ts";
import { refusal } from "../../../writes/refusal.ts";
import type { Work } from "../../../writes/work.ts";
import { programSnapshot } from "../../programs/program.ts";
import { normalizedIdentity } from "../identity.ts";

/** An identity that a member says to be its own: exactly one. */
export interface ClaimedIdentity {
  readonly email?: string | null;
  readonly phone?: string | null;
}

/**
 * Reads the e-mail address that a member claims, in its one spelling.
 * @throws Refusal EXACTLY_ONE_REQUIRED, INVALID; NOT_AVAILABLE for a phone number: there is no
 *   gateway yet that a code could be sent by.
 */
export function claimedEmail(
  { configuration }: Pick<Work, "configuration">,
  { email, phone }: ClaimedIdentity,
): string {
  if ((email == null) === (phone == null)) {
    const field = ["input", ...(phone == null ? [] : ["phone"])];
    throw refusal("EXACTLY_ONE_REQUIRED", field, text("members.oneIdentity"));
  }
  if (phone != null) {
    throw refusal("NOT_AVAILABLE", ["input", "phone"], text("members.noPhoneCodes"));
  }
  const { countryCode } = configuration.part(programSnapshot);
  const identity = normalizedIdentity({ kind: "EMAIL", value: email! }, countryCode);
  if (identity) return identity.value;
  throw refusal("INVALID", ["input", "email"], text("members.emailInvalid"));
}

/** The id of the member whose token the caller has. */
export function ownMemberId({ caller }: Pick<Work, "caller">): string {
  if (caller.kind === "MEMBER") return caller.memberId;
  throw new Error("Only members prove identities.");
}
