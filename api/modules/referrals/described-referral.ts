import { connectionOf, pageOf } from "../../graphql/connection.ts";
import type { Cursor, PageArgs } from "../../graphql/connection.ts";
import { badUserInput } from "../../graphql/errors.ts";
import { decodeId, encodeId } from "../../graphql/id.ts";
import type { MemberReading } from "../members/member-reading.ts";
import { describedProgram } from "../programs/described-program.ts";
import { memberReferral, memberReferrals } from "./member-referral.ts";
import type { MemberReferral, ReferralRow, ReferralsPage } from "./member-referral.ts";
import { refereeName } from "./referee-name.ts";
import { referralMessages, referralUrl } from "./referral-messages.ts";
import { referralProgramPart } from "./referral-program.ts";

/** What the fields of a member's referral are made from. */
export type ReferralAnswer = NonNullable<Awaited<ReturnType<typeof describedReferral>>>;

/**
 * A member's code, link and messages in the caller's language, with the newest referrals already read.
 * @param limit how many of these to read along.
 * @returns null when the program has no referrals, or the member no code.
 */
export async function describedReferral(member: MemberReading, limit: number) {
  const program = member.catalog.part(referralProgramPart);
  const referral = program && (await member.part(memberReferral, { limit }));
  if (!referral) return null;
  const { code, invitedCount, rewardedCount } = referral;
  const url = referralUrl(program.urlTemplate, code);
  return {
    ...{ member, limit, newest: referral.newest, code, url, invitedCount, rewardedCount },
    // Computed when asked for.
    get messages() {
      const { name } = describedProgram(member.catalog, member.locale);
      const facts = { url, code, name: referral.name, program: name };
      return referralMessages(program.messages, facts, member.locale);
    },
  };
}

/** A page of a member's referrals, newest first; the first page is already there. */
export async function referralList(answer: Told, args: PageArgs) {
  const page = pageOf(args, { cursorLength: 2 });
  const { member, limit, newest } = answer;
  const isRead = page.from === null && page.limit <= limit;
  const before = page.from && placeIn(page.from);
  const rows = isRead
    ? newest.slice(0, page.limit)
    : await member.part(memberReferrals, { before, limit: page.limit });
  return connectionOf(rows, page, {
    cursor: ({ createdAt, id }) => [createdAt.getTime(), encodeId("ref", id)],
    node: describedReferee,
  });
}

/** One referral, as its referrer may see it. */
export function describedReferee(row: ReferralRow) {
  const { id, status, createdAt, invitedName } = row;
  return {
    ...{ id: encodeId("ref", id), status, createdAt },
    refereeName: refereeName(row) ?? invitedName,
  };
}

interface Told {
  readonly member: MemberReading;
  readonly limit: number;
  readonly newest: MemberReferral["newest"];
}

function placeIn([at, referralId]: Cursor): ReferralsPage["before"] {
  const createdAt = new Date(typeof at === "number" ? at : Number.NaN);
  const id = decodeId("ref", String(referralId));
  if (id && !Number.isNaN(createdAt.getTime())) return { createdAt, id };
  throw badUserInput("This cursor is not one of this list. Pass a page's `endCursor` unchanged.", [
    "after",
  ]);
}
