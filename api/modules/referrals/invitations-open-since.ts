import { addDays, dayOf, startOf } from "../../rules/calendar.ts";

/** How long a program's invitations are open. */
export interface InvitationTerms {
  /** Days after the invitation's own. */
  readonly invitationDays: number;
  readonly timeZone: string;
}

/** The first moment whose invitations are still open at `now`; older ones that nobody followed have expired. */
export function invitationsOpenSince(
  now: Date,
  { invitationDays, timeZone }: InvitationTerms,
): Date {
  return startOf(addDays(dayOf(now, timeZone), -invitationDays), timeZone);
}
