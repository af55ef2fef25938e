import { Migration } from "@mikro-orm/migrations";

/** More of what is written once is sealed: each row has its place. */
export class MoreSealedTables extends Migration {
  override up(): void {
    const ofProgram = [
      "point_payments",
      "coupon_uses",
      "promotion_code_uses",
      "redemption_ids",
      "merges",
      "household_memberships",
      "referees",
      "referrers",
    ];
    const ofMember = [
      "uses",
      "merged_lots",
      "merged_uses",
      "tier_changes",
      "tier_grants",
      "referral_moves",
    ];
    for (const table of [...ofProgram, ...ofMember]) {
      this.addSql(`alter table ${table} add column place bigint generated always as identity`);
    }
    // The codes of a pool have their places already, by which they are handed out.
    for (const table of [...ofProgram, "coupon_codes"]) {
      this.addSql(`create index ${table}_places on ${table} (program_id, place)`);
    }
    for (const table of ofMember) {
      this.addSql(`create index ${table}_places on ${table} (place)`);
    }
  }
}
