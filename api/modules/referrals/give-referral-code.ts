import { randomInt } from "node:crypto";
import { sql } from "../../database/sql.ts";
import type { Work } from "../../writes/work.ts";

const TRIES_MAX = 20;

const INSERT_REFERRER = sql.write<{ code: string }>("insert a referrer and its code")`
  with claimed as (
    insert into referral_codes (program_id, code, member_id)
    values (${"programId"}, ${"code"}, ${"memberId"})
    on conflict (program_id, code) do nothing
    returning program_id, code, member_id
  )
  insert into referrers (member_id, program_id, code)
  select member_id, program_id, code from claimed
  returning code
`;

/**
 * Gives a new member its referral code, also in a program without referrals: it may start them any
 * day.
 * @returns the code.
 */
export async function giveReferralCode(work: Work, memberId: string): Promise<string> {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const values = { programId: work.programId, code: newReferralCode(), memberId };
    const [referrer] = await work.rows(INSERT_REFERRER, values);
    if (referrer) return referrer.code;
  }
  throw new Error(`No free referral code in ${TRIES_MAX} tries.`);
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
