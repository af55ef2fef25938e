import type { Work } from "../../writes/work.ts";
import { readPart } from "../members/member-reading.ts";
import { memberStanding, memberStandings, ofPrimary } from "./member-standing.ts";
import type { MemberStanding } from "./member-standing.ts";
import { saveStandings } from "./standing/save-standings.ts";
import { tiersSnapshot } from "./tiers-snapshot.ts";

/**
 * Posts a member's due reviews, each at its own instant, and returns its standings in every tier
 * set in force. The write must have opened the member's wallet.
 */
export async function settleStandings(
  work: Work,
  memberId: string,
): Promise<readonly MemberStanding[]> {
  return (await postDueReviews(work, memberId)).standings;
}

/**
 * Does the same, and returns the standing in the primary set; null when the program has no tiers.
 */
export async function settlePrimaryStanding(
  work: Work,
  memberId: string,
): Promise<MemberStanding | null> {
  return ofPrimary(await settleStandings(work, memberId));
}

/** Does the same, and says whether a review was due. */
export async function postDueReviews(work: Work, memberId: string) {
  const standings = await readStandings(work, memberId);
  const posted = standings.flatMap(({ due, ...rest }) => (due ? { ...rest, changes: due } : []));
  saveStandings(work, memberId, posted);
  const settled = standings.map((standing) =>
    standing.due ? { ...standing, due: null } : standing,
  );
  return { standings: settled, isPosted: posted.length > 0 };
}

/** Reads a member's standings in a write; nothing is posted. */
export async function readStandings(
  { rows, now, configuration }: Work,
  memberId: string,
): Promise<readonly MemberStanding[]> {
  const ask = { memberId, now, configuration, args: {} };
  const [first, second] = configuration.part(tiersSnapshot);
  if (!first?.isPrimary || second) {
    return readPart(rows, memberStandings, ask);
  }
  // Most programs have one set, and one is read faster alone.
  const standing = await readPart(rows, memberStanding, ask);
  return standing ? [standing] : [];
}
