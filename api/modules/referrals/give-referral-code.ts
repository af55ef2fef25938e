import { randomInt } from "node:crypto";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";

const INSERT_REFERRERS = sql.write("insert referrers and their codes")`
  with sent as materialized (
    select * from jsonb_to_recordset(${"referrers"})
      as r ("programId" uuid, code text, "memberId" uuid)
  ), claimed as (
    insert into referral_codes (program_id, code, member_id)
    select "programId", code, "memberId" from sent
  )
  insert into referrers (member_id, program_id, code) select "memberId", "programId", code from sent
`;

/**
 * Gives a new member its referral code, also in a program without referrals: it may start them any
 * day. Where the code is taken, the statement fails and the write runs again with another one.
 */
export function giveReferralCode(work: Work, memberId: string): void {
  const { programId } = work;
  work.sendLists(INSERT_REFERRERS, {
    referrers: [{ programId, code: newReferralCode(), memberId }],
  });
}

// Without 0, O, 1, I and L, which people mix up when they read a code aloud.
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;

/** A new code: one of 31^8, about 8.5 × 10^11, too many to guess one that is in use. */
export function newReferralCode(random: (below: number) => number = randomInt): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join("");
}

/** A code as it is stored, from how a friend typed it: any case, with spaces or hyphens. */
export function normalizedReferralCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, "").toUpperCase();
}
