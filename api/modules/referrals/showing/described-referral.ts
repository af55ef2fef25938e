import { connectionOf, pageOf, timedCursor, timedPlace } from "../../../graphql/connection.ts";
import type { PageArgs } from "../../../graphql/connection.ts";
import { encodeId } from "../../../values/id.ts";
import type { MemberReading } from "../../members/member-reading.ts";
import { programView } from "../../programs/program-view.ts";
import { memberReferral, memberReferrals } from "./member-referral.ts";
import type { ReferralRow } from "./member-referral.ts";
import { refereeName } from "../referee-name.ts";
import { referralMessages, referralUrl } from "../referral-messages.ts";
import type { ReferralFacts, ReferralMessage } from "../referral-messages.ts";
import type { ReferralTerms } from "../referral-terms.ts";
import { referralProgramAt } from "../referral-program.ts";

/** What the fields of a member's referral are made from. */
export type ReferralAnswer = NonNullable<Awaited<ReturnType<typeof describedReferral>>>;

/**
 * A member's code, link and messages in the caller's language, with the newest referrals already
 * read.
 * @param limit how many of these to read along.
 * @returns null when the program has no referrals, or the member no code.
 */
export async function describedReferral(member: MemberReading, limit: number) {
  const program = referralProgramAt(member.configuration, member.now);
  const referral = program && (await member.part(memberReferral, { limit }));
  if (!referral) return null;
  const { code, invitedCount, rewardedCount } = referral;
  const { terms } = program;
  const url = referralUrl(terms.landingUrl, code);
  let messages: ReferralMessage[] | undefined;
  return {
    member,
    limit,
    newest: referral.newest,
    code,
    url,
    invitedCount,
    rewardedCount,
    // Put together when asked for, and once: a compiled query looks at a list several times.
    get messages() {
      return (messages ??= messagesOf(member, terms, { url, code, name: referral.name }));
    },
  };
}

function messagesOf(
  { configuration, locale }: MemberReading,
  terms: ReferralTerms,
  facts: Omit<ReferralFacts, "program" | "points">,
): ReferralMessage[] {
  const { name: program } = programView(configuration, locale);
  const { points } = terms.referee;
  return referralMessages(terms.messages, { ...facts, program, points }, locale);
}

/** A page of a member's referrals, newest first; the first page is already there. */
export async function referralList({ member, limit, newest }: ReferralAnswer, args: PageArgs) {
  const page = pageOf(args, timedPlace("ref"));
  const isRead = page.from === null && page.limit <= limit;
  const rows = isRead
    ? newest.slice(0, page.limit)
    : await member.part(memberReferrals, { before: page.from, limit: page.limit });
  return connectionOf(rows, page, {
    cursor: ({ createdAt, id }) => timedCursor("ref", { at: createdAt, id }),
    node: describedReferee,
  });
}

/** One referral, as its referrer may see it. */
export function describedReferee(row: ReferralRow) {
  const { id, status, createdAt, invitedName } = row;
  return {
    id: encodeId("ref", id),
    status,
    createdAt,
    refereeName: refereeName(row) ?? invitedName,
  };
}
